package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;

/** Keeps a subject readable on a background of nearly its own colour: a thin edge of light. */
final class Rim {
  private static final Color MOONLIGHT = new Color(0xB4B8DA);

  private Rim() {}

  /**
   * Draws the edge where it is needed; the parts themselves are then drawn over it.
   *
   * @param fill the subject's main colour
   * @param parts the outlines that make up the subject's silhouette
   */
  static void around(Pen pen, Scene scene, Color fill, Shape... parts) {
    Style style = pen.style();
    if (!style.painted()) {
      return;
    }
    Color behind = behind(scene.get(Axis.BACKGROUND));
    Color edge = edge(fill, behind, style);
    if (edge == null) {
      return;
    }
    double width = style.outlined() ? style.line() + 16 : 14;
    for (Shape part : parts) {
      pen.stroke(part, edge, width);
    }
  }

  private static Color edge(Color fill, Color behind, Style style) {
    double l = Colours.luminance(fill);
    double ground = Colours.luminance(behind);
    if (l < 0.3 && ground < 0.35) {
      return MOONLIGHT;
    }
    if (style.outlined() || distance(fill, behind) > 90) {
      return null;
    }
    return ground > 0.45 ? Colours.shift(Colours.shadow(fill), 0, 1, 0.9) : Colours.light(fill);
  }

  /** Roughly the colour that most of a background has. */
  static Color behind(String background) {
    return switch (background) {
      case "" -> Colours.PAPER;
      case "sky" -> new Color(0x9CCBF0);
      case "night sky", "stars" -> new Color(0x2A325C);
      case "sunset" -> new Color(0xF2A070);
      case "cherry blossoms", "hearts", "dots", "stripes" -> new Color(0xF4D3DC);
      case "forest" -> new Color(0x5F9A62);
      case "sea" -> new Color(0x5FA6D8);
      case "city" -> new Color(0xB9BCCB);
      default -> Colours.ground(background);
    };
  }

  private static double distance(Color a, Color b) {
    return Math.sqrt(
        Math.pow(a.getRed() - b.getRed(), 2)
            + Math.pow(a.getGreen() - b.getGreen(), 2)
            + Math.pow(a.getBlue() - b.getBlue(), 2));
  }
}
