package shirushi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.format.Formats;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** The snapshots of a folder, and those that the ledger kept. One that can't be read is listed. */
final class Snapshots {
  /** The longest side of a snapshot in the pack, in pixels. */
  static final int LONGEST = 512;

  private static final int MOST = 1000;

  private record Hashed(Path file, String sha256, Optional<String> unreadable) {
    static Hashed of(Path file) {
      try {
        return new Hashed(file, Digests.of(file), Optional.empty());
      } catch (IOException e) {
        return new Hashed(file, "", Optional.of(reason(file, e)));
      }
    }
  }

  private final List<Hashed> folder;

  /**
   * @throws EvidenceException where it is no folder, or has too much in it
   */
  Snapshots(Optional<Path> folder) throws IOException {
    this.folder = folder.isEmpty() ? List.of() : hashed(folder.get());
  }

  private static List<Hashed> hashed(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new EvidenceException(folder + ": no folder of snapshots");
    }
    List<Path> pictures;
    try (Stream<Path> found = Files.list(folder)) {
      pictures = found.filter(Snapshots::isPicture).limit(MOST + 1).sorted().toList();
    }
    if (pictures.size() > MOST) {
      throw new EvidenceException(folder + ": over " + MOST + " snapshots");
    }
    return pictures.stream().map(Hashed::of).toList();
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && Formats.ALL.stream()
            .flatMap(format -> format.endings().stream())
            .anyMatch(name::endsWith);
  }

  List<String> hashes() {
    return folder.stream().map(Hashed::sha256).filter(hash -> !hash.isEmpty()).toList();
  }

  /** All of them, those of the folder first, each kind in order. */
  List<Snapshot> list(History history, Ledger ledger, Images images, PackFolder pack)
      throws IOException {
    List<Snapshot> all = new ArrayList<>();
    for (Hashed each : folder) {
      String path = "snapshots/%04d.png".formatted(all.size() + 1);
      all.add(of(each, path, recorded(history, each.sha256()), images));
    }
    for (Match match : history.matches()) {
      String hash = match.entry().sha256().get("thumbnail");
      if (match.entry().kind() == Kind.SNAPSHOT && hash != null) {
        all.add(kept(match, hash, ledger, pack));
      }
    }
    return all;
  }

  private static Snapshot of(Hashed hashed, String path, OptionalLong entry, Images images)
      throws IOException {
    Path file = hashed.file();
    Optional<Canvas> canvas = Optional.empty();
    Optional<String> unreadable = hashed.unreadable();
    if (unreadable.isEmpty()) {
      try {
        canvas = Optional.of(Formats.read(file));
      } catch (IOException e) {
        unreadable = Optional.of(reason(file, e));
      }
    }
    Optional<Image> image = Optional.empty();
    if (canvas.isPresent()) {
      Canvas picture = canvas.get();
      image = Optional.of(images.add(path, picture.flatten(), picture.origin(), LONGEST));
    }
    Instant date =
        Instant.ofEpochMilli(file.toFile().lastModified()).truncatedTo(ChronoUnit.SECONDS);
    String name = file.getFileName().toString();
    return new Snapshot(name, hashed.sha256(), date, entry, image, unreadable);
  }

  /** The fault without the file's name, which stands beside it, and without where it lies. */
  private static String reason(Path file, IOException e) {
    String name = file.getFileName().toString();
    String reason = String.valueOf(e.getMessage()).replace(file.toString(), name);
    return reason.startsWith(name + ": ") ? reason.substring(name.length() + 2) : reason;
  }

  private static OptionalLong recorded(History history, String hash) {
    return history.matches().stream()
        .filter(match -> match.entry().kind() == Kind.SNAPSHOT)
        .filter(match -> match.entry().sha256().containsValue(hash))
        .mapToLong(Match::index)
        .findFirst();
  }

  /** With the very bytes whose hash is recorded, where they are still there. */
  private static Snapshot kept(Match match, String hash, Ledger ledger, PackFolder pack)
      throws IOException {
    Optional<Path> file = ledger.thumbnail(match.index());
    Optional<byte[]> png = Optional.empty();
    Optional<String> unreadable = Optional.empty();
    if (file.isPresent()) {
      try {
        png = Optional.of(PackFolder.read(file.get(), "thumbnail " + match.index()));
      } catch (IOException e) {
        unreadable = Optional.of(reason(file.get(), e));
      }
    }
    Optional<Image> image = Optional.empty();
    if (png.isPresent() && Digests.of(png.get()).equals(hash)) {
      String path = "snapshots/entry-" + match.index() + ".png";
      pack.put(path, png.get());
      image = Optional.of(new Image(path, Fidelity.EXACT, png.get()));
    }
    OptionalLong entry = OptionalLong.of(match.index());
    return new Snapshot("", hash, match.entry().time(), entry, image, unreadable);
  }
}
