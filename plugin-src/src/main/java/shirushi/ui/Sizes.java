package shirushi.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shirushi.host.Document;
import shirushi.job.ModelCard;
import shirushi.job.PlannedSize;

/** Sizes for pictures from words that suit the model and the canvas. Event thread only. */
final class Sizes {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 8192;

  /** Long to short side of upright and oblong pictures. */
  private static final double OBLONG = 1.5;

  private final Hub hub;
  private List<SizePreset> all = List.of();
  private Optional<SizePreset> chosen = Optional.empty();

  Sizes(Hub hub) {
    this.hub = hub;
  }

  /** Empty before there is a model. */
  List<SizePreset> all() {
    return all;
  }

  Optional<SizePreset> chosen() {
    return chosen;
  }

  void choose(SizePreset size) {
    chosen = Optional.of(size);
  }

  /** The one of this size, where there is one. */
  void choose(String size) {
    chosen = first(all, it -> size.equals(it.width() + "×" + it.height())).or(() -> chosen);
  }

  /** Plans them for what there is now; the chosen one stays, by its name. */
  void plan() {
    all = of(hub.seen().document());
    chosen = chosen(hub.seen().document());
  }

  /** The one that is chosen by its name, as it is for this document. */
  Optional<SizePreset> chosen(Document document) {
    List<SizePreset> there = of(document);
    Optional<String> name = chosen.map(SizePreset::key);
    return first(there, it -> name.filter(it.key()::equals).isPresent())
        .or(() -> first(there, it -> true));
  }

  private List<SizePreset> of(Document document) {
    return hub.card()
        .filter(card -> !document.equals(Document.NONE))
        .map(card -> of(card, document))
        .orElse(List.of());
  }

  private static Optional<SizePreset> first(List<SizePreset> sizes, Predicate<SizePreset> meant) {
    return sizes.stream().filter(meant).findFirst();
  }

  /** The canvas' size first where it can be painted, then those at which the model is at home. */
  private static List<SizePreset> of(ModelCard card, Document document) {
    List<SizePreset> sizes = new ArrayList<>();
    if (paintable(document.width(), document.height())) {
      PlannedSize canvas = card.planned(document.width(), document.height());
      add(sizes, "size.canvas", canvas);
      add(sizes, "size.native", painted(canvas));
    }
    int side = card.side();
    int length = (int) Math.round(side * Math.sqrt(OBLONG));
    int width = (int) Math.round(side / Math.sqrt(OBLONG));
    add(sizes, "size.square", painted(card.planned(side, side)));
    add(sizes, "size.portrait", painted(card.planned(width, length)));
    add(sizes, "size.landscape", painted(card.planned(length, width)));
    return List.copyOf(sizes);
  }

  /** As {@link shirushi.request.Sampling} has it. */
  private static boolean paintable(int width, int height) {
    return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
  }

  private static PlannedSize painted(PlannedSize size) {
    return new PlannedSize(
        size.paintedWidth(), size.paintedHeight(), size.paintedWidth(), size.paintedHeight());
  }

  /** A size that is there already is not offered again under another name. */
  private static void add(List<SizePreset> sizes, String key, PlannedSize size) {
    boolean there =
        sizes.stream().anyMatch(it -> it.width() == size.width() && it.height() == size.height());
    if (!there && paintable(size.width(), size.height())) {
      sizes.add(
          new SizePreset(
              key, size.width(), size.height(), size.paintedWidth(), size.paintedHeight()));
    }
  }
}
