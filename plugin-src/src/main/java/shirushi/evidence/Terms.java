package shirushi.evidence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.format.Fingerprint;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Mentions;
import shirushi.origin.ledger.Recorded;

/** What in an entry of the ledger says that it is about the document. */
final class Terms {
  private static final Gson TEXT = new GsonBuilder().disableHtmlEscaping().create();

  private final String name;
  private final String file;
  private final Fingerprint picture;
  private final Set<String> pixels = new HashSet<>();
  private final Set<String> tagged = new HashSet<>();
  private final Set<String> layers = new HashSet<>();
  private final List<OriginTag> tags = new ArrayList<>();
  private final Set<Long> numbers = new HashSet<>();
  private final Set<String> snapshots;
  private final Set<String> all = new HashSet<>();

  /**
   * @param file hash of the file
   * @param picture the flattened picture
   * @param pixels hashes of the layers' pixels and of the flattened picture
   * @param snapshots hashes of the snapshots' files
   */
  Terms(
      String name,
      String file,
      Canvas canvas,
      Fingerprint picture,
      Collection<String> pixels,
      Collection<String> snapshots) {
    this.name = name;
    this.file = file;
    this.picture = picture;
    this.pixels.addAll(pixels);
    this.snapshots = Set.copyOf(snapshots);
    canvas.layers().forEach(layer -> layers.add(layer.id().toString()));
    canvas.layers().forEach(layer -> layer.tag().ifPresent(tags::add));
    canvas.unplaced().ifPresent(tags::add);
    tags.forEach(this::add);
    all.addAll(this.pixels);
    all.addAll(tagged);
    all.addAll(layers);
    all.addAll(snapshots);
    all.add(file);
  }

  private void add(OriginTag tag) {
    if (!tag.pixelHash().isEmpty()) {
      tagged.add(tag.pixelHash());
    }
    tag.ledgerIndex().ifPresent(numbers::add);
    tag.sources().forEach(this::add);
  }

  /** Whether an entry's text is worth reading. */
  boolean mayMatch(Recorded recorded) {
    String json = recorded.json();
    if (numbers.contains(recorded.index()) || json.contains(TEXT.toJson(name))) {
      return true;
    }
    return Mentions.any(recorded, all)
        || Mentions.look(recorded).filter(picture::resembles).isPresent();
  }

  /** Why an entry is about the document; empty where it is not. */
  SortedSet<Reason> reasons(long index, Entry entry) {
    String input = entry.sha256().get("input");
    Set<String> hashes = new HashSet<>(entry.sha256().values());
    hashes.remove(input);
    entry.tags().stream().flatMap(Terms::hashes).forEach(hashes::add);
    SortedSet<Reason> reasons = new TreeSet<>(EnumSet.noneOf(Reason.class));
    add(reasons, Reason.FILE, hashes.contains(file));
    add(reasons, Reason.PIXELS, hashes.stream().anyMatch(pixels::contains));
    add(reasons, Reason.TAG, hashes.stream().anyMatch(tagged::contains));
    add(reasons, Reason.MARK, tags.stream().anyMatch(tag -> History.isOf(tag, index, entry)));
    add(reasons, Reason.LAYER, entry.layers().stream().anyMatch(layers::contains));
    add(reasons, Reason.SNAPSHOT, hashes.stream().anyMatch(snapshots::contains));
    add(reasons, Reason.INPUT, input != null && all.contains(input));
    boolean same = reasons.contains(Reason.FILE) || reasons.contains(Reason.PIXELS);
    add(reasons, Reason.LOOK, !same && PixelRecord.resembles(entry, picture));
    add(reasons, Reason.NAME, entry.picture().equals(name));
    return reasons;
  }

  private static void add(Set<Reason> reasons, Reason reason, boolean holds) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private static Stream<String> hashes(OriginTag tag) {
    return Stream.concat(Stream.of(tag.pixelHash()), tag.sources().stream().flatMap(Terms::hashes));
  }
}
