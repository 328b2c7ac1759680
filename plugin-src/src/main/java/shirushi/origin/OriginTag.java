package shirushi.origin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a layer's pixels come from. A layer without a tag is of <em>unknown</em> origin, never of
 * human origin.
 *
 * <p>Immutable. A {@code null} component becomes the defined default: empty text, empty list,
 * {@code UNKNOWN}, the epoch.
 *
 * @param operation what was done
 * @param digitalSourceType the same in IPTC's words
 * @param model which model painted
 * @param prompt the prompt as the artist wrote it
 * @param effectivePrompt the prompt as the model saw it
 * @param negativePrompt what the artist did not want
 * @param seed the random seed
 * @param sampler how the model was sampled
 * @param ingredients ids of the layers that went in
 * @param pixelHash lower-case hex SHA-256 of the pixels, see {@code Raster.sha256}; empty if
 *     unknown
 * @param time when it was made
 * @param ledgerIndex its place in the ledger, once it has one
 * @param tool the program that ran the model
 * @param role which part of the picture it is
 * @param usage what the artist says it may be used for
 * @param statedBy who stated by hand what was done; empty where the program that did it recorded it
 * @param sources the tags that were united into this one, or of the AI pictures it was made from;
 *     empty for a tag of a single origin
 */
public record OriginTag(
    Operation operation,
    DigitalSourceType digitalSourceType,
    Model model,
    String prompt,
    String effectivePrompt,
    String negativePrompt,
    OptionalLong seed,
    Sampler sampler,
    List<String> ingredients,
    String pixelHash,
    Instant time,
    OptionalLong ledgerIndex,
    Tool tool,
    Role role,
    Usage usage,
    String statedBy,
    List<OriginTag> sources) {

  /** What stands for an untagged layer inside a union. */
  public static final OriginTag UNTAGGED = builder(Operation.UNKNOWN).build();

  /** An AI layer of which nothing else is known any more. */
  public static final OriginTag UNKNOWN_AI =
      builder(Operation.UNKNOWN)
          .digitalSourceType(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA)
          .build();

  public OriginTag {
    operation = Objects.requireNonNullElse(operation, Operation.UNKNOWN);
    digitalSourceType = Objects.requireNonNullElse(digitalSourceType, operation.usualSourceType());
    model = Objects.requireNonNullElse(model, Model.UNKNOWN);
    prompt = Text.orEmpty(prompt);
    effectivePrompt = Text.orEmpty(effectivePrompt);
    negativePrompt = Text.orEmpty(negativePrompt);
    seed = Objects.requireNonNullElse(seed, OptionalLong.empty());
    sampler = Objects.requireNonNullElse(sampler, Sampler.UNKNOWN);
    ingredients = known(ingredients);
    pixelHash = Text.orEmpty(pixelHash);
    time = Objects.requireNonNullElse(time, Instant.EPOCH);
    ledgerIndex = Objects.requireNonNullElse(ledgerIndex, OptionalLong.empty());
    tool = Objects.requireNonNullElse(tool, Tool.UNKNOWN);
    role = Objects.requireNonNullElse(role, Role.UNSTATED);
    usage = Objects.requireNonNullElse(usage, Usage.UNSTATED);
    statedBy = Text.orEmpty(statedBy);
    sources = known(sources);
    // A tag and its sources that disagree (an edited file) must not let the AI part get lost.
    boolean aiSource = sources.stream().anyMatch(OriginTag::isAi);
    if (aiSource && !digitalSourceType.isAi()) {
      digitalSourceType = DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
    } else if (!aiSource && digitalSourceType.isAi()) {
      sources = List.of();
    }
  }

  /** Starts a tag; the source type follows from the operation unless it is set. */
  public static OriginTagBuilder builder(Operation operation) {
    return new OriginTagBuilder(operation);
  }

  /** Whether an AI made these pixels, or part of them. */
  public boolean isAi() {
    return digitalSourceType.isAi();
  }

  /**
   * The tag of a picture in which both are: associative, commutative, idempotent, and AI if either
   * is.
   */
  public OriginTag union(OriginTag other) {
    return Union.of(this, other);
  }

  /**
   * The tag of a picture in which all of these layers are; an absent tag counts as {@link
   * #UNTAGGED}. Empty where no layer has a tag.
   */
  public static Optional<OriginTag> union(Collection<Optional<OriginTag>> layers) {
    if (layers.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return layers.stream().map(tag -> tag.orElse(UNTAGGED)).reduce(OriginTag::union);
  }

  /** This tag for pixels that were made from others: what AI was in those stays on record. */
  public OriginTag derivedFrom(OriginTag input) {
    return input.isAi() ? new OriginTagBuilder(this).sources(Union.origins(input)).build() : this;
  }

  /**
   * The tag after somebody painted on the layer: an AI layer becomes AI edited by hand, with what
   * it was in its sources; any other keeps what is known of it.
   *
   * @param sha256 of the pixels as they are now
   * @param when it was last painted on
   */
  public OriginTag edited(String sha256, Instant when) {
    OriginTagBuilder edited =
        isAi() && operation != Operation.AI_EDITED
            ? new OriginTagBuilder(Operation.AI_EDITED)
                .model(model)
                .tool(tool)
                .role(role)
                .usage(usage)
                .sources(Union.origins(this))
            : new OriginTagBuilder(this);
    return edited.pixelHash(sha256).time(when).build();
  }

  /** What the artist says of the layer. */
  public OriginTag stated(Role part, Usage allowed) {
    return new OriginTagBuilder(this).role(part).usage(allowed).build();
  }

  /** The same tag, as somebody's word. */
  OriginTag statedBy(String artist) {
    return new OriginTagBuilder(this).statedBy(artist).build();
  }

  public OriginTag withPixelHash(String sha256) {
    return new OriginTagBuilder(this).pixelHash(sha256).build();
  }

  public OriginTag withLedgerIndex(long index) {
    return new OriginTagBuilder(this).ledgerIndex(index).build();
  }

  /**
   * Human-readable JSON with the fields in this record's order. A time, model, sampler or tool of
   * which nothing is known is left out.
   */
  public String toJson() {
    return OriginJson.write(this);
  }

  /**
   * Reads {@link #toJson}: unknown fields are ignored, missing ones get their defaults.
   *
   * @throws OriginException where this is not JSON or a field has the wrong type
   */
  public static OriginTag fromJson(String json) throws OriginException {
    return OriginJson.read(json);
  }

  private static <T> List<T> known(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
