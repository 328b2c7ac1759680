package shirushi.origin.marks;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.OriginTagBuilder;
import shirushi.origin.Sampler;
import shirushi.origin.Tool;

/** The tag of an imported picture while it is being read; all texts are as the program wrote. */
final class Draft {
  private static final int LONGEST = 100_000;
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final String tool;
  private String toolVersion = "";
  private String model = "";
  private String version = "";
  private String sha256 = "";
  private String prompt = "";
  private String negative = "";
  private String scheduler = "";
  private OptionalLong seed = OptionalLong.empty();
  private int steps;
  private Optional<Float> guidance = Optional.empty();
  private Optional<Float> strength = Optional.empty();

  Draft(String tool) {
    this.tool = tool;
  }

  Draft toolVersion(String text) {
    toolVersion = clipped(text);
    return this;
  }

  /**
   * A model's file name, of which folder and ending are left out, and its hash, often a short one.
   */
  Draft model(String name, String hash) {
    String file = clipped(name).replace('\\', '/');
    model =
        file.substring(file.lastIndexOf('/') + 1)
            .replaceFirst("\\.(safetensors|ckpt|pt|pth|gguf|sft)$", "");
    boolean whole = SHA256.matcher(hash).matches();
    sha256 = whole ? hash.toLowerCase(Locale.ROOT) : "";
    version = whole ? "" : clipped(hash);
    return this;
  }

  Draft prompt(String wanted, String unwanted) {
    prompt = clipped(wanted);
    negative = clipped(unwanted);
    return this;
  }

  Draft sampler(String name) {
    scheduler = clipped(name);
    return this;
  }

  /** Seeds that do not fit are left out; a wrong one would be worse. */
  Draft seed(String text) {
    if (WHOLE.matcher(text.strip()).matches()) {
      try {
        seed = OptionalLong.of(Long.parseLong(text.strip()));
      } catch (NumberFormatException e) {
        seed = OptionalLong.empty();
      }
    }
    return this;
  }

  Draft steps(String text) {
    steps = number(text).filter(value -> value > 0 && value < 1_000_000).orElse(0f).intValue();
    return this;
  }

  Draft guidance(String text) {
    guidance = number(text);
    return this;
  }

  /** In [0,1]; 1 is a picture from words alone. */
  Draft strength(String text) {
    strength = number(text).filter(value -> value >= 0 && value <= 1);
    return this;
  }

  /** Whether anything but the program's name is known. */
  boolean tells() {
    return !prompt.isBlank() || !model.isBlank() || seed.isPresent() || steps > 0;
  }

  OriginTag tag() {
    OriginTagBuilder tag =
        OriginTag.builder(Operation.IMPORTED_AI)
            .model(new Model(model, version, sha256, "", "", false))
            .prompt(prompt, prompt, negative)
            .sampler(new Sampler(scheduler, steps, guidance, strength))
            .tool(new Tool(tool, toolVersion));
    seed.ifPresent(tag::seed);
    return tag.build();
  }

  private static Optional<Float> number(String text) {
    try {
      return text.length() > 40
          ? Optional.empty()
          : Optional.of(Float.parseFloat(text.strip())).filter(Float::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String clipped(String text) {
    return text.length() <= LONGEST ? text.strip() : text.substring(0, LONGEST) + " …";
  }
}
