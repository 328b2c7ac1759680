package shirushi.origin.ledger;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ledger as a zip that others can check without this program: entries, checkpoint, public key,
 * time stamps, and a page and a script that say how. No secret key, no thumbnails.
 */
public final class LedgerExport {
  private LedgerExport() {}

  /**
   * Writes the zip. The log may grow meanwhile; what is written is of one moment.
   *
   * @return the state that was exported
   * @throws LedgerException where nothing was recorded yet, or the log is damaged
   */
  public static Checkpoint write(Ledger ledger, OutputStream out) throws IOException {
    LedgerFiles files = ledger.files();
    Store.Extent extent = ledger.extent();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "README.txt", resource("README.txt"));
    put(zip, "check.sh", resource("check.sh"));
    put(zip, "checkpoint", extent.checkpoint().note().getBytes(StandardCharsets.UTF_8));
    VerifierKey key = ledger.key();
    put(zip, "key.pem", key.toPem().getBytes(StandardCharsets.UTF_8));
    put(zip, "key.pub", (key + "\n").getBytes(StandardCharsets.UTF_8));
    zip.putNextEntry(new ZipEntry("entries"));
    copy(files.entries(), extent.bytes(), zip);
    zip.closeEntry();
    for (Path stamp : stamps(files.stamps())) {
      put(zip, "stamps/" + stamp.getFileName(), SmallFile.read(stamp));
    }
    zip.finish();
    return extent.checkpoint();
  }

  static List<Path> stamps(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]+\\.(checkpoint|tsr)"))
          .sorted()
          .toList();
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void copy(Path file, long length, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      for (long rest = length; rest > 0; ) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, rest));
        if (count < 0) {
          throw new LedgerException(file + ": became shorter while it was read");
        }
        out.write(buffer, 0, count);
        rest -= count;
      }
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = LedgerExport.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
