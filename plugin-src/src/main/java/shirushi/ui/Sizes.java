package shirushi.ui;

import java.util.ArrayList;
import java.util.List;
import shirushi.host.Document;
import shirushi.job.ModelCard;
import shirushi.job.PlannedSize;

/** Plans sizes for a model and a canvas. */
final class Sizes {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 8192;

  /** Long to short side of upright and oblong pictures. */
  private static final double OBLONG = 1.5;

  private Sizes() {}

  /** The canvas' size first where it can be painted, then those at which the model is at home. */
  static List<SizePreset> of(ModelCard card, Document document) {
    List<SizePreset> sizes = new ArrayList<>();
    int least = Math.min(document.width(), document.height());
    int most = Math.max(document.width(), document.height());
    if (least >= SMALLEST && most <= LARGEST) {
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

  private static PlannedSize painted(PlannedSize size) {
    return new PlannedSize(
        size.paintedWidth(), size.paintedHeight(), size.paintedWidth(), size.paintedHeight());
  }

  /** A size that is there already is not offered again under another name. */
  private static void add(List<SizePreset> sizes, String key, PlannedSize size) {
    boolean there =
        sizes.stream().anyMatch(it -> it.width() == size.width() && it.height() == size.height());
    if (!there) {
      sizes.add(
          new SizePreset(
              key, size.width(), size.height(), size.paintedWidth(), size.paintedHeight()));
    }
  }
}
