package shirushi.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.job.HistoryEntry;
import shirushi.job.Mode;
import shirushi.job.ModelCard;
import shirushi.model.ModelStatement;
import shirushi.request.Sampling;

/** How it is to be painted. What is out of range is brought into it. Event thread only. */
public final class Choices {
  public static final int MOST_COUNT = 16;
  public static final int MOST_STEPS = 150;
  public static final float MOST_GUIDANCE = 30;

  private static final float LEAST_STRENGTH = 0.05f;

  private final Hub hub;
  private final Availability availability;
  private final Results results;
  private final Sizes sizes;
  private final Edges edges = new Edges(this::changed);
  private final Map<Mode, Float> strengths =
      new EnumMap<>(
          Map.of(Mode.CANVAS, 0.6f, Mode.SELECTION, 1f, Mode.VARIATION, 0.5f, Mode.EXTEND, 1f));
  private final Outlined outlined;
  private boolean outlining;
  private boolean uncovered = true;
  private Mode mode = Mode.WORDS;
  private int count = 1;
  private int steps = 25;
  private float guidance = 7.5f;
  private OptionalLong lockedSeed = OptionalLong.empty();
  private String scheduler = "";

  Choices(Hub hub, Availability availability, Results results) {
    this.hub = hub;
    this.availability = availability;
    this.results = results;
    sizes = new Sizes(hub);
    outlined = new Outlined(hub);
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
    return availability.refusal(asked, results.selected());
  }

  /** How much of the picture is painted anew, above 0 up to 1; each mode has its own. */
  public float strength(Mode of) {
    return strengths.getOrDefault(of, 1f);
  }

  public void strength(Mode of, float other) {
    strengths.put(of, within(other, LEAST_STRENGTH, 1));
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

  /** Sizes for pictures from words that suit the model and the canvas; empty before a model. */
  public List<SizePreset> sizes() {
    return sizes.all();
  }

  /** The chosen one of {@link #sizes}; empty before there are any. */
  public Optional<SizePreset> size() {
    return sizes.chosen();
  }

  public void size(SizePreset other) {
    sizes.choose(other);
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
    guidance = within(other, 0, MOST_GUIDANCE);
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
  private long seed() {
    return lockedSeed.orElseGet(() -> ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
  }

  /** The names of the schedulers there are. */
  public List<String> schedulers() {
    return ModelCard.schedulers();
  }

  /** A scheduler's name; empty for the model's own. */
  public String scheduler() {
    return scheduler;
  }

  public void scheduler(String other) {
    scheduler = other;
    changed();
  }

  /** Where what is painted into a selection or beyond the canvas ends. */
  public Edges edges() {
    return edges;
  }

  /** Plans the sizes for the model and the canvas that there are now. */
  void plan() {
    sizes.plan();
  }

  /** What the model's maker advises. */
  void take(ModelStatement.Defaults defaults) {
    steps = within(defaults.steps(), 1, MOST_STEPS);
    guidance = within(defaults.guidance(), 0, MOST_GUIDANCE);
    scheduler = known(defaults.scheduler());
    changed();
  }

  /** How a picture was painted. */
  void take(HistoryEntry entry) {
    mode = entry.mode();
    steps = within(entry.steps(), 1, MOST_STEPS);
    guidance = within(entry.guidance(), 0, MOST_GUIDANCE);
    scheduler = known(entry.scheduler());
    lockedSeed = OptionalLong.of(entry.seed());
    strengths.put(mode, within(entry.strength(), LEAST_STRENGTH, 1));
    sizes.choose(entry.size());
    changed();
  }

  /** The model's own for one that there is not. */
  private static String known(String name) {
    return ModelCard.schedulers().stream().filter(it -> it.equals(name)).findFirst().orElse("");
  }

  /** As the engine takes it: a size only for pictures from words, that of the document. */
  Sampling sampling(Mode of, Document document) {
    Optional<SizePreset> wanted = sizes.chosen(document).filter(it -> of == Mode.WORDS);
    return new Sampling(
        scheduler.isEmpty() ? null : scheduler,
        steps,
        guidance,
        seed(),
        count,
        wanted.map(SizePreset::width).orElse(null),
        wanted.map(SizePreset::height).orElse(null));
  }

  /** Whether the panel shows the choices, and not something else in their place. */
  public void uncovered(boolean now) {
    uncovered = now;
    outline(outlining);
  }

  /** Shows on the canvas what it is extended by, as long as the panel is open. */
  void outline(boolean shown) {
    outlining = shown;
    outlined.inSight(uncovered && hub.seen().lock().isEmpty());
    if (outlined.show(shown && mode == Mode.EXTEND ? edges.border() : Border.NONE)) {
      results.select(List.of()); // or it would hide what is new
    }
  }

  private void changed() {
    outline(outlining);
    hub.changed(Part.CHOICES, Part.QUEUE);
  }

  private static float within(float value, float least, float most) {
    return Math.max(least, Math.min(most, value));
  }

  static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
