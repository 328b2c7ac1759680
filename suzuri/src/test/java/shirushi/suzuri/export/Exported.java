package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;

/** An exported network, loaded by the palette's own runtime. */
final class Exported implements AutoCloseable {
  /** Numbers to put in: of a float port or, rounded, of one of whole numbers. */
  record Array(float[] values, long... shape) {}

  final Runtime runtime = Runtimes.open("native");
  final Session session;

  Exported(ModelProto model, Path folder) throws BridgeException, IOException {
    Path file = folder.resolve(model.getGraph().getName() + ".onnx");
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      model.writeTo(out);
    }
    session = runtime.open(file, runtime.device("cpu"), SessionSettings.PLAIN, new Cancel());
  }

  float[] run(Map<String, Array> inputs, String output) throws BridgeException {
    List<Tensor> tensors = new ArrayList<>();
    try (Binding binding = session.bind()) {
      for (Map.Entry<String, Array> input : inputs.entrySet()) {
        Array array = input.getValue();
        Tensor tensor = runtime.tensor(session.input(input.getKey()).type(), array.shape());
        tensors.add(tensor);
        tensor.write(array.values());
        binding.input(input.getKey(), tensor);
      }
      for (var port : session.outputs()) {
        binding.outputOnDevice(port.name());
      }
      binding.run(new Cancel());
      try (Tensor answer = binding.take(output)) {
        return answer.floats();
      }
    } finally {
      tensors.forEach(Tensor::close);
    }
  }

  @Override
  public void close() {
    session.close();
    runtime.close();
  }
}
