package shirushi.origin.marks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NovelAI's texts: {@code Software} is its name, {@code Source} its model, {@code Comment} JSON
 * with the settings, {@code Description} the prompt. The same texts are hidden in the alpha
 * channel.
 */
final class NovelAi implements MarkReader {
  private static final String SOURCE = "NovelAI";

  @Override
  public List<Mark> read(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    for (TextEntry entry : evidence.texts()) {
      if (entry.isNamed("Software") && entry.text().startsWith(SOURCE)) {
        marks.add(mark(evidence, entry.carrier()));
      }
    }
    return marks;
  }

  private static Mark mark(Evidence evidence, String carrier) {
    String comment = text(evidence, carrier, "Comment");
    String description = text(evidence, carrier, "Description");
    Optional<JsonObject> settings = Json.object(comment);
    Draft draft =
        new Draft(SOURCE).model(text(evidence, carrier, "Source"), "").prompt(description, "");
    settings.ifPresent(json -> tell(draft, json, description));
    boolean readable = settings.isPresent() || comment.isBlank();
    return new Mark(SOURCE, carrier, readable, "", draft.tag());
  }

  private static void tell(Draft draft, JsonObject json, String description) {
    String prompt = caption(json, "v4_prompt", Json.text(json, "prompt"));
    draft
        .prompt(
            prompt.isBlank() ? description : prompt,
            caption(json, "v4_negative_prompt", Json.text(json, "uc")))
        .seed(Json.text(json, "seed"))
        .steps(Json.text(json, "steps"))
        .guidance(Json.text(json, "scale"))
        .strength(Json.text(json, "strength"))
        .sampler(Json.text(json, "sampler"));
  }

  /** Since version 4 the words are in an object of their own. */
  private static String caption(JsonObject json, String name, String otherwise) {
    String words =
        Json.object(json, name)
            .flatMap(it -> Json.object(it, "caption"))
            .map(it -> Json.text(it, "base_caption"))
            .orElse("");
    return words.isBlank() ? otherwise : words;
  }

  private static String text(Evidence evidence, String carrier, String keyword) {
    return evidence.texts().stream()
        .filter(entry -> entry.carrier().equals(carrier) && entry.isNamed(keyword))
        .map(TextEntry::text)
        .findFirst()
        .orElse("");
  }
}
