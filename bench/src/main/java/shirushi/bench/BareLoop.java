package shirushi.bench;

import java.nio.file.Path;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.Port;
import shirushi.bridge.Runtime;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;

/** The embedded model's networks and nothing else: what no pipeline can be faster than. */
final class BareLoop implements AutoCloseable {
  private static final int CHANNELS = 12;
  private static final int SIDE = 16;
  private static final int TOKENS = 77;
  private static final int WIDTH = 160;
  private static final int PIXELS = 256;

  private final Cancel cancel = new Cancel();
  private final Session unet;
  private final Session decoder;
  private final Tensor[] tensors;
  private final Binding step;
  private final Binding decode;

  BareLoop(Runtime runtime, Path model) throws BridgeException {
    Device cpu = runtime.device(Device.CPU);
    unet = runtime.open(model.resolve("unet/model.onnx"), cpu, SessionSettings.PLAIN, cancel);
    decoder =
        runtime.open(model.resolve("vae_decoder/model.onnx"), cpu, SessionSettings.PLAIN, cancel);
    Port time = unet.input("timestep");
    tensors =
        new Tensor[] {
          runtime.tensor(DType.FLOAT32, 2, CHANNELS, SIDE, SIDE),
          runtime.tensor(time.type(), time.rank() == 0 ? new long[0] : new long[] {1}),
          runtime.tensor(DType.FLOAT32, 2, TOKENS, WIDTH),
          runtime.tensor(DType.FLOAT32, 2, CHANNELS, SIDE, SIDE),
          runtime.tensor(DType.FLOAT32, 1, CHANNELS, SIDE, SIDE),
          runtime.tensor(DType.FLOAT32, 1, 3, PIXELS, PIXELS)
        };
    step =
        unet.bind()
            .input("sample", tensors[0])
            .input("timestep", tensors[1])
            .input("encoder_hidden_states", tensors[2])
            .output("out_sample", tensors[3]);
    decode = decoder.bind().input("latent_sample", tensors[4]).output("sample", tensors[5]);
  }

  /** Seconds for that many UNet calls and one decoding. */
  double run(int steps) throws BridgeException {
    long start = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      step.run(cancel);
    }
    decode.run(cancel);
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    step.close();
    decode.close();
    for (Tensor tensor : tensors) {
      tensor.close();
    }
    unet.close();
    decoder.close();
  }
}
