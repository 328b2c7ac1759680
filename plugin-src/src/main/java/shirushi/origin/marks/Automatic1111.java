package shirushi.origin.marks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The generation parameters of AUTOMATIC1111's web UI and the many that write the same: the prompt,
 * a line {@code Negative prompt: …}, and one of settings, {@code Steps: 20, Sampler: Euler a, …}.
 * PNG has them as {@code parameters}, JPEG and WebP in EXIF's UserComment.
 */
final class Automatic1111 implements MarkReader {
  private static final String SOURCE = "Stable Diffusion web UI";
  private static final String NEGATIVE = "Negative prompt:";
  private static final String SETTINGS = "Steps: ";

  @Override
  public List<Mark> read(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    for (TextEntry entry : evidence.texts()) {
      parse(entry.text()).ifPresent(it -> marks.add(new Mark(SOURCE, entry.place(), it.tag())));
    }
    return marks;
  }

  static Optional<Draft> parse(String text) {
    int settingsAt = text.lastIndexOf("\n" + SETTINGS) + 1;
    if (!text.startsWith(SETTINGS, settingsAt)) {
      return Optional.empty();
    }
    Map<String, String> settings = settings(text.substring(settingsAt));
    if (!settings.containsKey("Sampler") && !settings.containsKey("Seed")) {
      return Optional.empty();
    }
    String words = text.substring(0, settingsAt);
    int negativeAt = words.startsWith(NEGATIVE) ? 0 : words.indexOf("\n" + NEGATIVE) + 1;
    boolean negative = words.startsWith(NEGATIVE, negativeAt);
    String schedule = settings.getOrDefault("Schedule type", "");
    String version = settings.getOrDefault("Version", "");
    return Optional.of(
        new Draft(settings.getOrDefault("App", version.startsWith("ComfyUI") ? "ComfyUI" : SOURCE))
            .toolVersion(version)
            .prompt(
                negative ? words.substring(0, negativeAt) : words,
                negative ? words.substring(negativeAt + NEGATIVE.length()) : "")
            .model(settings.getOrDefault("Model", ""), settings.getOrDefault("Model hash", ""))
            .sampler((settings.getOrDefault("Sampler", "") + " " + schedule).strip())
            .seed(settings.getOrDefault("Seed", ""))
            .steps(settings.getOrDefault("Steps", ""))
            .guidance(settings.getOrDefault("CFG scale", ""))
            .strength(settings.getOrDefault("Denoising strength", "")));
  }

  /** {@code key: value} pairs between commas; a value in quotes may hold commas. */
  private static Map<String, String> settings(String line) {
    Map<String, String> settings = new LinkedHashMap<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at <= line.length(); at++) {
      char c = at < line.length() ? line.charAt(at) : '\n';
      if (quoted && c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted || at >= line.length() || c == '\n') {
        String pair = line.substring(from, Math.min(at, line.length())).strip();
        int colon = pair.indexOf(": ");
        if (colon > 0) {
          settings.putIfAbsent(pair.substring(0, colon), pair.substring(colon + 2).strip());
        }
        quoted = false;
        from = at + 1;
      }
    }
    return settings;
  }
}
