package shirushi.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import shirushi.format.CredentialsLayout.Piece;
import shirushi.origin.c2pa.Content.Range;

/** In a PNG the store is a chunk {@code caBX} right behind the header. */
final class PngCredentials implements CredentialsCarrier {
  private static final String CHUNK = "caBX";
  private static final int SIGNATURE_BYTES = 8;
  private static final int AROUND_BODY = 12;
  private static final int MOST_CHUNKS = 100_000;

  private record Chunk(String type, Range range) {}

  @Override
  public String mediaType() {
    return "image/png";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= SIGNATURE_BYTES
        && Arrays.equals(head, 0, SIGNATURE_BYTES, PngWriter.SIGNATURE, 0, SIGNATURE_BYTES);
  }

  @Override
  public Optional<Found> find(RandomAccessFile file, String name) throws IOException {
    List<Range> ranges =
        chunks(file).stream()
            .filter(chunk -> chunk.type().equals(CHUNK))
            .map(Chunk::range)
            .toList();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    Range first = ranges.get(0);
    if (ranges.size() > 1) {
      return Optional.of(
          Found.faulty(file, ranges, "there are " + ranges.size() + " manifest stores"));
    } else if (first.length() > LARGEST) {
      return Optional.of(Found.faulty(file, ranges, "its manifest store is too large"));
    }
    byte[] store = new byte[(int) first.length() - AROUND_BODY];
    file.seek(first.start() + 8);
    file.readFully(store);
    return Optional.of(new Found(store, ranges, ""));
  }

  @Override
  public CredentialsLayout layout(RandomAccessFile file, String name, int storeSize)
      throws IOException {
    List<Chunk> chunks = chunks(file);
    if (chunks.isEmpty()
        || !chunks.get(0).type().equals("IHDR")
        || !chunks.get(chunks.size() - 1).type().equals("IEND")) {
      throw FormatException.unreadable(name, "it ends early");
    }
    long header = chunks.get(0).range().end();
    List<Piece> after = new ArrayList<>();
    long at = header;
    for (Chunk chunk : chunks) {
      if (chunk.type().equals(CHUNK)) {
        after.add(Piece.of(at, chunk.range().start()));
        at = chunk.range().end();
      }
    }
    after.add(Piece.of(at, file.length()));
    return new CredentialsLayout(
        List.of(Piece.of(0, header)), storeSize + AROUND_BODY, PngCredentials::chunk, after);
  }

  /** The whole chunks there are, up to and with {@code IEND}. */
  private static List<Chunk> chunks(RandomAccessFile file) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    long end = file.length();
    long at = SIGNATURE_BYTES;
    byte[] head = new byte[8];
    while (end - at >= AROUND_BODY && chunks.size() < MOST_CHUNKS) {
      file.seek(at);
      file.readFully(head);
      long length = (ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL) + AROUND_BODY;
      if (length > end - at) {
        break;
      }
      String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
      chunks.add(new Chunk(type, new Range(at, length)));
      if (type.equals("IEND")) {
        break;
      }
      at += length;
    }
    return chunks;
  }

  private static byte[] chunk(byte[] store) {
    byte[] name = CHUNK.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(store);
    return ByteBuffer.allocate(store.length + AROUND_BODY)
        .putInt(store.length)
        .put(name)
        .put(store)
        .putInt((int) crc.getValue())
        .array();
  }
}
