package shirushi.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import shirushi.format.Formats;

/** Looks at all pictures of a folder and of the folders in it, on as many threads as is useful. */
public final class Scan {
  private final Look look;
  private final int threads;
  private final BooleanSupplier stop;

  /**
   * @param stop asked before each file, from several threads; once it is true the scan ends with a
   *     {@link CancellationException}
   */
  public Scan(BooleanSupplier stop) {
    this(Formats::inspect, InOrder.threads(), stop);
  }

  Scan(Look.Inspector inspector, int threads, BooleanSupplier stop) {
    this.look = new Look(inspector);
    this.threads = threads;
    this.stop = stop;
  }

  /**
   * Looks at a folder. Hidden files and folders are left out, links to folders not followed.
   *
   * @param sink takes each item on the caller's thread: the files sorted by path, then the folders
   *     that could not be read
   * @throws IOException where there is no such folder or it is closed; what is wrong with a file in
   *     it is an item
   */
  public Totals each(Path folder, Consumer<Item> sink) throws IOException {
    Folder found = Folder.of(folder, stop);
    AtomicReference<Totals> totals = new AtomicReference<>(Totals.none());
    Consumer<Item> counted =
        item -> {
          totals.set(totals.get().with(item));
          sink.accept(item);
        };
    InOrder.each(found.files(), threads, this::look, item -> item.ifPresent(counted));
    found.closed().forEach(counted);
    return totals.get();
  }

  /**
   * A file's path from the folder that was looked at, with {@code /} between names, to be shown.
   */
  public static String name(Path folder, Path file) {
    Path root = folder.toAbsolutePath().normalize();
    Path from = file.startsWith(root) ? root.relativize(file) : file;
    return PlainText.line(from.toString().replace(File.separatorChar, '/'));
  }

  private Optional<Item> look(Path file) {
    if (stop.getAsBoolean()) {
      throw new CancellationException("stopped");
    }
    return look.at(file);
  }
}
