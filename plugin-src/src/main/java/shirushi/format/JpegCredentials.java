package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.format.CredentialsLayout.Piece;
import shirushi.origin.c2pa.Content.Range;

/**
 * In a JPEG the store is cut into APP11 segments; each has a sequence number, and each but the
 * first repeats the first eight bytes of the store. Source: ISO 19566-5, annex D.
 */
final class JpegCredentials implements CredentialsCarrier {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP11 = 0xEB;
  private static final int INSTANCE = 0x0211;

  /** Marker, length, {@code JP}, instance, sequence number. */
  private static final int HEAD = 12;

  /** The length and kind of the store's box. */
  private static final int REPEATED = 8;

  private static final int PIECE = 65_000;

  private static final int MOST_SEGMENTS = 20_000;

  /** One that has no length has no body. */
  private record Segment(int marker, Range range) {}

  @Override
  public String mediaType() {
    return "image/jpeg";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length > 2
        && (head[0] & 255) == 0xFF
        && (head[1] & 255) == 0xD8
        && (head[2] & 255) == 0xFF;
  }

  @Override
  public Optional<Found> find(RandomAccessFile file, String name) throws IOException {
    ByteArrayOutputStream store = new ByteArrayOutputStream();
    List<Range> ranges = new ArrayList<>();
    Set<Integer> instances = new HashSet<>();
    int pieces = 0;
    String fault = "";
    for (Segment segment : segments(file)) {
      if (segment.marker() != APP11 || segment.range().length() < HEAD + REPEATED) {
        continue;
      }
      byte[] bytes = new byte[(int) segment.range().length()];
      file.seek(segment.range().start());
      file.readFully(bytes);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (in.getShort(4) != 0x4A50) {
        continue;
      }
      int of = in.getShort(6) & 0xFFFF;
      boolean begins = in.getInt(8) == 1 && isStore(bytes);
      if (begins && !instances.isEmpty()) {
        fault = "there are several manifest stores";
      }
      if (begins) {
        instances.add(of);
      }
      if (!instances.contains(of)) {
        continue;
      }
      ranges.add(segment.range());
      if (!begins && in.getInt(8) != pieces + 1) {
        fault = "the pieces of its manifest store are not in order";
      }
      pieces++;
      int from = begins ? HEAD : HEAD + REPEATED;
      if (store.size() + bytes.length > LARGEST) {
        fault = "its manifest store is too large";
      } else {
        store.write(bytes, from, bytes.length - from);
      }
    }
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Found(store.toByteArray(), joined(ranges), fault));
  }

  @Override
  public CredentialsLayout layout(RandomAccessFile file, String name, int storeSize)
      throws IOException {
    List<Segment> segments = segments(file);
    if (segments.isEmpty() || segments.get(segments.size() - 1).marker() != START_OF_SCAN) {
      throw FormatException.unreadable(name, "it ends early");
    }
    long behind = 2;
    for (Segment segment : segments) {
      // JFIF and Exif both want to stand first.
      if (segment.marker() != APP0 && segment.marker() != APP1) {
        break;
      }
      behind = segment.range().end();
    }
    List<Piece> before = List.of(Piece.of(0, behind));
    List<Piece> after = new ArrayList<>();
    long at = behind;
    for (Range old : find(file, name).map(Found::ranges).orElse(List.of())) {
      after.add(Piece.of(at, old.start()));
      at = old.end();
    }
    after.add(Piece.of(at, file.length()));
    return new CredentialsLayout(before, wrapped(storeSize), JpegCredentials::segments, after);
  }

  /** The whole segments before the pixels, the start of scan being the last. */
  private static List<Segment> segments(RandomAccessFile file) throws IOException {
    List<Segment> segments = new ArrayList<>();
    long end = file.length();
    long at = 2;
    byte[] head = new byte[4];
    while (end - at >= 4 && segments.size() < MOST_SEGMENTS) {
      file.seek(at);
      file.readFully(head);
      int marker = head[1] & 255;
      if ((head[0] & 255) != 0xFF || marker == END_OF_IMAGE || marker == 0) {
        break;
      }
      if (marker == 0xFF) { // fill bytes
        at++;
        continue;
      }
      int length = 2 + ((head[2] & 255) << 8 | head[3] & 255);
      if (length < 4 || length > end - at) {
        break;
      }
      segments.add(new Segment(marker, new Range(at, length)));
      if (marker == START_OF_SCAN) {
        break;
      }
      at += length;
    }
    return segments;
  }

  /** Whether the box that begins in this segment has C2PA's UUID or label; one may be damaged. */
  private static boolean isStore(byte[] segment) {
    int uuid = HEAD + REPEATED + 8;
    int label = uuid + 16 + 1;
    return segment.length >= label + 5
        && (text(segment, uuid, 4).equals("c2pa") || text(segment, label, 5).equals("c2pa\0"));
  }

  private static String text(byte[] segment, int at, int length) {
    return new String(segment, at, length, StandardCharsets.ISO_8859_1);
  }

  private static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).end() == range.start()) {
        Range before = joined.get(last);
        joined.set(last, new Range(before.start(), before.length() + range.length()));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  private static long wrapped(int storeSize) {
    long count = (storeSize + PIECE - 1) / PIECE;
    return storeSize + count * HEAD + (count - 1) * REPEATED;
  }

  private static byte[] segments(byte[] store) {
    ByteBuffer out = ByteBuffer.allocate((int) wrapped(store.length));
    int number = 1;
    for (int at = 0; at < store.length; at += PIECE) {
      int length = Math.min(PIECE, store.length - at);
      byte[] repeated = at == 0 ? new byte[0] : Arrays.copyOf(store, REPEATED);
      out.put((byte) 0xFF).put((byte) APP11);
      out.putShort((short) (HEAD - 2 + repeated.length + length));
      out.put((byte) 'J').put((byte) 'P').putShort((short) INSTANCE).putInt(number++);
      out.put(repeated).put(store, at, length);
    }
    return out.array();
  }
}
