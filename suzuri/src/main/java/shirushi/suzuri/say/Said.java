package shirushi.suzuri.say;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import shirushi.suzuri.draw.Axis;

/**
 * A caption.
 *
 * @param text as a person would type it
 * @param language which it is in
 * @param said the axes whose value the text states
 */
public record Said(String text, Language language, Set<Axis> said) {
  /** Copies the axes. */
  public Said {
    EnumSet<Axis> copy = EnumSet.noneOf(Axis.class);
    copy.addAll(said);
    said = Collections.unmodifiableSet(copy);
  }
}
