package shirushi.bridge.os;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/** Whether someone is looking; Java's own console wants input and output to be terminals both. */
public final class Terminal {
  private Terminal() {}

  public static boolean onStdout() {
    return isTerminal(1);
  }

  public static boolean onStderr() {
    return isTerminal(2);
  }

  private static boolean isTerminal(int descriptor) {
    Function isatty = CLibrary.function(Platform.isWindows() ? "_isatty" : "isatty");
    return isatty.invokeInt(new Object[] {descriptor}) != 0;
  }
}
