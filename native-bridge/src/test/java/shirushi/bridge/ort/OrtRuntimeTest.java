package shirushi.bridge.ort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.Runtime;
import shirushi.bridge.RuntimeContract;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;
import shirushi.bridge.os.RuntimeLibrary;

class OrtRuntimeTest extends RuntimeContract {
  @Override
  protected Runtime open() throws BridgeException {
    return OrtRuntime.open(RuntimeLibrary.locate(), folder.resolve("graphs"), 1 << 20);
  }

  @Test
  void everyNativeHandleIsClosed() throws Exception {
    int before = Handle.live();
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    try (Runtime another = open();
        Session session =
            another.open(model, another.device("cpu"), SessionSettings.PLAIN, new Cancel());
        Tensor x = another.tensor(DType.FLOAT32, 1);
        Binding binding = session.bind()) {
      assertThat(Handle.live()).isGreaterThan(before);
      binding.input("x", x).outputOnDevice("y").run(new Cancel());
      binding.take("y").close();
    }
    assertThat(Handle.live()).isEqualTo(before);
  }

  @Test
  void leavesNoHandleBehindWhenAModelIsRefused() throws Exception {
    Path broken = write(new byte[] {1, 2, 3});
    runtime.devices();
    int before = Handle.live();
    assertThatThrownBy(() -> load(broken)).isInstanceOf(BridgeException.class);
    assertThat(Handle.live()).isEqualTo(before);
  }

  @Test
  void stopsARunFromAnotherThreadWithin100Milliseconds() throws Exception {
    try (Session session = load(write(slow()));
        Tensor x = runtime.tensor(DType.FLOAT32, 512, 512);
        Tensor y = runtime.tensor(DType.FLOAT32, 512, 512);
        Binding binding = session.bind()) {
      binding.input("x", x).output("y", y);
      Cancel cancel = new Cancel();
      long[] asked = new long[1];
      Thread stopper =
          new Thread(
              () -> {
                pause(200);
                asked[0] = System.nanoTime();
                cancel.request();
              });
      stopper.start();
      assertThatThrownBy(() -> binding.run(cancel)).isInstanceOf(CancellationException.class);
      long waited = System.nanoTime() - asked[0];
      stopper.join();
      assertThat(waited / 1e6).isBetween(0.0, 100.0);
    }
  }

  @Test
  void keepsTheOptimisedGraphAndTakesItTheNextTime() throws Exception {
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    SessionSettings cached = new SessionSettings(1, Optional.of("some hash"));
    runtime.open(model, cpu(), cached, new Cancel()).close();
    Path entry;
    try (var entries = Files.list(folder.resolve("graphs"))) {
      List<Path> all = entries.toList();
      assertThat(all).hasSize(1);
      entry = all.get(0);
    }
    Files.delete(model);
    try (Session session = runtime.open(model, cpu(), cached, new Cancel())) {
      assertThat(session.inputs()).hasSize(1);
    }
    // Half an entry is as good as none: it is dropped, and the missing model is noticed.
    Files.write(entry.resolve(GraphCache.GRAPH), new byte[10]);
    assertThatThrownBy(() -> runtime.open(model, cpu(), cached, new Cancel()))
        .isInstanceOf(BridgeException.class);
    assertThat(entry).doesNotExist();
  }

  @Test
  void loadsWithoutACacheWhereNoneCanBeWritten() throws Exception {
    Files.writeString(folder.resolve("graphs"), "a file in the folder's place");
    Path model = write(OnnxGraph.square(DType.FLOAT32));
    SessionSettings cached = new SessionSettings(1, Optional.of("some hash"));
    try (Session session = runtime.open(model, cpu(), cached, new Cancel())) {
      assertThat(session.inputs()).hasSize(1);
    }
  }

  @Test
  void refusesLibrariesThatAreNotOnnxRuntimeInOneSentence() throws Exception {
    Path text = Files.writeString(folder.resolve("libtext.so"), "not a library");
    assertThatThrownBy(() -> OrtRuntime.open(new RuntimeLibrary(text, false)))
        .isInstanceOf(BridgeException.class)
        .hasMessageContaining("libtext.so")
        .message()
        .doesNotContain("\n");
  }

  /** Some seconds of matrix products. */
  private static OnnxGraph slow() {
    OnnxGraph graph = new OnnxGraph().input("x", DType.FLOAT32, "512", "512");
    List<String> names = new ArrayList<>(List.of("x"));
    for (int i = 0; i < 2000; i++) {
      String next = i == 1999 ? "y" : "t" + i;
      graph.node("MatMul", List.of(names.get(i), "x"), next);
      names.add(next);
    }
    return graph.output("y", DType.FLOAT32, "512", "512");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
