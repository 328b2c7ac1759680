package shirushi.bridge.ort;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.bridge.BridgeException;

/**
 * ONNX Runtime's function table: one method a calling shape, every error status turned into a
 * {@link BridgeException}. Thread safe, as the table is.
 */
final class OrtApi {
  /** The first table that holds every {@link Slot}. */
  private static final int OLDEST_API = 23;

  private static final Pattern VERSION = Pattern.compile("1\\.(\\d{1,3})\\.\\d{1,4}.*");
  private static final boolean WINDOWS = com.sun.jna.Platform.isWindows();

  /** JNA unloads what nobody holds; function pointers don't count. Held for the process' life. */
  private static final Set<NativeLibrary> LOADED = ConcurrentHashMap.newKeySet();

  private final String version;
  private final Function[] functions;
  private final Set<Slot> called = EnumSet.noneOf(Slot.class);
  private volatile boolean watching = true;

  private OrtApi(String version, Pointer table) throws BridgeException {
    this.version = version;
    Slot[] slots = Slot.values();
    functions = new Function[slots.length];
    for (Slot slot : slots) {
      Pointer entry = table.getPointer((long) slot.index * com.sun.jna.Native.POINTER_SIZE);
      if (entry == null) {
        throw new BridgeException("its function table has nothing at slot " + slot.index);
      }
      functions[slot.ordinal()] = Function.getFunction(entry);
    }
  }

  /** Loads the library; says plainly why it can't be used. */
  static OrtApi load(Path library) throws BridgeException {
    Pointer base;
    try {
      NativeLibrary loaded = NativeLibrary.getInstance(library.toString());
      LOADED.add(loaded);
      base = loaded.getFunction("OrtGetApiBase").invokePointer(new Object[0]);
    } catch (UnsatisfiedLinkError e) {
      throw new BridgeException(library + ": not a usable ONNX Runtime library: " + reason(e), e);
    }
    if (base == null) {
      throw new BridgeException(library + ": OrtGetApiBase answered nothing");
    }
    Function getApi = Function.getFunction(base.getPointer(0));
    Function getVersion = Function.getFunction(base.getPointer(com.sun.jna.Native.POINTER_SIZE));
    Pointer text = getVersion.invokePointer(new Object[0]);
    String version = text == null ? "" : text.getString(0, StandardCharsets.US_ASCII.name());
    Matcher parsed = VERSION.matcher(version);
    if (!parsed.matches()) {
      throw new BridgeException(
          library + ": version \"" + version + "\" is not ONNX Runtime 1.x.y");
    }
    int newest = Integer.parseInt(parsed.group(1));
    Pointer table = newest < OLDEST_API ? null : getApi.invokePointer(new Object[] {OLDEST_API});
    if (table == null) {
      throw new BridgeException(
          "%s: ONNX Runtime %s is too old, 1.%d or newer is needed"
              .formatted(library, version, OLDEST_API));
    }
    try {
      return new OrtApi(version, table);
    } catch (BridgeException e) {
      throw new BridgeException(library + ": " + e.getMessage(), e);
    }
  }

  String version() {
    return version;
  }

  /** Calls a function that returns a status; a non-null one is thrown as its message. */
  void call(Slot slot, Object... arguments) throws BridgeException {
    Pointer status = function(slot).invokePointer(arguments);
    if (status != null) {
      String message = pointer(Slot.GetErrorMessage, status).getString(0, "UTF-8");
      release(Slot.ReleaseStatus, status);
      throw new BridgeException(message.strip());
    }
  }

  /** Calls a function that returns a pointer. */
  Pointer pointer(Slot slot, Object... arguments) {
    return function(slot).invokePointer(arguments);
  }

  /** Calls a function that returns a C int. */
  int integer(Slot slot, Object... arguments) {
    return function(slot).invokeInt(arguments);
  }

  /** Calls a function that returns nothing. */
  void release(Slot slot, Object... arguments) {
    function(slot).invokeVoid(arguments);
  }

  /** A path as this platform's ORTCHAR_T. */
  static Object path(Path path) {
    return WINDOWS ? new WString(path.toString()) : utf8(path.toString());
  }

  /** A NUL-terminated UTF-8 string, alive for the call it is an argument of. */
  static byte[] utf8(String text) {
    return (text + "\0").getBytes(StandardCharsets.UTF_8);
  }

  /** The slots not called so far; ends the watch that {@link SelfCheck} needs. */
  synchronized Set<Slot> endWatch() {
    watching = false;
    Set<Slot> missing = EnumSet.complementOf(EnumSet.copyOf(called));
    return missing;
  }

  private Function function(Slot slot) {
    if (watching) {
      synchronized (this) {
        called.add(slot);
      }
    }
    return functions[slot.ordinal()];
  }

  private static String reason(Throwable fault) {
    // JNA's first line only says that it failed; the system's reasons follow, a line each.
    List<String> lines = String.valueOf(fault.getMessage()).lines().toList();
    return lines.get(Math.min(1, lines.size() - 1)).strip();
  }
}
