package shirushi.bridge.os;

import com.sun.jna.Platform;

/** The process environment as native libraries read it; Java's own map is a copy. */
public final class Environment {
  private Environment() {}

  /**
   * Sets a variable for native code loaded later.
   *
   * @throws IllegalStateException when the system refuses
   */
  public static void set(String name, String value) {
    // ONNX Runtime reads through the C runtime, which on Windows keeps a table of its own.
    int failed =
        Platform.isWindows()
            ? CLibrary.function("_putenv_s").invokeInt(new Object[] {name, value})
            : CLibrary.function("setenv").invokeInt(new Object[] {name, value, 1});
    if (failed != 0) {
      throw new IllegalStateException("the system refused to set " + name);
    }
  }

  /** What native code would read, or null. */
  public static String get(String name) {
    return CLibrary.function("getenv").invokeString(new Object[] {name}, false);
  }
}
