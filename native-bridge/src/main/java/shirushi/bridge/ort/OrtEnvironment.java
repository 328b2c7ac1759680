package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirushi.bridge.BridgeException;

/** The library's environment: telemetry off, providers by plugin, by build, by device. */
final class OrtEnvironment implements AutoCloseable {
  /** Our exceptions carry what goes wrong; the library's own log would only repeat it. */
  static final int LOG_FATAL = 4;

  /**
   * A device as the library lists it.
   *
   * @param pointer what to append to session options; null for a provider it only names
   */
  record Found(Pointer pointer, String provider, String vendor, Map<String, String> metadata) {}

  private final OrtApi api;
  private final Handle env;
  private final Handle cpuMemory;
  private final Pointer allocator;

  OrtEnvironment(OrtApi api) throws BridgeException {
    this.api = api;
    PointerByReference out = new PointerByReference();
    api.call(Slot.CreateEnv, LOG_FATAL, OrtApi.utf8("shirushi"), out);
    env = new Handle(api, Slot.ReleaseEnv, out.getValue());
    api.call(Slot.DisableTelemetryEvents, env.pointer());
    api.call(Slot.CreateCpuMemoryInfo, 1, 0, out);
    cpuMemory = new Handle(api, Slot.ReleaseMemoryInfo, out.getValue());
    api.call(Slot.GetAllocatorWithDefaultOptions, out);
    allocator = out.getValue();
  }

  Pointer pointer() {
    return env.pointer();
  }

  Pointer cpuMemory() {
    return cpuMemory.pointer();
  }

  /** The CPU allocator; the library's own, never freed. */
  Pointer allocator() {
    return allocator;
  }

  /** Loads a provider's own library; its devices are then listed with the others. */
  void register(String name, Path library) throws BridgeException {
    api.call(
        Slot.RegisterExecutionProviderLibrary,
        env.pointer(),
        OrtApi.utf8(name),
        OrtApi.path(library));
  }

  /** The devices of this build and its plugins, then the providers it merely names. */
  List<Found> devices() throws BridgeException {
    PointerByReference array = new PointerByReference();
    LongByReference count = new LongByReference();
    api.call(Slot.GetEpDevices, env.pointer(), array, count);
    List<Found> devices = new ArrayList<>();
    for (int i = 0; i < count.getValue(); i++) {
      devices.add(found(array.getValue().getPointer((long) i * com.sun.jna.Native.POINTER_SIZE)));
    }
    for (String provider : providers()) {
      if (devices.stream().noneMatch(device -> device.provider.equals(provider))) {
        devices.add(new Found(null, provider, "", Map.of()));
      }
    }
    return devices;
  }

  List<String> providers() throws BridgeException {
    PointerByReference array = new PointerByReference();
    IntByReference count = new IntByReference();
    api.call(Slot.GetAvailableProviders, array, count);
    List<String> names = new ArrayList<>();
    for (Pointer name : array.getValue().getPointerArray(0, count.getValue())) {
      names.add(name.getString(0, "UTF-8"));
    }
    api.call(Slot.ReleaseAvailableProviders, array.getValue(), count.getValue());
    return names;
  }

  private Found found(Pointer epDevice) {
    Pointer hardware = api.pointer(Slot.EpDevice_Device, epDevice);
    PointerByReference keys = new PointerByReference();
    PointerByReference values = new PointerByReference();
    LongByReference count = new LongByReference();
    Pointer pairs = api.pointer(Slot.HardwareDevice_Metadata, hardware);
    api.release(Slot.GetKeyValuePairs, pairs, keys, values, count);
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < count.getValue(); i++) {
      long at = (long) i * com.sun.jna.Native.POINTER_SIZE;
      metadata.put(
          keys.getValue().getPointer(at).getString(0, "UTF-8"),
          values.getValue().getPointer(at).getString(0, "UTF-8"));
    }
    return new Found(
        epDevice,
        api.pointer(Slot.EpDevice_EpName, epDevice).getString(0, "UTF-8"),
        api.pointer(Slot.HardwareDevice_Vendor, hardware).getString(0, "UTF-8"),
        metadata);
  }

  @Override
  public void close() {
    cpuMemory.close();
    env.close();
  }
}
