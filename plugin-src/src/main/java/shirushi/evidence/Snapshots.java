package shirushi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.format.Formats;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** The snapshots of a folder, and those that the ledger kept. */
final class Snapshots {
  /** The longest side of a snapshot in the pack, in pixels. */
  static final int LONGEST = 512;

  private static final int MOST = 1000;

  private final SortedMap<Path, String> hashes = new TreeMap<>();

  /**
   * @throws EvidenceException where it is no folder, or has too much in it
   */
  Snapshots(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    if (!Files.isDirectory(folder.get())) {
      throw new EvidenceException(folder.get() + ": no folder of snapshots");
    }
    List<Path> pictures;
    try (Stream<Path> found = Files.list(folder.get())) {
      pictures = found.filter(Snapshots::isPicture).limit(MOST + 1).toList();
    }
    if (pictures.size() > MOST) {
      throw new EvidenceException(folder.get() + ": over " + MOST + " snapshots");
    }
    for (Path picture : pictures) {
      hashes.put(picture, Digests.of(picture));
    }
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
    return List.copyOf(hashes.values());
  }

  /** All of them, those of the folder first, each kind in order. */
  List<Snapshot> list(History history, Ledger ledger, Images images, PackFolder pack)
      throws IOException {
    List<Snapshot> all = new ArrayList<>();
    for (Map.Entry<Path, String> each : hashes.entrySet()) {
      Path file = each.getKey();
      Canvas canvas = Formats.read(file);
      String path = "snapshots/%04d.png".formatted(all.size() + 1);
      Image image = images.add(path, canvas.flatten(), canvas.origin(), LONGEST);
      Instant date = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
      OptionalLong entry = recorded(history, each.getValue());
      String name = file.getFileName().toString();
      all.add(new Snapshot(name, each.getValue(), date, entry, Optional.of(image)));
    }
    for (Match match : history.matches()) {
      String hash = match.entry().sha256().get("thumbnail");
      if (match.entry().kind() == Kind.SNAPSHOT && hash != null) {
        OptionalLong entry = OptionalLong.of(match.index());
        Optional<Image> kept = kept(match, hash, ledger, pack);
        all.add(new Snapshot("", hash, match.entry().time(), entry, kept));
      }
    }
    return all;
  }

  private static OptionalLong recorded(History history, String hash) {
    return history.matches().stream()
        .filter(match -> match.entry().kind() == Kind.SNAPSHOT)
        .filter(match -> match.entry().sha256().containsValue(hash))
        .mapToLong(Match::index)
        .findFirst();
  }

  /** The very bytes whose hash is recorded, where they are still there. */
  private static Optional<Image> kept(Match match, String hash, Ledger ledger, PackFolder pack)
      throws IOException {
    Optional<Path> file = ledger.thumbnail(match.index());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    byte[] png = PackFolder.read(file.get(), "thumbnail " + match.index());
    if (!Digests.of(png).equals(hash)) {
      return Optional.empty();
    }
    String path = "snapshots/entry-" + match.index() + ".png";
    pack.put(path, png);
    return Optional.of(new Image(path, true, png));
  }
}
