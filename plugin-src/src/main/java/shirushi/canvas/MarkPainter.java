package shirushi.canvas;

import java.util.List;

/**
 * Draws the visible marks: vermilion with white letters, like the seal on a print, and a thin pale
 * rim that keeps it apart from dark and from red pictures. All shapes are distances to their
 * outline, so they are smooth at any size and need no font.
 */
final class MarkPainter {
  /** Of the shorter side. */
  private static final float SEAL = 0.04f;

  private static final int SMALLEST_SEAL = 14;

  /** Text height, of the shorter side, which GB 45438-2025 asks of labels on pictures. */
  private static final float LABEL = 0.05f;

  private static final int SMALLEST_LABEL = 12;

  /** Below this nothing that can be read would fit. */
  private static final int SMALLEST_PICTURE = 8;

  private static final int VERMILION = 0xC63A24;
  private static final int WHITE = 0xFFFFFF;
  private static final float BODY_ALPHA = 0.95f;
  private static final float RIM_ALPHA = 0.75f;

  private static final List<Strokes> AI = List.of(Strokes.A, Strokes.I);
  private static final List<Strokes> AI_GENERATED =
      List.of(Strokes.A, Strokes.I, Strokes.SHENG, Strokes.CHENG);

  private final int[] argb;
  private final int width;
  private final int height;
  private final int shorter;

  private MarkPainter(Raster picture) {
    width = picture.width();
    height = picture.height();
    argb = new int[width * height];
    shorter = Math.min(width, height);
  }

  /** The picture with a seal in its lower right corner. */
  static Raster seal(Raster picture) {
    MarkPainter painter = new MarkPainter(picture);
    if (painter.shorter < SMALLEST_PICTURE) {
      return picture;
    }
    painter.seal();
    return picture.over(painter.mark(), 0, 0, 1);
  }

  /** The picture with a border and a label in its lower right corner. */
  static Raster border(Raster picture) {
    MarkPainter painter = new MarkPainter(picture);
    if (painter.shorter < SMALLEST_PICTURE) {
      return picture;
    }
    painter.border();
    return picture.over(painter.mark(), 0, 0, 1);
  }

  private Raster mark() {
    return Raster.own(width, height, argb, false);
  }

  private void seal() {
    int side = Math.min(Math.max(SMALLEST_SEAL, Math.round(shorter * SEAL)), shorter / 2);
    int margin = Math.min(Math.max(5, Math.round(side * 0.5f)), (shorter - side) / 2);
    float left = width - margin - side;
    float top = height - margin - side;
    float rim = Math.max(1, side * 0.045f);
    Outline.Box body = new Outline.Box(left, top, side, side, side * 0.2f);
    fill(body.grown(rim), WHITE, RIM_ALPHA, left, top, side, side, rim);
    fill(body, VERMILION, BODY_ALPHA, left, top, side, side, 0);
    float text = Math.round(side * 0.52f);
    float stroke = Math.max(1.5f, text * 0.17f);
    float gap = text * 0.2f;
    float x = left + (side - wordWidth(AI, text, stroke, gap)) / 2;
    write(AI, x, top + (side - text) / 2, text, stroke, gap);
  }

  private void border() {
    int frame = Math.max(1, Math.round(shorter * 0.008f));
    int line = Math.max(1, Math.round(frame * 0.3f));
    frame(0, frame, VERMILION, BODY_ALPHA);
    frame(frame, line, WHITE, RIM_ALPHA);
    float text = Math.min(Math.max(SMALLEST_LABEL, Math.round(shorter * LABEL)), shorter / 4);
    float stroke = Math.max(1.2f, text * 0.1f);
    float gap = text * 0.16f;
    float padding = Math.round(text * 0.34f);
    float wide = wordWidth(AI_GENERATED, text, stroke, gap) + 2 * padding;
    float high = text + 2 * padding;
    float left = Math.round(width - frame - wide);
    float top = height - frame - high;
    // Beyond the edge, so that only the corner inside the picture is round.
    float radius = padding;
    float over = radius + frame;
    Outline.Box tab = new Outline.Box(left, top, wide + over, high + over, radius);
    fill(tab.grown(line), WHITE, RIM_ALPHA, left, top, wide, high, line + frame);
    fill(tab, VERMILION, 1, left, top, wide, high, frame);
    write(AI_GENERATED, left + padding, top + padding, text, stroke, gap);
  }

  /** A frame that is {@code inset} from the edge and {@code thick}. */
  private void frame(int inset, int thick, int rgb, float alpha) {
    Outline everywhere = new Outline.Everywhere();
    int wide = width - 2 * inset;
    int high = height - 2 * inset - 2 * thick;
    fill(everywhere, rgb, alpha, inset, inset, wide, thick, 0);
    fill(everywhere, rgb, alpha, inset, height - inset - thick, wide, thick, 0);
    fill(everywhere, rgb, alpha, inset, inset + thick, thick, high, 0);
    fill(everywhere, rgb, alpha, width - inset - thick, inset + thick, thick, high, 0);
  }

  private static float wordWidth(List<Strokes> word, float size, float stroke, float gap) {
    float letters = 0;
    for (Strokes letter : word) {
      letters += letter.width();
    }
    return letters * (size - stroke) + word.size() * stroke + (word.size() - 1) * gap;
  }

  private void write(
      List<Strokes> word, float left, float top, float size, float stroke, float gap) {
    float scale = size - stroke;
    float x = left + stroke / 2;
    float y = top + stroke / 2;
    for (Strokes letter : word) {
      Outline shape = new Outline.Letter(letter, x, y, scale, stroke);
      fill(shape, WHITE, 1, x, y, letter.width() * scale, scale, stroke);
      x += letter.width() * scale + stroke + gap;
    }
  }

  /** Fills a shape; what is more than {@code around} outside of the given area is left alone. */
  private void fill(
      Outline shape,
      int rgb,
      float alpha,
      float left,
      float top,
      float wide,
      float high,
      float around) {
    int x0 = (int) Math.max(0, Math.floor(left - around));
    int y0 = (int) Math.max(0, Math.floor(top - around));
    int x1 = (int) Math.min(width, Math.ceil(left + wide + around));
    int y1 = (int) Math.min(height, Math.ceil(top + high + around));
    if (x1 <= x0 || y1 <= y0) {
      return;
    }
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        float covered = Math.max(0, Math.min(1, 0.5f - shape.distance(x + 0.5f, y + 0.5f)));
        int i = y * width + x;
        argb[i] = over(argb[i], rgb, covered * alpha);
      }
    }
  }

  /** A colour over a pixel, with straight alpha. */
  private static int over(int below, int rgb, float alpha) {
    float left = (below >>> 24) / 255f * (1 - alpha);
    float sum = alpha + left;
    int mixed = Math.round(sum * 255) << 24;
    for (int shift = 0; shift < 24 && sum > 0; shift += 8) {
      float channel = ((rgb >> shift & 255) * alpha + (below >> shift & 255) * left) / sum;
      mixed |= Math.round(channel) << shift;
    }
    return mixed;
  }
}
