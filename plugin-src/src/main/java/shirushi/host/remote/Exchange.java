package shirushi.host.remote;

import com.google.gson.JsonObject;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** The folder in which pixels are handed over; see docs/host-protocol.md. Any thread may use it. */
final class Exchange {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,79}");
  private static final int CHUNK = 1 << 20;

  private final Path folder;
  private final String side;
  private final AtomicInteger names = new AtomicInteger();

  /**
   * @param side who puts files into it, so that two do not take the same name
   * @throws IOException where it is no folder of this user's
   */
  Exchange(Path folder, String side) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is no folder");
    }
    this.folder = folder;
    this.side = side;
  }

  /** A file in it that is not there yet. */
  Path fresh(String ending) {
    return folder.resolve(side + "-" + names.incrementAndGet() + ending);
  }

  /**
   * The file of that name.
   *
   * @throws IOException where the name could lead elsewhere, or no plain file lies there
   */
  Path file(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IOException("'" + name + "' is no plain name");
    }
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(name + " is no plain file");
    }
    return file;
  }

  /** Takes a picture out of the folder: its file is deleted. */
  Raster raster(Said.Pixels said) throws IOException {
    Path file = file(said, "bgra8", 4);
    int[] argb = new int[Math.multiplyExact(said.width(), said.height())];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int at = 0; at < argb.length; ) {
        int bytes = in.readNBytes(chunk.array(), 0, CHUNK);
        if (bytes == 0) {
          throw new IOException(file.getFileName() + " became shorter");
        }
        chunk.clear().limit(bytes);
        chunk.asIntBuffer().get(argb, at, bytes / 4);
        at += bytes / 4;
      }
    } finally {
      Files.delete(file);
    }
    return Raster.of(said.width(), said.height(), argb);
  }

  /** The same of a mask. */
  Mask mask(Said.Pixels said) throws IOException {
    Path file = file(said, "a8", 1);
    try (InputStream in = new FileInputStream(file.toFile())) {
      return Mask.of(said.width(), said.height(), in.readAllBytes());
    } finally {
      Files.delete(file);
    }
  }

  private Path file(Said.Pixels said, String format, int pixelBytes) throws IOException {
    Path file = file(said.file());
    long bytes = (long) said.width() * said.height() * pixelBytes;
    boolean holds = (long) said.width() * said.height() < Integer.MAX_VALUE;
    if (!holds || !said.format().equals(format) || Files.size(file) != bytes) {
      Files.delete(file);
      throw new IOException(said.file() + " does not hold what was said");
    }
    return file;
  }

  /** Puts a picture into the folder; the other side deletes it. */
  JsonObject put(Raster raster) throws IOException {
    Path file = fresh(".bgra");
    int rows = Math.max(1, CHUNK / (4 * raster.width()));
    int[] row = new int[raster.width()];
    ByteBuffer chunk =
        ByteBuffer.allocate(4 * rows * raster.width()).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      for (int y = 0; y < raster.height(); y++) {
        raster.row(y, row);
        chunk.asIntBuffer().put(row);
        chunk.position(chunk.position() + 4 * row.length);
        if (!chunk.hasRemaining() || y == raster.height() - 1) {
          out.write(chunk.array(), 0, chunk.position());
          chunk.clear();
        }
      }
    }
    JsonObject said = new JsonObject();
    said.addProperty("file", file.getFileName().toString());
    said.addProperty("format", "bgra8");
    said.addProperty("width", raster.width());
    said.addProperty("height", raster.height());
    return said;
  }

  /** Removes what was put there and not taken. */
  void take(JsonObject raster) throws IOException {
    Files.deleteIfExists(folder.resolve(raster.get("file").getAsString()));
  }
}
