package shirushi.bridge.os;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/** Functions of the C library that this process already runs on. */
final class CLibrary {
  private static final String SEARCH = "jna.platform.library.path";
  private static final NativeLibrary LIBRARY;

  static {
    // Unset, JNA starts ldconfig to learn the system's folders; we load nothing by a bare name.
    if (System.getProperty(SEARCH) == null) {
      System.setProperty(SEARCH, "");
    }
    LIBRARY =
        Platform.isWindows() ? NativeLibrary.getInstance("ucrtbase") : NativeLibrary.getProcess();
  }

  private CLibrary() {}

  static Function function(String name) {
    return LIBRARY.getFunction(name);
  }
}
