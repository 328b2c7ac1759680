package shirushi.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import shirushi.format.CredentialsLayout.Piece;
import shirushi.origin.c2pa.Content.Range;

/**
 * In a TIFF the store is at the end, and field 0xCD41 leads to it: of the first directory where
 * this is written, and of any where others did (some add a directory, which readers then take for
 * an empty page). Both byte orders, and BigTIFF. Source: TIFF 6.0, section 2; BigTIFF.
 */
final class TiffCredentials implements CredentialsCarrier {
  private static final int FIELD = 0xCD41;
  private static final int UNDEFINED = 7;
  private static final int BYTE = 1;
  private static final int HEADER = 16;
  private static final int MOST_DIRECTORIES = 1000;

  /**
   * A directory of fields.
   *
   * @param big whether numbers are BigTIFF's
   * @param bytes the whole of it, with the link to the next
   * @param field where in it our field begins; -1 where there is none
   * @param insert where our field belongs by its number
   */
  private record Directory(
      ByteOrder order, boolean big, long start, ByteBuffer bytes, int field, int insert) {
    int entry() {
      return big ? 20 : 12;
    }

    int count() {
      return big ? 8 : 2;
    }

    int pointer() {
      return big ? 8 : 4;
    }

    long number(ByteBuffer in, int at) {
      return big ? in.getLong(at) : in.getInt(at) & 0xFFFFFFFFL;
    }

    /** Where the next directory is; 0 for none. */
    long next() {
      return number(bytes, bytes.capacity() - pointer());
    }

    /** Where our field says the store is. */
    Range store() {
      int value = field + 4;
      return new Range(number(bytes, value + pointer()), number(bytes, value));
    }

    byte[] field(Range store) {
      ByteBuffer out = ByteBuffer.allocate(entry()).order(order);
      out.putShort((short) FIELD).putShort((short) UNDEFINED);
      put(out, store.length());
      put(out, store.start());
      return out.array();
    }

    void put(ByteBuffer out, long number) {
      if (big) {
        out.putLong(number);
      } else {
        out.putInt((int) number);
      }
    }
  }

  @Override
  public String mediaType() {
    return "image/tiff";
  }

  @Override
  public boolean recognises(byte[] head) {
    if (head.length < 4 || head[0] != head[1] || head[0] != 'I' && head[0] != 'M') {
      return false;
    }
    int version = ByteBuffer.wrap(head).order(order(head)).getShort(2);
    return version == 42 || version == 43;
  }

  @Override
  public Optional<Found> find(RandomAccessFile file, String name) throws IOException {
    Optional<Directory> found = directory(file).filter(each -> each.field() >= 0);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Directory directory = found.get();
    Range range = directory.store();
    int type = directory.bytes().getShort(directory.field() + 2);
    if (type != UNDEFINED && type != BYTE
        || range.start() < 0
        || range.start() > file.length()
        || range.length() < 0
        || range.length() > file.length() - range.start()) {
      return Optional.of(Found.faulty(file, List.of(), "its manifest store is not in the file"));
    } else if (range.length() > LARGEST) {
      return Optional.of(Found.faulty(file, List.of(range), "its manifest store is too large"));
    }
    byte[] store = new byte[(int) range.length()];
    file.seek(range.start());
    file.readFully(store);
    return Optional.of(new Found(store, List.of(range), ""));
  }

  @Override
  public CredentialsLayout layout(RandomAccessFile file, String name, int storeSize)
      throws IOException {
    Directory directory =
        directory(file)
            .orElseThrow(() -> FormatException.unreadable(name, "its first directory is damaged"));
    List<Piece> pieces =
        directory.field() < 0
            ? withField(file, directory, storeSize)
            : replaced(file, directory, storeSize);
    long start = pieces.stream().mapToLong(Piece::length).sum();
    if (!directory.big() && start + storeSize > 0xFFFFFFFFL) {
      throw new FormatException(name + ": there is no room for credentials in a TIFF of 4 GB");
    }
    return new CredentialsLayout(pieces, storeSize, UnaryOperator.identity(), List.of());
  }

