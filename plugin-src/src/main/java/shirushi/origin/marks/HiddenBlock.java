package shirushi.origin.marks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The texts that NovelAI and others hide in the lowest bits of the pixels, which survive where a
 * site strips metadata: 15 bytes of signature, the length in bits (32 bits, high byte first), and
 * the text, gzipped where the signature ends in {@code comp}. Bits go high to low, pixels down the
 * columns; a bit is in the alpha, or one each in red, green and blue.
 */
final class HiddenBlock implements MarkReader {
  private static final int SIGNATURE = 15;
  private static final int TEXT_BYTES = 4 << 20;

  private final List<MarkReader> readers;

  /** What the block holds is read by these. */
  HiddenBlock(List<MarkReader> readers) {
    this.readers = readers;
  }

  @Override
  public List<Mark> read(Evidence evidence) {
    if (evidence.pixels().isEmpty()) {
      return List.of();
    }
    Pixels pixels = evidence.pixels().get();
    List<Mark> marks =
        new ArrayList<>(read(evidence, pixels, "alpha channel", "stealth_png", false));
    marks.addAll(read(evidence, pixels, "colour channels", "stealth_rgb", true));
    return marks;
  }

  private List<Mark> read(
      Evidence evidence, Pixels pixels, String carrier, String signature, boolean colours) {
    Bits bits = new Bits(pixels, colours);
    if (bits.left() < 8 * (SIGNATURE + 4)) {
      return List.of();
    }
    String found = new String(bits.bytes(SIGNATURE), StandardCharsets.ISO_8859_1);
    boolean compressed = found.equals(signature + "comp");
    if (!compressed && !found.equals(signature + "info")) {
      return List.of();
    }
    Optional<String> text = text(bits, compressed);
    List<Mark> marks = new ArrayList<>();
    if (text.isPresent()) {
      Evidence inner = evidence.unpacked(entries(text.get(), carrier));
      readers.forEach(reader -> marks.addAll(reader.read(inner)));
    }
    // Nothing but a generator writes this signature.
    return marks.isEmpty() ? List.of(Mark.damaged("hidden block", carrier)) : marks;
  }

  private static Optional<String> text(Bits bits, boolean compressed) {
    long length = (bits.number() & 0xFFFFFFFFL) / 8;
    if (length < 1 || length > bits.left() / 8) {
      return Optional.empty();
    }
    byte[] body = bits.bytes((int) length);
    try (InputStream in =
        compressed
            ? new GZIPInputStream(new ByteArrayInputStream(body))
            : new ByteArrayInputStream(body)) {
      byte[] text = in.readNBytes(TEXT_BYTES + 1);
      return text.length > TEXT_BYTES
          ? Optional.empty()
          : Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty(); // a damaged block: the mark says so
    }
  }

  /** An object of texts by keyword, as NovelAI has it, or the web UI's one text. */
  private static List<TextEntry> entries(String text, String carrier) {
    Optional<JsonObject> object = Json.object(text);
    if (object.isEmpty()) {
      return List.of(new TextEntry(carrier, "parameters", text));
    }
    List<TextEntry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonElement> member : object.get().entrySet()) {
      JsonElement value = member.getValue();
      String inner = value.isJsonPrimitive() ? value.getAsString() : value.toString();
      entries.add(new TextEntry(carrier, member.getKey(), inner));
    }
    return entries;
  }

  /** The hidden bits in their order. */
  private static final class Bits {
    private final Pixels pixels;
    private final int channels;
    private final long count;
    private long at;

    Bits(Pixels pixels, boolean colours) {
      this.pixels = pixels;
      channels = colours ? 3 : 1;
      count = (long) pixels.width() * pixels.height() * channels;
    }

    long left() {
      return count - at;
    }

    int number() {
      int value = 0;
      for (byte b : bytes(4)) {
        value = value << 8 | b & 255;
      }
      return value;
    }

    byte[] bytes(int length) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < 8 * length; i++) {
        bytes[i >> 3] = (byte) (bytes[i >> 3] << 1 | next());
      }
      return bytes;
    }

    private int next() {
      long pixel = at / channels;
      int argb = pixels.argb((int) (pixel / pixels.height()), (int) (pixel % pixels.height()));
      int shift = channels == 1 ? 24 : 16 - 8 * (int) (at % channels);
      at++;
      return argb >> shift & 1;
    }
  }
}
