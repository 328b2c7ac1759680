package shirushi.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import shirushi.host.Border;
import shirushi.job.Mode;

/** How it is to be painted. What is out of range is brought into it. Event thread only. */
public final class Choices {
  public static final int MOST_COUNT = 16;
  public static final int MOST_STEPS = 150;
  public static final float MOST_GUIDANCE = 30;

  /** In pixels, of {@link #grow} and {@link #feather}. */
  public static final int MOST_EDGE = 256;

  private final Hub hub;
  private Mode mode = Mode.WORDS;
  private float strength = 0.6f;
  private int count = 1;
  private Optional<SizePreset> size = Optional.empty();
  private List<SizePreset> sizes = List.of();
  private int steps = 25;
  private float guidance = 7.5f;
  private OptionalLong lockedSeed = OptionalLong.empty();
  private String scheduler = "";
  private int grow = 8;
  private int feather = 16;
  private Border border = new Border(0, 0, 256, 0);

  Choices(Hub hub) {
    this.hub = hub;
  }

  public Mode mode() {
    return mode;
  }

  public void mode(Mode other) {
    mode = other;
    changed();
  }

  /** Why a mode can't be used now; empty where it can. */
  public Optional<Phrase> available(Mode asked) {
    return Optional.empty();
  }

  /** How much of the picture is painted anew, above 0 up to 1. */
  public float strength() {
    return strength;
  }

  public void strength(float other) {
    strength = Math.max(0.05f, Math.min(1, other));
    changed();
  }

  /** Pictures of one order, 1 … {@link #MOST_COUNT}. */
  public int count() {
    return count;
  }

  public void count(int other) {
    count = within(other, 1, MOST_COUNT);
    changed();
  }

  /** Sizes that suit the model and the canvas, the first the canvas' own; empty before a model. */
  public List<SizePreset> sizes() {
    return sizes;
  }

  /** The chosen one of {@link #sizes}; empty before there are any. */
  public Optional<SizePreset> size() {
    return size;
  }

  public void size(SizePreset other) {
    size = Optional.of(other);
    changed();
  }

  public int steps() {
    return steps;
  }

  /**
   * @param other 1 … {@link #MOST_STEPS}
   */
  public void steps(int other) {
    steps = within(other, 1, MOST_STEPS);
    changed();
  }

  public float guidance() {
    return guidance;
  }

  /**
   * @param other 0 … {@link #MOST_GUIDANCE}
   */
  public void guidance(float other) {
    guidance = Math.max(0, Math.min(MOST_GUIDANCE, other));
    changed();
  }

  /** The seed that is kept; empty where each order rolls a new one. */
  public OptionalLong lockedSeed() {
    return lockedSeed;
  }

  public void lockSeed(long seed) {
    lockedSeed = OptionalLong.of(seed);
    changed();
  }

  public void rollSeeds() {
    lockedSeed = OptionalLong.empty();
    changed();
  }

  /** The kept seed, or a new one. */
  long seed() {
    return lockedSeed.orElseGet(() -> ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
  }

  /** The names of the schedulers there are. */
  public List<String> schedulers() {
    return List.of();
  }

  /** A scheduler's name; empty for the model's own. */
  public String scheduler() {
    return scheduler;
  }

  public void scheduler(String other) {
    scheduler = other;
    changed();
  }

  /** By how many pixels a selection grows, 0 … {@link #MOST_EDGE}. */
  public int grow() {
    return grow;
  }

  public void grow(int other) {
    grow = within(other, 0, MOST_EDGE);
    changed();
  }

  /** Over how many pixels its edge fades, 0 … {@link #MOST_EDGE}. */
  public int feather() {
    return feather;
  }

  public void feather(int other) {
    feather = within(other, 0, MOST_EDGE);
    changed();
  }

  /** What the canvas is extended by. */
  public Border border() {
    return border;
  }

  public void border(Border other) {
    border = other;
    changed();
  }

  private void changed() {
    hub.changed(Part.CHOICES, Part.QUEUE);
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
