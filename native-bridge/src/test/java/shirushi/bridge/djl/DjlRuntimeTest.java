package shirushi.bridge.djl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Runtime;
import shirushi.bridge.RuntimeContract;
import shirushi.bridge.Runtimes;
import shirushi.bridge.os.RuntimeLibrary;

class DjlRuntimeTest extends RuntimeContract {
  @Override
  protected Runtime open() throws BridgeException {
    return Runtimes.open("djl");
  }

  @Test
  void refusesALibraryItsJavaSideWasNotBuiltFor() {
    assertThatThrownBy(() -> DjlRuntime.open(new RuntimeLibrary(Path.of("other.so"), false)))
        .isInstanceOf(BridgeException.class)
        .hasMessageContaining("SHIRUSHI_ORT");
  }
}
