package shirushi.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive's entry, held against its check sum at its end, which the JDK's is not. */
final class ZipPart extends CheckedInputStream {
  private final ZipEntry entry;
  private final String file;

  private ZipPart(InputStream in, ZipEntry entry, String file) {
    super(in, new CRC32());
    this.entry = entry;
    this.file = file;
  }

  /**
   * @param file what messages call the archive
   */
  static ZipPart open(ZipFile zip, ZipEntry entry, String file) throws IOException {
    return new ZipPart(zip.getInputStream(entry), entry, file);
  }

  /** Reads what is left of an entry of which all is known, to hold it against its sum. */
  void finish() throws IOException {
    byte[] rest = new byte[1 << 13];
    long most = Limits.TEXT_BYTES;
    for (int count = read(rest); count >= 0; count = read(rest)) {
      most -= count;
      if (most < 0) {
        throw FormatException.unreadable(file, "its entry '" + entry.getName() + "' has no end");
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (ZipException e) {
      throw damaged();
    }
    if (read < 0 && entry.getCrc() >= 0 && getChecksum().getValue() != entry.getCrc()) {
      throw damaged();
    }
    return read;
  }

  private FormatException damaged() {
    return FormatException.unreadable(file, "its entry '" + entry.getName() + "' is damaged");
  }
}
