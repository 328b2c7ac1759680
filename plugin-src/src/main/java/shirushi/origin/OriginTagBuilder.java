package shirushi.origin;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Fills an {@link OriginTag} field by field; what is not set keeps its default. */
public final class OriginTagBuilder {
  private final Operation operation;
  private DigitalSourceType digitalSourceType;
  private Model model;
  private String prompt;
  private String effectivePrompt;
  private String negativePrompt;
  private OptionalLong seed = OptionalLong.empty();
  private Sampler sampler;
  private List<String> ingredients;
  private String pixelHash;
  private Instant time;
  private OptionalLong ledgerIndex = OptionalLong.empty();
  private Tool tool;
  private Role role;
  private Usage usage;
  private String statedBy;
  private List<OriginTag> sources;

  OriginTagBuilder(Operation operation) {
    this.operation = operation;
  }

  OriginTagBuilder(OriginTag tag) {
    operation = tag.operation();
    digitalSourceType = tag.digitalSourceType();
    model = tag.model();
    prompt = tag.prompt();
    effectivePrompt = tag.effectivePrompt();
    negativePrompt = tag.negativePrompt();
    seed = tag.seed();
    sampler = tag.sampler();
    ingredients = tag.ingredients();
    pixelHash = tag.pixelHash();
    time = tag.time();
    ledgerIndex = tag.ledgerIndex();
    tool = tag.tool();
    role = tag.role();
    usage = tag.usage();
    statedBy = tag.statedBy();
    sources = tag.sources();
  }

  public OriginTagBuilder digitalSourceType(DigitalSourceType type) {
    digitalSourceType = type;
    return this;
  }

  public OriginTagBuilder model(Model painter) {
    model = painter;
    return this;
  }

  public OriginTagBuilder prompt(String original, String effective, String negative) {
    prompt = original;
    effectivePrompt = effective;
    negativePrompt = negative;
    return this;
  }

  public OriginTagBuilder seed(long value) {
    seed = OptionalLong.of(value);
    return this;
  }

  public OriginTagBuilder sampler(Sampler used) {
    sampler = used;
    return this;
  }

  public OriginTagBuilder ingredients(List<String> layerIds) {
    ingredients = layerIds;
    return this;
  }

  public OriginTagBuilder pixelHash(String sha256) {
    pixelHash = sha256;
    return this;
  }

  public OriginTagBuilder time(Instant made) {
    time = made;
    return this;
  }

  public OriginTagBuilder ledgerIndex(long index) {
    ledgerIndex = OptionalLong.of(index);
    return this;
  }

  public OriginTagBuilder tool(Tool program) {
    tool = program;
    return this;
  }

  public OriginTagBuilder role(Role part) {
    role = part;
    return this;
  }

  public OriginTagBuilder usage(Usage allowed) {
    usage = allowed;
    return this;
  }

  public OriginTagBuilder statedBy(String artist) {
    statedBy = artist;
    return this;
  }

  OriginTagBuilder sources(List<OriginTag> united) {
    sources = united;
    return this;
  }

  public OriginTag build() {
    return new OriginTag(
        operation,
        digitalSourceType,
        model,
        prompt,
        effectivePrompt,
        negativePrompt,
        seed,
        sampler,
        ingredients,
        pixelHash,
        time,
        ledgerIndex,
        tool,
        role,
        usage,
        statedBy,
        sources);
  }
}
