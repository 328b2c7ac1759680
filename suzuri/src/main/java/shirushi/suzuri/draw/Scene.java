package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Axis.BACKGROUND;
import static shirushi.suzuri.draw.Axis.CLOTHES_COLOUR;
import static shirushi.suzuri.draw.Axis.COLOUR;
import static shirushi.suzuri.draw.Axis.EXPRESSION;
import static shirushi.suzuri.draw.Axis.EYE_COLOUR;
import static shirushi.suzuri.draw.Axis.GLASSES;
import static shirushi.suzuri.draw.Axis.HAIR_COLOUR;
import static shirushi.suzuri.draw.Axis.HAIR_STYLE;
import static shirushi.suzuri.draw.Axis.HEADWEAR_COLOUR;
import static shirushi.suzuri.draw.Axis.LOOK;
import static shirushi.suzuri.draw.Axis.PALETTE;
import static shirushi.suzuri.draw.Axis.SEASON;
import static shirushi.suzuri.draw.Axis.SKIN;
import static shirushi.suzuri.draw.Axis.TIME;
import static shirushi.suzuri.draw.Axis.WEATHER;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What one picture shows: the truth that the drawing, its captions and the judge share.
 *
 * @param index which of the training pictures this is; with it alone the picture can be drawn again
 * @param facts at most one value an axis; an axis that doesn't apply or can't be seen is absent
 */
public record Scene(long index, Map<Axis, String> facts) {

  private static final Set<Axis> COLOURS =
      EnumSet.of(HAIR_COLOUR, EYE_COLOUR, HEADWEAR_COLOUR, CLOTHES_COLOUR, COLOUR, SKIN, PALETTE);

  /** How many of the backgrounds are a plain colour; they come first. */
  private static final int PLAIN = 10;

  /** Copies the facts, and refuses values that an axis doesn't have. */
  public Scene {
    facts.forEach(Axis::index);
    facts = Collections.unmodifiableMap(new EnumMap<>(facts));
  }

  /** The value on an axis, or an empty string. */
  public String get(Axis axis) {
    return facts.getOrDefault(axis, "");
  }

  /** Whether the axis has this value. */
  public boolean is(Axis axis, String value) {
    axis.index(value);
    return get(axis).equals(value);
  }

  /** Whether anything can be said on the axis. */
  public boolean has(Axis axis) {
    return facts.containsKey(axis);
  }

  /**
   * Without what can't be seen in the finished picture, and so must be neither said nor asked for:
   * colours in looks that have none, the eyes behind closed lids and dark glasses, the hour on
   * white paper.
   */
  public Scene visible() {
    Map<Axis, String> seen = new EnumMap<>(facts);
    String look = get(LOOK);
    boolean paper = look.equals("line art");
    if (paper || look.equals("sepia") || look.equals("monochrome")) {
      seen.keySet().removeAll(COLOURS);
      if (Axis.BACKGROUND.options().indexOf(get(BACKGROUND)) < PLAIN) {
        seen.remove(BACKGROUND);
      }
      if (!is(TIME, "night")) {
        seen.remove(TIME);
      }
    }
    if (paper && !is(WEATHER, "clouds")) {
      seen.remove(WEATHER);
    }
    if (paper) {
      seen.remove(SEASON);
    }
    if (is(EXPRESSION, "laughing") || is(EXPRESSION, "eyes closed") || is(GLASSES, "sunglasses")) {
      seen.remove(EYE_COLOUR);
    }
    if (is(GLASSES, "sunglasses")
        && !is(EXPRESSION, "laughing")
        && !is(EXPRESSION, "angry")
        && !is(EXPRESSION, "smiling")
        && !is(EXPRESSION, "surprised")) {
      seen.remove(EXPRESSION);
    }
    if (is(HAIR_STYLE, "bald")) {
      seen.remove(HAIR_COLOUR);
    }
    return new Scene(index, seen);
  }
}
