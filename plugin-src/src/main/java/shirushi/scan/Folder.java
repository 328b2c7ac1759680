package shirushi.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import shirushi.format.Format;
import shirushi.format.Formats;

/**
 * The files of a folder and the folders in it, sorted. Left out is what is hidden; links to folders
 * are not followed, so no loop is; pipes and devices are not touched.
 *
 * @param root the folder itself, without links
 * @param files what may be a picture
 * @param closed folders that cannot be read
 */
record Folder(Path root, List<Path> files, List<Item.Broken> closed) {
  /**
   * Walks a folder.
   *
   * @throws IOException where it is missing, no folder, or closed
   */
  static Folder of(Path folder, BooleanSupplier stop) throws IOException {
    Path root = folder.toRealPath();
    if (!Files.isDirectory(root)) {
      throw new IOException(folder + ": not a folder");
    }
    Folder found = new Folder(root, new ArrayList<>(), new ArrayList<>());
    Files.walkFileTree(root, found.new Visitor(stop));
    Collections.sort(found.files);
    return found;
  }

  /** Whether the file's ending is one of a format that is known here. */
  static boolean known(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Formats.ALL.stream().map(Format::endings).flatMap(List::stream).anyMatch(name::endsWith);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final BooleanSupplier stop;

    private Visitor(BooleanSupplier stop) {
      this.stop = stop;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      return !dir.equals(root) && Files.isHidden(dir)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (stop.getAsBoolean()) {
        throw new CancellationException("stopped");
      }
      boolean link = attributes.isSymbolicLink();
      boolean lost = link && !Files.exists(file) && known(file);
      boolean readable = attributes.isRegularFile() || link && Files.isRegularFile(file);
      if ((readable || lost) && !Files.isHidden(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      if (file.equals(root)) {
        throw fault;
      }
      String why =
          fault instanceof AccessDeniedException ? "no permission" : Look.sentence(file, fault);
      closed.add(new Item.Broken(file, "a folder that cannot be read (" + why + ")"));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException fault) {
      if (fault != null) {
        String why = Look.sentence(dir, fault);
        closed.add(
            new Item.Broken(dir, "a folder that could not be read to its end (" + why + ")"));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
