package shirushi.bridge.ort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Device;
import shirushi.bridge.os.GpuMemory;
import shirushi.bridge.os.Machine;

/** The library's devices under the names that an artist types. */
final class OrtDevices {
  private static final String CPU_PROVIDER = "CPUExecutionProvider";
  private static final System.Logger LOG = System.getLogger("shirushi.bridge");

  /** A device with what it takes to load a model onto it. */
  record Entry(Device device, OrtEnvironment.Found found) {}

  private OrtDevices() {}

  /**
   * Loads the providers that lie beside the library, and those that {@code SHIRUSHI_EP} names
   * (paths, separated as in PATH). One that fails is logged: the others still work.
   */
  static void registerPlugins(OrtEnvironment env, Path library) throws BridgeException {
    List<Path> plugins = new ArrayList<>();
    try (Stream<Path> beside = Files.list(library.getParent())) {
      beside.filter(OrtDevices::isProvider).sorted().forEach(plugins::add);
    } catch (IOException e) {
      throw new BridgeException(library.getParent() + ": can't be listed", e);
    }
    String named = System.getenv("SHIRUSHI_EP");
    if (named != null && !named.isEmpty()) {
      for (String path : named.split(java.io.File.pathSeparator)) {
        plugins.add(Path.of(path).toAbsolutePath());
      }
    }
    for (Path plugin : plugins) {
      try {
        env.register(plugin.getFileName().toString(), plugin);
      } catch (BridgeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "provider {0} was left out: {1}",
            plugin,
            OrtErrors.plain(e.getMessage()));
      }
    }
  }

  private static boolean isProvider(Path file) {
    return file.getFileName()
        .toString()
        .matches("(lib)?onnxruntime_providers_(?!shared)\\w+\\.(so|dll|dylib)");
  }

  /** Every device of a painter's use, the CPU first, not yet probed. */
  static List<Entry> list(OrtEnvironment env) throws BridgeException {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> ofKind = new HashMap<>();
    for (OrtEnvironment.Found found : env.devices()) {
      String kind = found.provider().replace("ExecutionProvider", "").toLowerCase(Locale.ROOT);
      if (kind.equals("azure")) {
        continue; // a client of a remote service: it has no place in a local palette
      }
      int nth = ofKind.merge(kind, 1, Integer::sum) - 1;
      boolean cpu = found.provider().equals(CPU_PROVIDER);
      Device device =
          new Device(
              nth == 0 ? kind : kind + ":" + nth,
              found.provider(),
              cpu ? Machine.processor() : description(found),
              cpu ? OptionalLong.of(Machine.memoryBytes()) : memory(kind, nth, found.metadata()),
              Optional.empty());
      entries.add(cpu ? 0 : entries.size(), new Entry(device, found));
    }
    return entries;
  }

  private static String description(OrtEnvironment.Found found) {
    String name = found.metadata().getOrDefault("Description", "");
    return (found.vendor() + " " + name).strip();
  }

  private static OptionalLong memory(String kind, int nth, Map<String, String> metadata) {
    if (kind.equals("cuda")) {
      return GpuMemory.nvidia(nth);
    }
    // Windows states "24348 MB" here.
    String stated = metadata.getOrDefault("DxgiVideoMemory", "");
    return stated.matches("\\d{1,9} MB")
        ? OptionalLong.of(Long.parseLong(stated.substring(0, stated.length() - 3)) << 20)
        : OptionalLong.empty();
  }
}