  /** The directory with one field more goes to the end; the old one stays, unused. */
  private static List<Piece> withField(RandomAccessFile file, Directory old, int storeSize)
      throws IOException {
    long length = file.length();
    byte[] padding = new byte[(int) (-length & 7)];
    long start = length + padding.length;
    int size = old.bytes().capacity() + old.entry();
    ByteBuffer added = ByteBuffer.allocate(size).order(old.order());
    byte[] bytes = old.bytes().array();
    added.put(bytes, 0, old.insert());
    added.put(old.field(new Range(start + size, storeSize)));
    added.put(bytes, old.insert(), bytes.length - old.insert());
    if (old.big()) {
      added.putLong(0, old.bytes().getLong(0) + 1);
    } else {
      added.putShort(0, (short) (old.bytes().getShort(0) + 1));
    }
    ByteBuffer link = ByteBuffer.allocate(old.pointer()).order(old.order());
    old.put(link, start);
    return List.of(
        Piece.of(0, old.pointer()),
        Piece.of(link.array()),
        Piece.of(2L * old.pointer(), length),
        Piece.of(padding),
        Piece.of(added.array()));
  }

  /** The field is patched where it stands; the old store goes where it was the end of the file. */
  private static List<Piece> replaced(RandomAccessFile file, Directory directory, int storeSize)
      throws IOException {
    long field = directory.start() + directory.field();
    Range store = directory.store();
    boolean last = store.length() >= 0 && store.end() == file.length() && store.start() > field;
    long directoryEnd = directory.start() + directory.bytes().capacity();
    long length = last ? Math.max(store.start(), directoryEnd) : file.length();
    byte[] padding = new byte[(int) (-length & 7)];
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of(0, field));
    pieces.add(Piece.of(directory.field(new Range(length + padding.length, storeSize))));
    pieces.add(Piece.of(field + directory.entry(), length));
    pieces.add(Piece.of(padding));
    return pieces;
  }

  /**
   * The last directory that has our field, the first directory where none has. Who adds a directory
   * to a file that we signed leaves our field where it is.
   */
  private static Optional<Directory> directory(RandomAccessFile file) throws IOException {
    byte[] header = new byte[(int) Math.min(HEADER, file.length())];
    file.seek(0);
    file.readFully(header);
    if (header.length < HEADER) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(header).order(order(header));
    boolean big = head.getShort(2) == 43;
    long start = big ? head.getLong(8) : head.getInt(4) & 0xFFFFFFFFL;
    Optional<Directory> first = directory(file, start, head.order(), big);
    Optional<Directory> last = first;
    Set<Long> seen = new HashSet<>();
    Optional<Directory> at = first;
    while (at.isPresent() && seen.add(at.get().start()) && seen.size() < MOST_DIRECTORIES) {
      if (at.get().field() >= 0) {
        last = at;
      }
      at = directory(file, at.get().next(), head.order(), big);
    }
    return last;
  }

  /** The directory at a place; empty where it does not lie in the file. */
  private static Optional<Directory> directory(
      RandomAccessFile file, long start, ByteOrder order, boolean big) throws IOException {
    long length = file.length();
    int counter = big ? 8 : 2;
    if (start < 8 || start > length - counter) {
      return Optional.empty();
    }
    byte[] counted = new byte[counter];
    file.seek(start);
    file.readFully(counted);
    ByteBuffer count = ByteBuffer.wrap(counted).order(order);
    long entries = big ? count.getLong() : count.getShort() & 0xFFFF;
    int entry = big ? 20 : 12;
    if (entries < 0
        || entries >= 0xFFFF
        || counter + entries * entry + (big ? 8 : 4) > length - start) {
      return Optional.empty();
    }
    byte[] bytes = new byte[counter + (int) entries * entry + (big ? 8 : 4)];
    file.seek(start);
    file.readFully(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
    int field = -1;
    int insert = counter;
    for (int at = counter; at < counter + (int) entries * entry; at += entry) {
      int tag = in.getShort(at) & 0xFFFF;
      field = tag == FIELD && field < 0 ? at : field;
      insert = tag < FIELD ? at + entry : insert;
    }
    return Optional.of(new Directory(order, big, start, in, field, insert));
  }

  private static ByteOrder order(byte[] head) {
    return head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }
}
