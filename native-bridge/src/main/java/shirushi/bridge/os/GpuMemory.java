package shirushi.bridge.os;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.ptr.PointerByReference;
import java.util.OptionalLong;

/** An NVIDIA card's memory, from the library its driver installs (NVML). */
public final class GpuMemory {
  private GpuMemory() {}

  /** Total bytes of card {@code index}; empty where there is no such driver or card. */
  public static OptionalLong nvidia(int index) {
    NativeLibrary nvml;
    try {
      nvml = NativeLibrary.getInstance(Platform.isWindows() ? "nvml" : "libnvidia-ml.so.1");
    } catch (UnsatisfiedLinkError absent) {
      return OptionalLong.empty();
    }
    if (nvml.getFunction("nvmlInit_v2").invokeInt(new Object[0]) != 0) {
      return OptionalLong.empty();
    }
    try (Memory totalFreeUsed = new Memory(3L * Long.BYTES)) {
      PointerByReference card = new PointerByReference();
      boolean known =
          nvml.getFunction("nvmlDeviceGetHandleByIndex_v2").invokeInt(new Object[] {index, card})
                  == 0
              && nvml.getFunction("nvmlDeviceGetMemoryInfo")
                      .invokeInt(new Object[] {card.getValue(), totalFreeUsed})
                  == 0;
      return known ? OptionalLong.of(totalFreeUsed.getLong(0)) : OptionalLong.empty();
    } finally {
      nvml.getFunction("nvmlShutdown").invokeInt(new Object[0]);
    }
  }
}
