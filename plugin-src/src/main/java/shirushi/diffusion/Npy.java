package shirushi.diffusion;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * NumPy's array files: float32 and int64, little-endian, C order, formats 1.0 and 2.0.
 *
 * <p>Source: NumPy enhancement proposal 1.
 */
public final class Npy {
  private static final String FLOATS = "<f4";
  private static final String LONGS = "<i8";
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s*\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*}\\s*");

  private Npy() {}

  /** An array of float32, last dimension fastest. */
  public record Floats(float[] values, int... shape) {}

  /** An array of int64, last dimension fastest. */
  public record Longs(long[] values, int... shape) {}

  private record Body(ByteBuffer bytes, int[] shape) {}

  /**
   * Reads float32.
   *
   * @throws IOException with one sentence that names the file and the fault
   */
  public static Floats readFloats(Path file) throws IOException {
    Body body = read(file, FLOATS, Float.BYTES);
    float[] values = new float[body.bytes().remaining() / Float.BYTES];
    body.bytes().asFloatBuffer().get(values);
    return new Floats(values, body.shape());
  }

  /** As {@link #readFloats(Path)}, and of this shape. */
  public static float[] readFloats(Path file, int... shape) throws IOException {
    Floats floats = readFloats(file);
    if (!Arrays.equals(floats.shape(), shape)) {
      throw new IOException(
          "%s: shape %s, expected %s"
              .formatted(file, Arrays.toString(floats.shape()), Arrays.toString(shape)));
    }
    return floats.values();
  }

  /** Reads int64; throws as {@link #readFloats(Path)}. */
  public static Longs readLongs(Path file) throws IOException {
    Body body = read(file, LONGS, Long.BYTES);
    long[] values = new long[body.bytes().remaining() / Long.BYTES];
    body.bytes().asLongBuffer().get(values);
    return new Longs(values, body.shape());
  }

  /** Writes float32; the file appears whole or not at all. */
  public static void write(Path file, float[] values, int... shape) throws IOException {
    ByteBuffer out = begin(FLOATS, values.length, Float.BYTES, shape);
    out.asFloatBuffer().put(values);
    write(file, out.array());
  }

  /** Writes int64; the file appears whole or not at all. */
  public static void write(Path file, long[] values, int... shape) throws IOException {
    ByteBuffer out = begin(LONGS, values.length, Long.BYTES, shape);
    out.asLongBuffer().put(values);
    write(file, out.array());
  }

  private static Body read(Path file, String type, int bytes) throws IOException {
    ByteBuffer in;
    try (InputStream stream = new FileInputStream(file.toFile())) {
      in = ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
    byte[] magic = new byte[MAGIC.length];
    if (in.remaining() < MAGIC.length + 6) {
      throw new IOException(file + ": not a NumPy array");
    }
    in.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new IOException(file + ": not a NumPy array");
    }
    int major = in.get();
    int minor = in.get();
    if (major != 1 && major != 2 || minor != 0) {
      throw new IOException("%s: NumPy format %d.%d is not known".formatted(file, major, minor));
    }
    int length = major == 1 ? in.getShort() & 0xFFFF : in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException(file + ": the file is cut short");
    }
    byte[] text = new byte[length];
    in.get(text);
    Matcher header = HEADER.matcher(new String(text, StandardCharsets.ISO_8859_1));
    if (!header.matches()) {
      throw new IOException(file + ": its NumPy header can't be read");
    }
    if (!header.group(1).equals(type)) {
      throw new IOException("%s: holds %s, not %s".formatted(file, header.group(1), type));
    }
    if (header.group(2).equals("True")) {
      throw new IOException(file + ": is in Fortran order, not C order");
    }
    int[] shape = shape(file, header.group(3));
    if (count(shape) * bytes != in.remaining()) {
      throw new IOException(
          "%s: shape %s needs %d bytes, the file has %d"
              .formatted(file, Arrays.toString(shape), count(shape) * bytes, in.remaining()));
    }
    return new Body(in.slice().order(ByteOrder.LITTLE_ENDIAN), shape);
  }

  private static int[] shape(Path file, String text) throws IOException {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(side -> !side.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw new IOException(file + ": shape (" + text + ") can't be read", e);
    }
  }

  private static long count(int[] shape) {
    long count = 1;
    for (int side : shape) {
      count = Math.min(count * side, Integer.MAX_VALUE); // files here are far smaller
    }
    return count;
  }

  private static ByteBuffer begin(String type, int values, int bytes, int[] shape) {
    if (count(shape) != values) {
      throw new IllegalArgumentException(
          "%d values don't fill %s".formatted(values, Arrays.toString(shape)));
    }
    String sides =
        Arrays.stream(shape).mapToObj(side -> side + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, sides);
    int start = MAGIC.length + 4;
    int padding = ALIGNMENT - (start + header.length() + 1) % ALIGNMENT;
    byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(start + text.length + Math.multiplyExact(values, bytes))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) text.length)
        .put(text);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    File folder = file.toAbsolutePath().getParent().toFile();
    Path beside = File.createTempFile(".npy", null, folder).toPath();
    try {
      try (OutputStream out = new FileOutputStream(beside.toFile())) {
        out.write(bytes);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
