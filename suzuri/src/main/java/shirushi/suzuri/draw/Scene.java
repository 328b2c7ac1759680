package shirushi.suzuri.draw;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one picture shows: the truth that the drawing, its captions and the judge share.
 *
 * @param index which of the training pictures this is; with it alone the picture can be drawn again
 * @param facts at most one value an axis; an axis that doesn't apply or can't be seen is absent
 */
public record Scene(long index, Map<Axis, String> facts) {

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
}
