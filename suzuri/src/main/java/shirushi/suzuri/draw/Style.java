package shirushi.suzuri.draw;

import java.awt.Color;

/**
 * How a scene is drawn: everything about it that is manner, not matter.
 *
 * @param look one of {@link Axis#LOOK}
 * @param line width of an outline in units of the sheet (1000 across)
 * @param palette one of {@link Axis#PALETTE}
 * @param hatched whether shadows are hatched
 * @param ink the colour of lines
 */
record Style(String look, double line, String palette, boolean hatched, Color ink) {

  static Style of(Scene scene) {
    String look = scene.get(Axis.LOOK);
    double line =
        switch (scene.get(Axis.LINE)) {
          case "thin" -> 5;
          case "bold" -> 13;
          default -> 8;
        };
    Color ink = look.equals("watercolour") ? new Color(0x5A4438) : Colours.INK;
    return new Style(look, line, scene.get(Axis.PALETTE), scene.is(Axis.HATCHING, "hatched"), ink);
  }

  boolean outlined() {
    return !look.equals("flat");
  }

  boolean painted() {
    return !look.equals("line art");
  }

  boolean wash() {
    return look.equals("watercolour");
  }

  /** The colour as this palette mixes it. */
  Color tone(Color c) {
    return switch (palette) {
      case "pastel" -> Colours.mix(Colours.shift(c, 0, 0.9, 1.05), Color.WHITE, 0.2);
      case "vivid" -> Colours.shift(c, 0, 1.22, 1.04);
      case "muted" -> Colours.mix(Colours.shift(c, 0, 0.8, 0.93), new Color(0xB8AC9C), 0.1);
      default -> c;
    };
  }
}
