package shirushi.origin.c2pa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import shirushi.origin.DataMining;

/**
 * What machines may do with a picture. Source: CAWG training and data mining assertion 1.1; the
 * older {@code c2pa.training-mining} says the same under other names.
 *
 * @param entries by CAWG's names, {@code cawg.ai_training} and the like
 */
public record TrainingMining(Map<String, Entry> entries) {
  /**
   * One permission.
   *
   * @param use {@code allowed}, {@code notAllowed} or {@code constrained}
   * @param constraints what is asked, in the rights holder's words; may be empty
   */
  public record Entry(String use, String constraints) {}

  public static final String DATA_MINING = "cawg.data_mining";
  public static final String AI_INFERENCE = "cawg.ai_inference";
  public static final String AI_GENERATIVE_TRAINING = "cawg.ai_generative_training";
  public static final String AI_TRAINING = "cawg.ai_training";

  static final String LABEL = "cawg.training-mining";
  static final String OLD_LABEL = "c2pa.training-mining";

  private static final Set<String> USES = Set.of("allowed", "notAllowed", "constrained");

  public TrainingMining {
    entries = Map.copyOf(entries);
  }

  /** No machine may learn from it, nor mine it; using it as input is not spoken of. */
  public static TrainingMining noTraining() {
    Entry no = new Entry("notAllowed", "");
    return new TrainingMining(Map.of(DATA_MINING, no, AI_GENERATIVE_TRAINING, no, AI_TRAINING, no));
  }

  /** PLUS's value in CAWG's words. */
  public static TrainingMining of(DataMining wish) {
    return switch (wish) {
      case UNSPECIFIED -> new TrainingMining(Map.of());
      case ALLOWED -> all("allowed", "");
      case PROHIBITED_GENERATIVE_TRAINING ->
          new TrainingMining(Map.of(AI_GENERATIVE_TRAINING, new Entry("notAllowed", "")));
      case PROHIBITED_TRAINING ->
          new TrainingMining(
              Map.of(
                  AI_GENERATIVE_TRAINING,
                  new Entry("notAllowed", ""),
                  AI_TRAINING,
                  new Entry("notAllowed", "")));
      case PROHIBITED_EXCEPT_SEARCH ->
          all("notAllowed", "")
              .with(DATA_MINING, new Entry("constrained", "only by search engines, to index it"));
      case PROHIBITED -> all("notAllowed", "");
      case SEE_CONSTRAINT, SEE_EMBEDDED_RIGHTS, SEE_LINKED_RIGHTS ->
          all("constrained", "see the rights in the picture's XMP");
    };
  }

  private static TrainingMining all(String use, String constraints) {
    Entry entry = new Entry(use, constraints);
    return new TrainingMining(
        Map.of(
            DATA_MINING,
            entry,
            AI_INFERENCE,
            entry,
            AI_GENERATIVE_TRAINING,
            entry,
            AI_TRAINING,
            entry));
  }

  private TrainingMining with(String name, Entry entry) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.put(name, entry);
    return new TrainingMining(changed);
  }

  /** Whether this use is refused, or allowed under conditions only a person can read. */
  public boolean forbids(String name) {
    return entries.containsKey(name) && !entries.get(name).use().equals("allowed");
  }

  /** Both together; of two entries for one use the stricter one counts. */
  public TrainingMining and(TrainingMining other) {
    Map<String, Entry> both = new LinkedHashMap<>(entries);
    other.entries.forEach(
        (name, entry) -> both.merge(name, entry, (a, b) -> strictness(b) > strictness(a) ? b : a));
    return new TrainingMining(both);
  }

  private static int strictness(Entry entry) {
    return entry.use().equals("notAllowed") ? 2 : entry.use().equals("allowed") ? 0 : 1;
  }

  /** Reads either assertion; a use nobody knows counts as constrained. */
  static TrainingMining of(Map<?, ?> assertion) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Cbor.map(assertion, "entries")
        .forEach(
            (key, value) -> {
              if (key instanceof String name && value instanceof Map<?, ?> map) {
                String use = Cbor.text(map, "use");
                String constraints =
                    Cbor.text(map, "constraint_info") + Cbor.text(map, "constraints_info");
                entries.put(
                    name.replaceFirst("^c2pa\\.", "cawg."),
                    new Entry(USES.contains(use) ? use : "constrained", constraints));
              }
            });
    return new TrainingMining(entries);
  }

  Map<String, Object> toMap() {
    Map<String, Object> written = new LinkedHashMap<>();
    entries.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              Entry entry = entries.get(name);
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("use", entry.use());
              if (!entry.constraints().isEmpty()) {
                map.put("constraint_info", entry.constraints());
              }
              written.put(name, map);
            });
    return Map.of("entries", written);
  }
}
