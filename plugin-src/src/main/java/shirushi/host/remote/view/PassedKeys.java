package shirushi.host.remote.view;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets keys through that are not for the panel. X11 gives a key to the window under the pointer,
 * where that lies in the one with the focus: an artist whose pointer rests on the panel could not
 * use the program's keys. So while the program has the focus, the panel's windows ask for no keys.
 *
 * <p>Source: Xlib, section 10.5.3, Keyboard and pointer events. The JDK has these calls for itself
 * alone; where they are not to be had nothing is done.
 */
final class PassedKeys {
  private static final System.Logger LOG = System.getLogger("shirushi.host.remote.view");
  private static final String X11 = "sun.awt.X11.";

  /** KeyPressMask and KeyReleaseMask. */
  private static final long KEYS = 0b11;

  private PassedKeys() {}

  /**
   * For all windows within one.
   *
   * @param window the program's, in which the panel lies
   * @param wanted whether keys are for the panel
   */
  static void within(long window, boolean wanted) {
    try {
      locked("awtLock");
      try {
        long display = (long) method("XToolkit", "getDisplay").invoke(null);
        for (long each : descendants(window)) {
          long mask = mask(each);
          long other = wanted ? mask | KEYS : mask & ~KEYS;
          method("XlibWrapper", "XSelectInput", long.class, long.class, long.class)
              .invoke(null, display, each, other);
        }
      } finally {
        locked("awtUnlock");
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the program's keys are not heard over the panel", e);
    }
  }

  private static List<Long> descendants(long window) throws ReflectiveOperationException {
    List<Long> all = new ArrayList<>();
    List<Long> next = List.of(window);
    while (!next.isEmpty()) {
      List<Long> below = new ArrayList<>();
      for (long each : next) {
        below.addAll(children(each));
      }
      all.addAll(below);
      next = below;
    }
    return all;
  }

  private static List<Long> children(long window) throws ReflectiveOperationException {
    Class<?> type = Class.forName(X11 + "XQueryTree");
    Object tree = type.getConstructor(long.class).newInstance(window);
    try {
      List<Long> all = new ArrayList<>();
      if ((int) type.getMethod("execute").invoke(tree) != 0) {
        long found = (long) type.getMethod("get_children").invoke(tree);
        int count = (int) type.getMethod("get_nchildren").invoke(tree);
        for (int i = 0; i < count; i++) {
          all.add(
              (long) method("Native", "getWindow", long.class, int.class).invoke(null, found, i));
        }
      }
      return all;
    } finally {
      type.getMethod("dispose").invoke(tree);
    }
  }

  /** What the JDK asks for of a window. */
  private static long mask(long window) throws ReflectiveOperationException {
    Class<?> type = Class.forName(X11 + "XWindowAttributes");
    Object attributes = type.getConstructor().newInstance();
    try {
      long data = (long) type.getMethod("getPData").invoke(attributes);
      long display = (long) method("XToolkit", "getDisplay").invoke(null);
      method("XlibWrapper", "XGetWindowAttributes", long.class, long.class, long.class)
          .invoke(null, display, window, data);
      return (long) type.getMethod("get_your_event_mask").invoke(attributes);
    } finally {
      type.getMethod("dispose").invoke(attributes);
    }
  }

  private static void locked(String how) throws ReflectiveOperationException {
    Class.forName("sun.awt.SunToolkit").getMethod(how).invoke(null);
  }

  private static Method method(String type, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = Class.forName(X11 + type).getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }
}
