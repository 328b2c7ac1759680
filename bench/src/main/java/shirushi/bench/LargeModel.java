package shirushi.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import shirushi.bridge.DType;
import shirushi.bridge.OnnxGraph;

/**
 * A model with about 200 MB of weights in a file beside, of the two operators that fill a UNet: one
 * half convolutions, one half matrix products, each followed by SiLU. It is only ever loaded.
 */
final class LargeModel {
  private static final int CHANNELS = 320;
  private static final int CONVOLUTIONS = 27;
  private static final int WIDTH = 1024;
  private static final int PRODUCTS = 24;
  private static final String WEIGHTS = "weights.bin";

  private final OnnxGraph graph = new OnnxGraph();
  private long offset;

  private LargeModel() {}

  /** Writes it into a folder and returns the model's file. */
  static Path write(Path folder) throws IOException {
    LargeModel model = new LargeModel();
    byte[] graph = model.graph();
    Path file = folder.resolve("model.onnx");
    Files.write(file, graph);
    Random random = new Random(1);
    try (OutputStream out = Files.newOutputStream(folder.resolve(WEIGHTS))) {
      ByteBuffer block = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
      for (long left = model.offset; left > 0; left -= block.capacity()) {
        block.clear();
        while (block.hasRemaining()) {
          block.putFloat(random.nextFloat() - 0.5f);
        }
        out.write(block.array(), 0, (int) Math.min(left, block.capacity()));
      }
    }
    return file;
  }

  private byte[] graph() {
    graph.input("x", DType.FLOAT32, "n", "" + CHANNELS, "h", "w");
    String last = "x";
    for (int i = 0; i < CONVOLUTIONS; i++) {
      String weight = weight("conv" + i, CHANNELS, CHANNELS, 3, 3);
      String bias = weight("bias" + i, CHANNELS);
      graph.node("Conv", List.of(last, weight, bias), "convolved" + i);
      last = silu("convolved" + i);
    }
    graph.node("Identity", List.of(last), "y");
    graph.output("y", DType.FLOAT32, "n", "" + CHANNELS, "hy", "wy");
    graph.input("t", DType.FLOAT32, "n", "s", "" + WIDTH);
    last = "t";
    for (int i = 0; i < PRODUCTS; i++) {
      graph.node("MatMul", List.of(last, weight("linear" + i, WIDTH, WIDTH)), "product" + i);
      last = silu("product" + i);
    }
    graph.node("Identity", List.of(last), "z");
    return graph.output("z", DType.FLOAT32, "n", "s", "" + WIDTH).bytes();
  }

  private String weight(String name, long... shape) {
    graph.external(name, DType.FLOAT32, WEIGHTS, offset, shape);
    long size = DType.FLOAT32.bytes();
    for (long axis : shape) {
      size *= axis;
    }
    offset += size;
    return name;
  }

  private String silu(String of) {
    graph.node("Sigmoid", List.of(of), of + "_gate");
    graph.node("Mul", List.of(of, of + "_gate"), of + "_silu");
    return of + "_silu";
  }
}
