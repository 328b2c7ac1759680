package shirushi.host.install;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import shirushi.format.AtomicFile;
import shirushi.host.HostException;

/** The plug-in's files in one of Krita's resource folders: ours are known by what they say. */
final class KritaFiles {
  static final String NAME = "shirushi";
  static final String PACKAGE = "pykrita/" + NAME;
  static final String ENTRY = PACKAGE + ".desktop";
  static final String ACTION = "actions/" + NAME + ".action";
  private static final String MARK = PACKAGE + "/__init__.py"; // placed first, removed last
  private static final String SETTING = "palette.json";
  private static final String COMPILED = "__pycache__";

  private final Path resources;

  KritaFiles(Path resources) {
    this.resources = resources;
  }

  static boolean isModule(File file) {
    return file.getName().endsWith(".py") && file.isFile();
  }

  /**
   * @throws HostException where what is there is not ours
   */
  void refuseOthers() throws HostException, IOException {
    Path mark = resources.resolve(MARK);
    refuseOther(MARK, "\"\"\"Shirushi's bridge in Krita");
    if (!Files.exists(mark) && Stream.of(list(mark.getParent())).anyMatch(KritaFiles::isModule)) {
      throw new HostException(
          mark.getParent() + ": something else has this name, and is left as it is");
    }
    refuseOther(ENTRY, "\nName=Shirushi\n");
    refuseOther(ACTION, "\"shirushi_toggle\"");
  }

  private void refuseOther(String name, String ours) throws HostException, IOException {
    Path file = resources.resolve(name);
    for (Path each = file; !each.equals(resources); each = each.getParent()) {
      if (Files.isSymbolicLink(each)) {
        throw new HostException(each + ": a link is there, and is left as it is");
      }
    }
    if (Files.exists(file) && !text(file).replace("\r\n", "\n").contains(ours)) {
      throw new HostException(file + ": another plug-in has this name, and is left as it is");
    }
  }

  /** Whether anything had to be written. */
  boolean write(String name, byte[] content) throws IOException {
    Path file = resources.resolve(name);
    if (Files.isRegularFile(file) && Arrays.equals(bytes(file), content)) {
      return false;
    }
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, out -> out.write(content));
    return true;
  }

  /** Removes the modules that an older version had; whether there were any. */
  boolean removeModulesBut(Collection<String> names) throws IOException {
    boolean removed = false;
    for (File module : list(resources.resolve(PACKAGE))) {
      if (isModule(module) && !names.contains(PACKAGE + "/" + module.getName())) {
        Files.delete(module.toPath());
        removed = true;
      }
    }
    return removed;
  }

  /** Removes everything of ours, and the folders that are empty then; whether there was any. */
  boolean removeAll() throws IOException {
    Path folder = resources.resolve(PACKAGE);
    for (File compiled : list(folder.resolve(COMPILED))) {
      Files.delete(compiled.toPath());
    }
    removeIfEmpty(folder.resolve(COMPILED));
    boolean removed = removeModulesBut(Set.of());
    for (String name : List.of(PACKAGE + "/" + SETTING, ENTRY, ACTION)) {
      removed |= Files.deleteIfExists(resources.resolve(name));
    }
    for (Path each : List.of(folder, folder.getParent(), resources.resolve("actions"), resources)) {
      removeIfEmpty(each);
    }
    return removed;
  }

  /** The package's folder, where it is still there. */
  Optional<Path> foreign() {
    return Optional.of(resources.resolve(PACKAGE)).filter(Files::exists);
  }

  /**
   * Changes a file of letters that are a byte each. One that becomes empty is removed, one that was
   * not there is empty; who may read it stays.
   *
   * @return whether anything had to be changed
   */
  static boolean change(Path file, UnaryOperator<String> change) throws IOException {
    boolean there = Files.exists(file);
    String before = there ? text(file) : "";
    String after = change.apply(before);
    if (after.equals(before)) {
      return false;
    }
    if (after.isEmpty()) {
      Files.delete(file);
      return true;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.build(
        file,
        unfinished -> {
          try (OutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write(after.getBytes(StandardCharsets.ISO_8859_1));
          }
          if (there && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
          }
        });
    return true;
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && list(folder).length == 0) {
      Files.delete(folder);
    }
  }

  private static File[] list(Path folder) {
    File[] files = folder.toFile().listFiles();
    if (files == null) {
      return new File[0];
    }
    Arrays.sort(files, Comparator.reverseOrder());
    return files;
  }

  private static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }
}
