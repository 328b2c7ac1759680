package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Copies a zip archive with some entries replaced or added and every other one byte for byte, in
 * the same order. Source: PKWARE APPNOTE 6.3.10; archives of over 4 GB are refused.
 */
final class ZipPatch {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int CENTRAL_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int UTF8 = 0x0800;
  private static final int VERSION = 20;

  /** One entry of the directory: its record word for word, and where it begins in the file. */
  private record Entry(String name, byte[] record, long offset) {}

  private final String file;
  private final RandomAccessFile in;
  private final Map<String, byte[]> changes;

  /** How long the last entry was that was not copied. */
  private long written;

  private ZipPatch(String file, RandomAccessFile in, Map<String, byte[]> changes) {
    this.file = file;
    this.in = in;
    this.changes = new LinkedHashMap<>(changes);
  }

  /**
   * Writes the changed copy; the source is left as it is.
   *
   * @param changes by entry name: what it is to hold
   * @throws FormatException where the source is no zip archive or too large
   */
  static void copy(Path zip, Map<String, byte[]> changes, OutputStream out) throws IOException {
    String file = Limits.name(zip);
    try (RandomAccessFile in = new RandomAccessFile(zip.toFile(), "r")) {
      new ZipPatch(file, in, changes).copy(out);
    } catch (EOFException e) {
      throw damaged(file);
    }
  }

  private void copy(OutputStream out) throws IOException {
    long endAt = end();
    ByteBuffer end = read(endAt, (int) (in.length() - endAt));
    long directory = end.getInt(16) & 0xFFFFFFFFL;
    long directoryBytes = end.getInt(12) & 0xFFFFFFFFL;
    int count = end.getShort(10) & 0xFFFF;
    if (end.getInt(4) != 0 || count == 0xFFFF || directory + directoryBytes != endAt) {
      throw damaged(file); // split, over 4 GB, or with something in between
    }
    List<Entry> entries = entries(read(directory, (int) directoryBytes), count);
    List<Entry> inFile = new ArrayList<>(entries);
    inFile.sort(Comparator.comparingLong(Entry::offset));
    Map<String, byte[]> records = new LinkedHashMap<>();
    entries.forEach(entry -> records.put(entry.name, null));
    long at = 0;
    long from = 0;
    for (int i = 0; i < inFile.size(); i++) {
      Entry entry = inFile.get(i);
      long next = i + 1 < inFile.size() ? inFile.get(i + 1).offset : directory;
      if (next <= entry.offset || read(entry.offset, 4).getInt(0) != LOCAL) {
        throw damaged(file);
      }
      at += transfer(from, entry.offset, out);
      byte[] change = changes.remove(entry.name);
      byte[] record = change == null ? entry.record.clone() : added(entry.name, change, out);
      ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).putInt(42, (int) at);
      records.put(entry.name, record);
      at += change == null ? transfer(entry.offset, next, out) : written;
      from = next;
    }
    for (Map.Entry<String, byte[]> change : changes.entrySet()) {
      byte[] record = added(change.getKey(), change.getValue(), out);
      ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).putInt(42, (int) at);
      records.put(change.getKey(), record);
      at += written;
    }
    int size = records.values().stream().mapToInt(record -> record.length).sum();
    if (at + size + END_BYTES > Integer.MAX_VALUE * 2L || records.size() >= 0xFFFF) {
      throw new FormatException(file + ": over the 4 GB or 65534 entries of a zip archive");
    }
    for (byte[] record : records.values()) {
      out.write(record);
    }
    end.putShort(8, (short) records.size()).putShort(10, (short) records.size());
    out.write(end.putInt(12, size).putInt(16, (int) at).array());
  }

  /** The end record stands last, before a comment of up to 65535 bytes. */
  private long end() throws IOException {
    int size = (int) Math.min(in.length(), END_BYTES + 0xFFFF);
    ByteBuffer tail = read(in.length() - size, size);
    for (int at = size - END_BYTES; at >= 0; at--) {
      int comment = size - END_BYTES - at;
      if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xFFFF) == comment) {
        return in.length() - size + at;
      }
    }
    throw damaged(file);
  }

  private List<Entry> entries(ByteBuffer directory, int count) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = directory.position();
      if (directory.remaining() < CENTRAL_BYTES || directory.getInt(at) != CENTRAL) {
        throw damaged(file);
      }
      int nameBytes = directory.getShort(at + 28) & 0xFFFF;
      int size =
          CENTRAL_BYTES
              + nameBytes
              + (directory.getShort(at + 30) & 0xFFFF)
              + (directory.getShort(at + 32) & 0xFFFF);
      long offset = directory.getInt(at + 42) & 0xFFFFFFFFL;
      if (directory.remaining() < size || offset == 0xFFFFFFFFL) {
        throw damaged(file);
      }
      byte[] record = new byte[size];
      directory.get(record);
      String name = new String(record, CENTRAL_BYTES, nameBytes, StandardCharsets.UTF_8);
      entries.add(new Entry(name, record, offset));
    }
    if (entries.stream().map(Entry::name).distinct().count() != count) {
      throw damaged(file);
    }
    return entries;
  }

  /** Writes an entry and returns its directory record, without its offset. */
  private byte[] added(String name, byte[] body, OutputStream out) throws IOException {
    byte[] deflated = deflated(body);
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(body);
    // What both heads have in common; no time of day, so that equal tags give equal files.
    ByteBuffer common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    common.putShort((short) VERSION).putShort((short) UTF8).putShort((short) 8);
    common.putShort((short) 0).putShort((short) (1 << 5 | 1)).putInt((int) crc.getValue());
    common.putInt(deflated.length).putInt(body.length);
    common.putShort((short) utf8.length).putShort((short) 0);
    ByteBuffer local = ByteBuffer.allocate(LOCAL_BYTES + utf8.length);
    local.order(ByteOrder.LITTLE_ENDIAN).putInt(LOCAL).put(common.array()).put(utf8);
    out.write(local.array());
    out.write(deflated);
    written = local.capacity() + deflated.length;
    ByteBuffer central = ByteBuffer.allocate(CENTRAL_BYTES + utf8.length);
    central.order(ByteOrder.LITTLE_ENDIAN).putInt(CENTRAL).putShort((short) VERSION);
    return central.put(common.array()).position(CENTRAL_BYTES).put(utf8).array();
  }

  private static byte[] deflated(byte[] body) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(body);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private long transfer(long from, long to, OutputStream out) throws IOException {
    in.seek(from);
    byte[] buffer = new byte[1 << 16];
    for (long left = to - from; left > 0; ) {
      int size = (int) Math.min(left, buffer.length);
      in.readFully(buffer, 0, size);
      out.write(buffer, 0, size);
      left -= size;
    }
    return to - from;
  }

  private ByteBuffer read(long at, int size) throws IOException {
    if (at < 0 || size < 0 || at + size > in.length()) {
      throw damaged(file);
    }
    byte[] bytes = new byte[size];
    in.seek(at);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static FormatException damaged(String file) {
    return FormatException.unreadable(file, "a zip archive that is damaged or over 4 GB");
  }
}
