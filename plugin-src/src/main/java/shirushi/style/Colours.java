package shirushi.style;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import javax.swing.UIManager;

/**
 * The colours by what they are for. The greys have no hue: beside a picture, a coloured grey would
 * shift how its colours are seen.
 *
 * @param ground behind everything
 * @param raised buttons and cards
 * @param field where one writes, and behind pictures
 * @param line between parts; decoration only
 * @param edge around what can be used
 * @param text on ground, raised and field
 * @param quiet text that explains, on the same
 * @param accent fills the one main button and what is chosen
 * @param onAccent text on accent
 * @param accentInk the accent as a line, an icon or text, on ground, raised and field
 * @param chosen behind what is chosen, quieter than accent; text and quiet are read on it
 * @param alarm text that warns, on ground, raised, field and alarmGround
 * @param alarmGround behind a warning
 * @param ai the origin AI, on ground, raised, field and chosen
 * @param mixed the origin AI with something else, on the same
 * @param hand the origin drawn by hand, on the same
 */
public record Colours(
    Color ground,
    Color raised,
    Color field,
    Color line,
    Color edge,
    Color text,
    Color quiet,
    Color accent,
    Color onAccent,
    Color accentInk,
    Color chosen,
    Color alarm,
    Color alarmGround,
    Color ai,
    Color mixed,
    Color hand) {
  static final Color LIGHT_GROUND = new Color(0xEFEFEF);
  static final Color DARK_GROUND = new Color(0x2D2D2D);

  /** Of the greys, those that are surfaces: ground, raised, field and line. */
  private static final int LYING = 4;

  static final String KEY = "Shirushi.colours";

  /** What is seen on what, and the contrast that it must have. */
  public record Pair(String name, Color ink, Color ground, double least) {}

  /** What cannot be used now: seen to be there, and not to be in the way. */
  public Color disabled() {
    return Contrast.mix(quiet, ground, 0.35f);
  }

  /** Those of the theme that is installed; {@link Theme#LIGHT}'s where none is. */
  public static Colours now() {
    return UIManager.get(KEY) instanceof Colours colours ? colours : Theme.LIGHT.colours();
  }

  static Colours light(Color accent, Color ground) {
    int[] greys = {0xEFEFEF, 0xFAFAFA, 0xFFFFFF, 0xD4D4D4, 0x858585, 0x1C1C1C, 0x545454};
    int[] marks = {0xB3261E, 0xFBE5E2, 0x6D3FC0, 0x96307C, 0x26694A};
    return of(accent, around(ground, 0xCC, 0xF4, greys), marks);
  }

  static Colours dark(Color accent, Color ground) {
    int[] greys = {0x2D2D2D, 0x3A3A3A, 0x222222, 0x484848, 0x8E8E8E, 0xEAEAEA, 0xBDBDBD};
    int[] marks = {0xFF9D92, 0x4B2825, 0xC0A5F7, 0xF0A3DC, 0x86D1A9};
    return of(accent, around(ground, 0x10, 0x4E, greys), marks);
  }

  /**
   * What lies on the ground keeps its distance from it. On a middle grey nothing could be read
   * well: the ground goes only as far towards it as that.
   */
  private static int[] around(Color ground, int least, int most, int[] greys) {
    int[] moved = greys.clone();
    int lightness = (ground.getRed() + ground.getGreen() + ground.getBlue()) / 3;
    int by = Math.max(least, Math.min(most, lightness)) - (greys[0] & 0xFF);
    for (int i = 0; i < LYING; i++) {
      moved[i] = Math.max(0, Math.min(255, (greys[i] & 0xFF) + by)) * 0x010101;
    }
    return moved;
  }

  private static Colours of(Color accent, int[] greys, int[] marks) {
    Color ground = new Color(greys[0]);
    Color raised = new Color(greys[1]);
    Color field = new Color(greys[2]);
    Color chosen = Contrast.mix(raised, accent, 0.16f);
    Color alarmGround = new Color(marks[1]);
    Color[] grounds = {ground, raised, field, chosen};
    return new Colours(
        ground,
        raised,
        field,
        new Color(greys[3]),
        Contrast.readable(new Color(greys[4]), Contrast.SHAPE, ground, raised, field),
        read(greys[5], grounds),
        read(greys[6], grounds),
        accent,
        Contrast.on(accent),
        Contrast.readable(accent, Contrast.TEXT, ground, raised, field),
        chosen,
        read(marks[0], ground, raised, field, alarmGround),
        alarmGround,
        read(marks[2], grounds),
        read(marks[3], grounds),
        read(marks[4], grounds));
  }

  private static Color read(int rgb, Color... grounds) {
    return Contrast.readable(new Color(rgb), Contrast.TEXT, grounds);
  }

  /** Everything that is read on something. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    Object[][] inks = {
      {"text", text}, {"quiet", quiet}, {"ai", ai}, {"mixed", mixed}, {"hand", hand}
    };
    Object[][] grounds = {
      {"ground", ground}, {"raised", raised}, {"field", field}, {"chosen", chosen}
    };
    for (Object[] on : grounds) {
      for (Object[] ink : inks) {
        pairs.add(new Pair(ink[0] + " on " + on[0], (Color) ink[1], (Color) on[1], Contrast.TEXT));
      }
      if (on[1] != chosen) {
        pairs.add(new Pair("accentInk on " + on[0], accentInk, (Color) on[1], Contrast.TEXT));
        pairs.add(new Pair("alarm on " + on[0], alarm, (Color) on[1], Contrast.TEXT));
        pairs.add(new Pair("edge on " + on[0], edge, (Color) on[1], Contrast.SHAPE));
      }
    }
    pairs.add(new Pair("alarm on alarmGround", alarm, alarmGround, Contrast.TEXT));
    pairs.add(new Pair("text on alarmGround", text, alarmGround, Contrast.TEXT));
    pairs.add(new Pair("onAccent on accent", onAccent, accent, Contrast.TEXT));
    return List.copyOf(pairs);
  }
}
