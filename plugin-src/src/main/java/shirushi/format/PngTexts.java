package shirushi.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Exif;
import shirushi.origin.marks.TextEntry;

/**
 * Gathers the texts of a PNG file, before and after its pixels. Source: PNG, W3C, third edition.
 */
final class PngTexts {
  static final String CARRIER = "PNG text";

  /** All texts of a file together, unpacked. */
  static final int BYTES = 2 * Limits.TEXT_BYTES;

  private final String file;
  private final List<TextEntry> entries = new ArrayList<>();
  private Optional<String> xmp = Optional.empty();
  private int bytes;

  PngTexts(String file) {
    this.file = file;
  }

  /**
   * Reads a file's texts only.
   *
   * @throws FormatException where it is no PNG or ends before its pixels
   */
  static Evidence read(InputStream in, String file) throws IOException {
    if (!Arrays.equals(in.readNBytes(PngWriter.SIGNATURE.length), PngWriter.SIGNATURE)) {
      throw FormatException.unreadable(file, "it does not begin like a PNG file");
    }
    PngChunks chunks = new PngChunks(in, file);
    PngTexts texts = new PngTexts(file);
    try {
      do {
        chunks.next();
        texts.take(chunks);
      } while (!chunks.is("IEND"));
    } catch (EOFException e) {
      throw FormatException.unreadable(file, "it ends early");
    }
    return texts.evidence();
  }

  /** Takes the current chunk, if it holds text. */
  void take(PngChunks chunks) throws IOException {
    switch (chunks.type()) {
      case "tEXt", "zTXt", "iTXt" -> text(chunks.type(), chunks.body());
      case "eXIf" -> entries.addAll(Exif.texts(chunks.body()));
      default -> {}
    }
  }

  Evidence evidence() {
    return Evidence.of(entries, xmp);
  }

  private void text(String type, byte[] body) throws IOException {
    int keywordEnd = end(body, 0);
    String keyword = new String(body, 0, keywordEnd, StandardCharsets.ISO_8859_1);
    int from = keywordEnd + 1;
    boolean compressed = type.equals("zTXt");
    Charset charset = StandardCharsets.ISO_8859_1;
    if (type.equals("zTXt")) {
      from++; // the method, of which there is one
    } else if (type.equals("iTXt")) {
      // Compression flag and method, language, translated keyword.
      compressed = from < body.length && body[from] == 1;
      from = end(body, end(body, from + 2) + 1) + 1;
      charset = StandardCharsets.UTF_8;
    }
    if (from > body.length) {
      return;
    }
    byte[] text = compressed ? inflated(body, from) : Arrays.copyOfRange(body, from, body.length);
    bytes += text.length;
    if (bytes > BYTES) {
      throw FormatException.unreadable(file, "over " + (BYTES >> 20) + " MB of text");
    }
    if (keyword.equals(PngWriter.XMP_KEYWORD)) {
      xmp = Optional.of(new String(text, StandardCharsets.UTF_8));
    } else {
      // Many write UTF-8 where the specification says Latin-1.
      Charset written =
          charset == StandardCharsets.UTF_8 || Utf8.is(text) ? StandardCharsets.UTF_8 : charset;
      entries.add(new TextEntry(CARRIER, keyword, new String(text, written)));
    }
  }

  /** As much as can be unpacked: what is damaged after that is told by who reads the text. */
  private byte[] inflated(byte[] body, int from) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(body, from, body.length - from))) {
      byte[] part = new byte[1 << 13];
      int count = in.read(part);
      while (count >= 0 && text.size() <= BYTES - bytes) {
        text.write(part, 0, count);
        count = in.read(part);
      }
    } catch (ZipException | EOFException e) {
      return text.toByteArray();
    }
    return text.toByteArray();
  }

  private static int end(byte[] body, int from) {
    int at = from;
    while (at < body.length && body[at] != 0) {
      at++;
    }
    return at;
  }
}
