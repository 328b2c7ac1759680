package shirushi.origin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an artist states by hand of a layer, and the rules for it. It is recorded as that artist's
 * word, and proves nothing. It can add AI and say more of it; it can take none away.
 *
 * @param work what was done; absent says nothing of it
 * @param role absent leaves what was stated before
 * @param scope absent leaves what was stated before
 * @param words of the usage; absent leaves what was stated before
 * @param artist who states it; not blank
 * @param time when it is stated
 */
public record HandStatement(
    Optional<Work> work,
    Optional<Role> role,
    Optional<Usage.Scope> scope,
    Optional<String> words,
    String artist,
    Instant time) {

  /** What can be stated of how a layer was made. */
  public enum Work {
    /** Drawn without AI. */
    BY_HAND(Operation.UNKNOWN, DigitalSourceType.DIGITAL_CREATION),
    /** Takes back what was stated by hand. */
    UNKNOWN(Operation.UNKNOWN, DigitalSourceType.UNKNOWN),
    /** AI made it, and somebody painted on it since. */
    AI_EDITED(Operation.AI_EDITED),
    GENERATED(Operation.GENERATED),
    REFINED(Operation.REFINED),
    INPAINTED(Operation.INPAINTED),
    OUTPAINTED(Operation.OUTPAINTED),
    UPSCALED(Operation.UPSCALED),
    COLOUR_ASSISTED(Operation.COLOUR_ASSISTED),
    TRACED_OVER(Operation.TRACED_OVER),
    IMPORTED_AI(Operation.IMPORTED_AI);

    private final Operation operation;
    private final DigitalSourceType type;

    Work(Operation operation) {
      this(operation, operation.usualSourceType());
    }

    Work(Operation operation, DigitalSourceType type) {
      this.operation = operation;
      this.type = type;
    }

    /** As people write it: {@code by-hand}. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public HandStatement {
    Objects.requireNonNull(time, "time");
    if (artist.isBlank()) {
      throw new IllegalArgumentException("a statement needs the name of who makes it");
    }
    if (work.isEmpty() && role.isEmpty() && scope.isEmpty() && words.isEmpty()) {
      throw new IllegalArgumentException("nothing is stated");
    }
  }

  /**
   * The layer's tag after the statement.
   *
   * @param before its tag
   * @param unplaced what the file says of the picture as a whole and no layer accounts for: of a
   *     layer without a tag it may be true
   * @param sha256 of the layer's pixels
   * @throws IllegalArgumentException where the statement would take AI away, or says less than is
   *     on record
   */
  public OriginTag on(Optional<OriginTag> before, Optional<OriginTag> unplaced, String sha256) {
    OriginTag made = before.orElse(OriginTag.UNTAGGED);
    if (work.isPresent()) {
      made = made.isAi() ? moreOfAi(made, work.get(), sha256) : anew(made, work.get(), sha256);
    }
    Optional<OriginTag> lost = unplaced.filter(OriginTag::isAi).filter(it -> before.isEmpty());
    if (lost.isPresent() && !made.isAi()) {
      throw new IllegalArgumentException(
          "the file has AI on record that none of its layers accounts for, and it may be in this"
              + " one: nothing else can be stated of it");
    }
    made = lost.isPresent() ? made.derivedFrom(lost.get()) : made;
    Usage stated = made.usage();
    return made.stated(
        role.orElse(made.role()),
        new Usage(scope.orElse(stated.scope()), words.orElse(stated.words())));
  }

  /** Of a layer that nothing says AI of. */
  private OriginTag anew(OriginTag before, Work done, String sha256) {
    DigitalSourceType type = before.digitalSourceType();
    boolean said = type != DigitalSourceType.UNKNOWN && before.statedBy().isEmpty();
    if (said && (done == Work.UNKNOWN || done == Work.BY_HAND && !type.isByHand())) {
      throw new IllegalArgumentException(
          "it is on record as " + type + ", and nobody stated that by hand");
    }
    return OriginTag.builder(done.operation)
        .digitalSourceType(done.type)
        .ingredients(before.ingredients())
        .role(before.role())
        .usage(before.usage())
        .pixelHash(sha256)
        .time(time)
        .build()
        .statedBy(done == Work.UNKNOWN ? "" : artist);
  }

  private OriginTag moreOfAi(OriginTag before, Work done, String sha256) {
    if (done == Work.AI_EDITED) {
      return before.edited(sha256, time).statedBy(artist);
    }
    if (done == Work.BY_HAND || done == Work.UNKNOWN) {
      throw new IllegalArgumentException(
          "it is on record as AI, and a statement does not take that away: what you painted on is "
              + Work.AI_EDITED);
    }
    boolean vague =
        before.operation() == Operation.UNKNOWN || before.operation() == Operation.IMPORTED_AI;
    if (!vague) {
      throw new IllegalArgumentException(
          "how AI made it is on record already: only " + Work.AI_EDITED + " can be added");
    }
    // What was all AI's does not become a composite by a word.
    return new OriginTagBuilder(done.operation)
        .digitalSourceType(before.digitalSourceType())
        .model(before.model())
        .prompt(before.prompt(), before.effectivePrompt(), before.negativePrompt())
        .ingredients(before.ingredients())
        .tool(before.tool())
        .role(before.role())
        .usage(before.usage())
        .pixelHash(sha256)
        .time(time)
        .statedBy(artist)
        .build()
        .derivedFrom(before);
  }
}
