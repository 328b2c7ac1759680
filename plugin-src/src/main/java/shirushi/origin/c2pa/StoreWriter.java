package shirushi.origin.c2pa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.Content.Range;

/**
 * Makes a signed manifest store. Its size is known before the file is: first {@link #size}, then
 * the file's layout and hash, then {@link #sign}. Source: C2PA 2.2, sections 10 and 11.
 */
public final class StoreWriter {
  private static final long DATE_TIME = 0;

  private final Statement statement;
  private final ArtistKey key;
  private final String label = "urn:c2pa:" + UUID.randomUUID();
  private final String instance = "xmp:iid:" + UUID.randomUUID();
  private final CarriedStores carried = new CarriedStores();
  private final Map<String, byte[]> created = new LinkedHashMap<>();
  private final Map<String, byte[]> gathered = new LinkedHashMap<>();

  /** Prepares all but the hash of the file and the signature. */
  public StoreWriter(Statement statement, ArtistKey key) {
    this.statement = statement;
    this.key = key;
    History history = History.of(statement);
    List<HashedUri> ingredients = new ArrayList<>();
    Map<String, byte[]> boxes = new LinkedHashMap<>();
    for (Ingredient ingredient : history.ingredients()) {
      String name =
          IngredientAssertion.LABEL + (ingredients.isEmpty() ? "" : "__" + ingredients.size());
      byte[] box = assertion(name, IngredientAssertion.write(ingredient, carried));
      boxes.put(name, box);
      ingredients.add(HashedUri.toAssertion(name, box));
    }
    created.put("c2pa.actions.v2", assertion("c2pa.actions.v2", actions(history, ingredients)));
    created.putAll(boxes);
    statement
        .trainingMining()
        .ifPresent(
            terms ->
                gathered.put(TrainingMining.LABEL, assertion(TrainingMining.LABEL, terms.toMap())));
    statement
        .origin()
        .ifPresent(
            tag -> {
              byte[] json = tag.toJson().getBytes(StandardCharsets.UTF_8);
              gathered.put(
                  Findings.TAG_LABEL,
                  Box.superbox("json", Findings.TAG_LABEL, List.of(Box.box("json", json))));
            });
  }

  /** How many bytes the store will have. */
  public int size() {
    return sign(new Range(0, 0), new byte[32]).length;
  }

  /**
   * The finished store.
   *
   * @param store where in the file it will stand, with what the format puts around it
   * @param sha256 the hash of all other bytes of the file
   */
  public byte[] sign(Range store, byte[] sha256) {
    Map<String, byte[]> all = new LinkedHashMap<>(created);
    all.put(
        DataHash.LABEL,
        Box.superbox(
            "cbor", DataHash.LABEL, List.of(Box.box("cbor", DataHash.write(store, sha256)))));
    byte[] claim = Cbor.write(claim(all));
    all.putAll(gathered);
    byte[] manifest =
        Box.superbox(
            "c2ma",
            label,
            List.of(
                Box.superbox("c2as", Manifest.ASSERTIONS, List.copyOf(all.values())),
                Box.superbox("c2cl", Manifest.CLAIM, List.of(Box.box("cbor", claim))),
                Box.superbox(
                    "c2cs", Manifest.SIGNATURE, List.of(Box.box("cbor", key.sign(claim))))));
    List<byte[]> manifests = new ArrayList<>(carried.manifests());
    manifests.add(manifest);
    return Box.superbox("c2pa", ManifestStore.LABEL, manifests);
  }

  private Map<String, Object> claim(Map<String, byte[]> createdAssertions) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("instanceID", instance);
    claim.put("claim_generator_info", program(statement.generator()));
    claim.put("signature", HashedUri.SELF + "/c2pa/" + label + "/" + Manifest.SIGNATURE);
    claim.put("created_assertions", uris(createdAssertions));
    if (!gathered.isEmpty()) {
      claim.put("gathered_assertions", uris(gathered));
    }
    if (!statement.title().isBlank()) {
      claim.put("dc:title", statement.title());
    }
    claim.put("alg", "sha256");
    return claim;
  }

  private static List<Map<String, Object>> uris(Map<String, byte[]> assertions) {
    List<Map<String, Object>> uris = new ArrayList<>();
    assertions.forEach((name, box) -> uris.add(HashedUri.toAssertion(name, box).toMap()));
    return uris;
  }

  private Map<String, Object> actions(History history, List<HashedUri> ingredients) {
    List<Map<String, Object>> actions = new ArrayList<>();
    for (History.Step step : history.steps()) {
      Map<String, Object> action = new LinkedHashMap<>();
      action.put("action", step.action());
      step.when()
          .ifPresent(time -> action.put("when", new Cbor.Tagged(DATE_TIME, time.toString())));
      step.type().uri().ifPresent(uri -> action.put("digitalSourceType", uri));
      agent(step).ifPresent(tool -> action.put("softwareAgent", program(tool)));
      step.ingredient()
          .ifPresent(
              index ->
                  action.put(
                      "parameters",
                      Map.of("ingredients", List.of(ingredients.get(index).toMap()))));
      actions.add(action);
    }
    return Map.of("actions", actions);
  }

  /** The model that painted; without one, the program. */
  private Optional<Tool> agent(History.Step step) {
    return step.by()
        .filter(tag -> step.type() != DigitalSourceType.UNKNOWN)
        .map(
            tag ->
                tag.model().name().isBlank()
                    ? tag.tool()
                    : new Tool(tag.model().name(), tag.model().version()))
        .filter(tool -> !tool.name().isBlank());
  }

  private static Map<String, Object> program(Tool tool) {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("name", tool.name().isBlank() ? "unknown" : tool.name());
    if (!tool.version().isBlank()) {
      info.put("version", tool.version());
    }
    return info;
  }

  private static byte[] assertion(String name, Map<String, Object> content) {
    return Box.superbox("cbor", name, List.of(Box.box("cbor", Cbor.write(content))));
  }
}
