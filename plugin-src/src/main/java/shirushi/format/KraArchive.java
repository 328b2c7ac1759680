package shirushi.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip archive of a Krita file, with limits. To be closed. */
final class KraArchive implements AutoCloseable {
  static final String MIMETYPE = "application/x-krita";
  static final String MAIN = "maindoc.xml";

  private final String file;
  private final ZipFile zip;

  /**
   * @throws java.util.zip.ZipException where it is no zip archive
   */
  KraArchive(Path path) throws IOException {
    file = Limits.name(path);
    zip = new ZipFile(path.toFile());
  }

  boolean has(String name) {
    ZipEntry entry = zip.getEntry(name);
    return entry != null && !entry.isDirectory();
  }

  /** Names are looked up, never made into paths, so none can lead outside. */
  ZipPart open(String name) throws IOException {
    if (!has(name)) {
      throw FormatException.unreadable(file, "it has no entry '" + name + "'");
    }
    return ZipPart.open(zip, zip.getEntry(name), file);
  }

  byte[] bytes(String name, int most) throws IOException {
    try (InputStream in = open(name)) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw FormatException.unreadable(file, name + " is over the limit of " + most + " bytes");
      }
      return body;
    }
  }

  String text(String name) throws IOException {
    return new String(bytes(name, Limits.TEXT_BYTES), StandardCharsets.UTF_8);
  }

  Optional<String> textIfAny(String name) throws IOException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  KraDocument document() throws IOException {
    if (!text("mimetype").strip().equals(MIMETYPE)) {
      throw FormatException.unreadable(file, "its mimetype is not " + MIMETYPE);
    }
    return KraDocument.parse(text(MAIN), file);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
