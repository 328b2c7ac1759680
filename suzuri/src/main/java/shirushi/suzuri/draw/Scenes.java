package shirushi.suzuri.draw;

import java.util.SplittableRandom;

/**
 * Thinks up what to draw: number in, scene out, the same scene for the same number for ever.
 * Chances are weighted so that every value is met often enough to be learnt, and nothing is paired
 * that couldn't be.
 */
public final class Scenes {
  /** From here on pictures are never trained on: the judge's. */
  public static final long HELD_OUT = 1L << 40;

  private final long seed;

  /**
   * @param seed of the whole set of pictures
   */
  public Scenes(long seed) {
    this.seed = seed;
  }

  /** The scene with this number. */
  public Scene scene(long index) {
    Draft draft = new Draft(new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ index));
    double kind = draft.chance();
    if (kind < 0.55) {
      new PersonDraft(draft).think();
    } else if (kind < 0.67) {
      new ThingDraft(draft).animal();
    } else if (kind < 0.88) {
      new PlaceDraft(draft).think();
    } else if (kind < 0.98) {
      new ThingDraft(draft).object();
    } else {
      new ThingDraft(draft).pattern();
    }
    draft.look();
    return draft.scene(index);
  }
}
