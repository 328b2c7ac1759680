package shirushi.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.Mentions;
import shirushi.origin.ledger.Recorded;

/**
 * What the ledger knows of a picture by its pixels alone, whatever marks its file has lost. It
 * finds these very pixels, and of the picture as a whole what looks like it; nothing that was
 * cropped, turned or painted over.
 *
 * @param layers of each layer, in the canvas's order: the entries that hold its pixels, oldest
 *     first
 * @param whole of the flattened picture; those that only resemble it where no other is found
 */
public record PixelSearch(List<List<PixelRecord>> layers, List<PixelRecord> whole) {
  /** Nothing is known. */
  public static final PixelSearch NONE = new PixelSearch(List.of(), List.of());

  public PixelSearch {
    layers = layers.stream().map(List::copyOf).toList();
    whole = List.copyOf(whole);
  }

  /**
   * Looks through the whole ledger once; what is not recorded there is not found.
   *
   * @throws LedgerException where the ledger is damaged
   */
  public static PixelSearch of(Canvas canvas, Ledger ledger) throws IOException {
    if (canvas.layers().isEmpty()) {
      return NONE;
    }
    Fingerprint picture = Fingerprint.of(canvas.flatten());
    List<Set<String>> layers =
        canvas.layers().stream().map(Layer::pixels).map(PixelSearch::hashes).toList();
    Set<String> wanted = new HashSet<>(picture.hashes());
    layers.forEach(wanted::addAll);
    List<List<PixelRecord>> found = new ArrayList<>();
    layers.forEach(layer -> found.add(new ArrayList<>()));
    List<PixelRecord> whole = new ArrayList<>();
    Likely likely = new Likely(picture);
    for (Read read : read(ledger, wanted, picture)) {
      Entry entry = read.entry();
      likely.add(read);
      for (int i = 0; i < layers.size(); i++) {
        if (PixelRecord.holds(entry, layers.get(i))) {
          found.get(i).add(new PixelRecord(read.index(), entry, false));
        }
      }
      if (PixelRecord.holds(entry, picture.hashes())) {
        whole.add(new PixelRecord(read.index(), entry, false));
      }
    }
    return new PixelSearch(found, whole.isEmpty() ? likely.found() : whole);
  }

  /** Whether a layer's very pixels are on record, or those of the picture that it alone is. */
  public boolean knows(int layer) {
    boolean alone = layers.size() == 1 && whole.stream().anyMatch(it -> !it.probable());
    return alone || !of(layer).isEmpty();
  }

  /** What is known of a layer; nothing where nothing was looked for. */
  public List<PixelRecord> of(int layer) {
    return layer < layers.size() ? layers.get(layer) : List.of();
  }

  private record Read(long index, Entry entry) {}

  private static Set<String> hashes(Raster pixels) {
    return Fingerprint.of(pixels).hashes();
  }

  private static List<Read> read(Ledger ledger, Set<String> wanted, Fingerprint picture)
      throws IOException {
    List<Recorded> kept = new ArrayList<>();
    ledger.read(
        recorded -> {
          boolean same = Mentions.any(recorded, wanted);
          if (same || Mentions.look(recorded).filter(picture::resembles).isPresent()) {
            kept.add(recorded);
          }
          return true;
        });
    List<Read> read = new ArrayList<>();
    for (Recorded recorded : kept) {
      read.add(new Read(recorded.index(), recorded.entry()));
    }
    return read;
  }

  /** What was written from a job that began with this picture resembles it, and is another. */
  private static final class Likely {
    private final Fingerprint picture;
    private final Set<Long> begun = new HashSet<>();
    private final List<PixelRecord> found = new ArrayList<>();

    Likely(Fingerprint picture) {
      this.picture = picture;
    }

    void add(Read read) {
      Entry entry = read.entry();
      if (Optional.ofNullable(entry.sha256().get("input"))
          .filter(picture.hashes()::contains)
          .isPresent()) {
        begun.add(read.index());
      }
      if (PixelRecord.resembles(entry, picture)) {
        found.add(new PixelRecord(read.index(), entry, true));
      }
    }

    List<PixelRecord> found() {
      return found.stream()
          .filter(it -> it.entry().job().stream().noneMatch(begun::contains))
          .toList();
    }
  }
}
