package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a ledger's parts lie; see the package's documentation. */
record LedgerFiles(Path folder) {

  Path entries() {
    return folder.resolve("entries");
  }

  Path checkpoint() {
    return folder.resolve("checkpoint");
  }

  Path key() {
    return folder.resolve("key.pub");
  }

  Path index() {
    return folder.resolve("index");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path stamps() {
    return folder.resolve("stamps");
  }

  Path thumbnails() {
    return folder.resolve("thumbnails");
  }

  Path thumbnail(long index) {
    return thumbnails().resolve(index + ".png");
  }

  /** Whether there is a log, or what is left of one. */
  boolean exist() {
    return Files.exists(entries()) || Files.exists(checkpoint());
  }

  boolean isEmpty() {
    return entries().toFile().length() == 0;
  }

  /**
   * Whether anything was recorded.
   *
   * @throws LedgerException where the entries are gone: that is not the same
   */
  boolean recorded() throws LedgerException {
    if (isEmpty() && checkpoint().toFile().exists()) {
      throw new LedgerException(
          entries() + ": the entries that this ledger's checkpoint signs are gone");
    }
    return !isEmpty();
  }

  /** Open to the user alone where the system knows such a thing: prompts are nobody's business. */
  void create() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  LedgerException broken(String how) {
    return new LedgerException(
        folder
            + ": nothing can be added to this ledger, for "
            + how
            + "; “ledger verify” says more, and moving the folder away begins a new ledger");
  }
}
