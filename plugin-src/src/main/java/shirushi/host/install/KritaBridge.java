package shirushi.host.install;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shirushi.host.HostException;

/**
 * The files of Krita's bridge, by their place below Krita's resource folder, and how they get
 * there. Owned by one thread.
 */
public final class KritaBridge {
  private static final String PACKAGE = KritaFiles.PACKAGE;

  /** Archives of the same bridge are the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> files = new TreeMap<>();

  private KritaBridge() {}

  /**
   * Reads the bridge.
   *
   * @param source {@code manifest/hosts/krita}
   * @param start the command and its words that start the palette on this machine
   */
  public static KritaBridge read(Path source, List<String> start) throws IOException {
    KritaBridge bridge = new KritaBridge();
    File[] modules = source.resolve("shirushi").toFile().listFiles(KritaFiles::isModule);
    if (modules == null || modules.length == 0) {
      throw new IOException(source + ": Krita's bridge is not there");
    }
    for (File module : modules) {
      bridge.files.put(PACKAGE + "/" + module.getName(), bytes(module.toPath()));
    }
    bridge.files.put(KritaFiles.ENTRY, bytes(source.resolve("shirushi.desktop")));
    bridge.files.put(KritaFiles.ACTION, bytes(source.resolve(KritaFiles.ACTION)));
    String json = new GsonBuilder().disableHtmlEscaping().create().toJson(Map.of("command", start));
    bridge.files.put(PACKAGE + "/palette.json", (json + "\n").getBytes(StandardCharsets.UTF_8));
    return bridge;
  }

  /**
   * Places the bridge, in the place of an older one, and switches it on. What is there already as
   * it should be is left alone.
   *
   * @return what was done, a line each
   * @throws HostException where something of another plug-in lies there; nothing is changed then
   * @throws IOException where the world is in the way; doing it again mends what was begun
   */
  public List<String> install(KritaPlace place) throws HostException, IOException {
    KritaFiles there = new KritaFiles(place.resources());
    there.refuseOthers();
    List<String> said = new ArrayList<>();
    boolean changed = false;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      changed |= there.write(file.getKey(), file.getValue());
    }
    changed |= there.removeModulesBut(files.keySet());
    said.add(
        place.resources() + (changed ? ": the bridge placed" : ": the bridge was there already"));
    said.add(
        KritaFiles.change(place.settings(), it -> KritaSettings.enabled(it, KritaFiles.NAME))
            ? place.settings() + ": the plug-in switched on"
            : place.settings() + ": the plug-in was switched on already");
    return said;
  }

  /**
   * Takes the bridge away, however it came there.
   *
   * @return what was done, a line each; empty where there was nothing
   * @throws HostException where something of another plug-in lies there; nothing is changed then
   */
  public static List<String> remove(KritaPlace place) throws HostException, IOException {
    KritaFiles there = new KritaFiles(place.resources());
    there.refuseOthers();
    List<String> said = new ArrayList<>();
    if (KritaFiles.change(place.settings(), it -> KritaSettings.without(it, KritaFiles.NAME))) {
      said.add(place.settings() + ": the plug-in's entry removed");
    }
    if (there.removeAll()) {
      said.add(place.resources() + ": the bridge removed");
    }
    there.foreign().ifPresent(folder -> said.add(folder + ": kept, for what else is in it"));
    return said;
  }

  /**
   * Writes the archive that Krita's own <i>Import Python Plugin from File</i> takes. It says how
   * the palette is started on this machine, so that it is of use on no other.
   */
  public void zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    String folder = PACKAGE.substring(PACKAGE.indexOf('/') + 1) + "/";
    entry(zip, folder, new byte[0]); // by which Krita finds the package
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      entry(zip, file.getKey().replaceFirst("^pykrita/", ""), file.getValue());
    }
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }
}
