package shirushi.request;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.function.Function;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/**
 * Pixels in JSON: {@code {"width", "height", "base64"}}, the bytes row by row, a picture's four a
 * pixel as A, R, G, B.
 */
final class PixelJson<T> extends TypeAdapter<T> {
  static final TypeAdapter<Raster> RASTER =
      new PixelJson<>(
          Integer.BYTES,
          raster ->
              new Pixels(raster.width(), raster.height(), raster.painted(), bytes(raster.argb())),
          PixelJson::raster);
  static final TypeAdapter<Mask> MASK =
      new PixelJson<>(
          Byte.BYTES,
          mask -> new Pixels(mask.width(), mask.height(), false, mask.values()),
          pixels -> Mask.of(pixels.width(), pixels.height(), pixels.bytes()));

  private final int bytesPerPixel;
  private final Function<T, Pixels> take;
  private final Function<Pixels, T> give;

  private record Pixels(int width, int height, boolean painted, byte[] bytes) {}

  private PixelJson(int bytesPerPixel, Function<T, Pixels> take, Function<Pixels, T> give) {
    this.bytesPerPixel = bytesPerPixel;
    this.take = take;
    this.give = give;
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    Pixels pixels = take.apply(value);
    out.beginObject();
    out.name("width").value(pixels.width());
    out.name("height").value(pixels.height());
    if (pixels.painted()) {
      out.name("painted").value(true); // an AI's pixels stay an AI's on the way
    }
    out.name("base64").value(Base64.getEncoder().encodeToString(pixels.bytes()));
    out.endObject();
  }

  @Override
  public T read(JsonReader in) throws IOException {
    int width = 0;
    int height = 0;
    boolean painted = false;
    byte[] bytes = {};
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "width" -> width = in.nextInt();
        case "height" -> height = in.nextInt();
        case "painted" -> painted = in.nextBoolean();
        case "base64" -> bytes = Base64.getDecoder().decode(in.nextString());
        default -> throw new JsonParseException("pixels have no “" + name + "”");
      }
    }
    in.endObject();
    if (width < 1 || height < 1 || (long) width * height * bytesPerPixel != bytes.length) {
      throw new JsonParseException(
          "%d×%d pixels of %d bytes, got %d bytes"
              .formatted(width, height, bytesPerPixel, bytes.length));
    }
    return give.apply(new Pixels(width, height, painted, bytes));
  }

  private static Raster raster(Pixels pixels) {
    Raster raster = Raster.of(pixels.width(), pixels.height(), ints(pixels.bytes()));
    return pixels.painted() ? raster.asPainted() : raster;
  }

  private static byte[] bytes(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Integer.BYTES));
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  private static int[] ints(byte[] bytes) {
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }
}
