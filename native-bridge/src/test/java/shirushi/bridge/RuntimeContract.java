package shirushi.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every runtime promises. A new one gets a subclass of this, and nothing else to prove. */
public abstract class RuntimeContract {
  private static final Cancel NEVER = new Cancel();

  @TempDir protected Path folder;
  protected Runtime runtime;

  protected abstract Runtime open() throws BridgeException;

  @BeforeEach
  void openRuntime() throws BridgeException {
    runtime = open();
  }

  @AfterEach
  void closeRuntime() {
    runtime.close();
  }

  @Test
  void namesTheVersionItRuns() {
    assertThat(runtime.version()).startsWith("1.29.0");
  }

  @Test
  void listsTheCpuFirstProbedAndWithItsMemory() throws BridgeException {
    Device cpu = runtime.devices().get(0);
    assertThat(cpu.id()).isEqualTo("cpu");
    assertThat(cpu.usable()).isTrue();
    assertThat(cpu.memoryBytes().orElseThrow()).isGreaterThan(1L << 28);
    assertThat(runtime.device("auto").usable()).isTrue();
  }

  @Test
  void refusesADeviceThatIsNotThere() {
    assertThatThrownBy(() -> runtime.device("cuda:7"))
        .isInstanceOf(BridgeException.class)
        .hasMessageContaining("device cuda:7 is not there")
        .hasMessageContaining("cpu");
  }

  @Test
  void readsPortsFromTheModel() throws Exception {
    Path model =
        write(
            new OnnxGraph()
                .input("sample", DType.FLOAT32, "batch", "4", "height")
                .input("time", DType.FLOAT32)
                .node("Mul", List.of("sample", "time"), "out")
                .output("out", DType.FLOAT32, "batch", "4", "height"));
    try (Session session = load(model)) {
      assertThat(session.inputs())
          .containsExactly(
              new Port(
                  "sample", DType.FLOAT32, new long[] {-1, 4, -1}, List.of("batch", "", "height")),
              new Port("time", DType.FLOAT32, new long[0], List.of()));
      assertThat(session.output("out").rank()).isEqualTo(3);
      assertThat(session.output("nothing")).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT16", "INT32", "INT64", "FLOAT64"})
  void computesInEveryElementType(DType type) throws Exception {
    Path model = write(OnnxGraph.square(type));
    try (Session session = load(model);
        Tensor x = runtime.tensor(type, 3);
        Tensor y = runtime.tensor(type, 3);
        Binding binding = session.bind()) {
      x.write(new float[] {-2, 0, 3});
      binding.input("x", x).output("y", y).run(NEVER);
      assertThat(y.floats()).containsExactly(2, 0, 12);
      x.write(new long[] {1, 2, 4});
      binding.run(NEVER);
      assertThat(y.floats()).containsExactly(2, 6, 20);
    }
  }

  @Test
  void feedsAnOutputBackWithoutACopyOfOurs() throws Exception {
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    try (Session session = load(model);
        Tensor a = runtime.tensor(DType.FLOAT32, 1);
        Tensor b = runtime.tensor(DType.FLOAT32, 1);
        Binding there = session.bind();
        Binding back = session.bind()) {
      a.write(new float[] {1});
      there.input("x", a).output("y", b);
      back.input("x", b).output("y", a);
      there.run(NEVER);
      back.run(NEVER);
      assertThat(a.floats()).containsExactly(6);
      there.run(NEVER);
      assertThat(b.floats()).containsExactly(42);
    }
  }

  @Test
  void givesOutputsItAllocatedWhichCanBeInputs() throws Exception {
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    try (Session session = load(model);
        Tensor x = runtime.tensor(DType.FLOAT32, 2);
        Tensor onDevice = runtime.toDevice(session, x);
        Binding binding = session.bind()) {
      x.write(new float[] {1, 2});
      binding.input("x", onDevice).outputOnDevice("y").run(NEVER);
      try (Tensor first = binding.take("y")) {
        assertThat(first.shape()).containsExactly(2);
        binding.input("x", first).run(NEVER);
        try (Tensor second = binding.take("y")) {
          assertThat(second.floats()).containsExactly(6, 42);
          assertThat(first.floats()).containsExactly(2, 6);
        }
      }
    }
  }

  @Test
  void refusesTensorsThatDoNotFitThePort() throws Exception {
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    try (Session session = load(model);
        Tensor matrix = runtime.tensor(DType.FLOAT32, 2, 2);
        Tensor longs = runtime.tensor(DType.INT64, 2);
        Tensor x = runtime.tensor(DType.FLOAT32, 2);
        Tensor shorter = runtime.tensor(DType.FLOAT32, 1);
        Binding binding = session.bind()) {
      assertThatThrownBy(() -> binding.input("x", matrix)).hasMessageContaining("[2, 2]");
      assertThatThrownBy(() -> binding.input("x", longs)).hasMessageContaining("INT64");
      assertThatThrownBy(() -> binding.input("z", x)).hasMessageContaining("no input z");
      assertThatThrownBy(() -> binding.outputOnDevice("z")).hasMessageContaining("no output z");
      binding.input("x", x).output("y", shorter);
      assertThatThrownBy(() -> binding.run(NEVER)).isInstanceOf(BridgeException.class);
    }
  }

  @Test
  void saysWhichModelFileIsMissingOrBroken() throws IOException {
    Path missing = folder.resolve("unet").resolve("model.onnx");
    assertThatThrownBy(() -> load(missing))
        .isInstanceOf(BridgeException.class)
        .hasMessageContaining("unet/model.onnx");
    Files.createDirectories(missing.getParent());
    Files.write(missing, new byte[] {1, 2, 3, 4});
    assertThatThrownBy(() -> load(missing))
        .isInstanceOf(BridgeException.class)
        .hasMessageContaining("unet/model.onnx")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void doesNotStartWhatIsAlreadyCancelled() throws Exception {
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    Cancel cancelled = new Cancel();
    cancelled.request();
    try (Session session = load(model);
        Tensor x = runtime.tensor(DType.FLOAT32, 1);
        Tensor y = runtime.tensor(DType.FLOAT32, 1);
        Binding binding = session.bind()) {
      x.write(new float[] {1});
      binding.input("x", x).output("y", y);
      assertThatThrownBy(() -> binding.run(cancelled)).isInstanceOf(CancellationException.class);
      assertThat(y.floats()).containsExactly(0);
      binding.run(NEVER);
      assertThat(y.floats()).containsExactly(2);
    }
    assertThatThrownBy(() -> runtime.open(model, cpu(), SessionSettings.PLAIN, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  protected Device cpu() throws BridgeException {
    return runtime.device("cpu");
  }

  protected Session load(Path model) throws BridgeException {
    return runtime.open(model, cpu(), SessionSettings.PLAIN, NEVER);
  }

  protected Path write(OnnxGraph graph) throws IOException {
    return write(graph.bytes());
  }

  protected Path write(byte[] model) throws IOException {
    return Files.write(folder.resolve("model.onnx"), model);
  }
}
