package shirushi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;

/** What it costs to cross into the native library and back: the model itself does next to none. */
@State(Scope.Thread)
public class CallBenchmark {
  private final Cancel cancel = new Cancel();
  private Path model;
  private Runtime runtime;
  private Session session;
  private Tensor a;
  private Tensor b;
  private Binding there;
  private Binding back;

  @Setup
  public void open() throws BridgeException, IOException {
    model = Files.createTempFile("square", ".onnx");
    Files.write(model, OnnxGraph.square(DType.FLOAT32));
    runtime = Runtimes.open("native");
    session = runtime.open(model, runtime.device(Device.CPU), SessionSettings.PLAIN, new Cancel());
    a = runtime.tensor(DType.FLOAT32, 1);
    b = runtime.tensor(DType.FLOAT32, 1);
    there = session.bind().input("x", a).output("y", b);
    back = session.bind().input("x", b).output("y", a);
  }

  @TearDown
  public void close() throws IOException {
    back.close();
    there.close();
    a.close();
    b.close();
    session.close();
    runtime.close();
    Files.delete(model);
  }

  @Benchmark
  public void prebound() throws BridgeException {
    there.run(cancel);
  }

  /** Two calls: the second reads what the first wrote, and writes what the next one reads. */
  @Benchmark
  public void fedBackTwice() throws BridgeException {
    there.run(cancel);
    back.run(cancel);
  }
}
