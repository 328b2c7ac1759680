package shirushi.origin.marks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/** JSON of strangers: whatever is missing or of another kind is empty. */
final class Json {
  /** Characters; what is longer is taken for damaged. */
  private static final int LONGEST = 8 << 20;

  private Json() {}

  /**
   * The object in a text; empty where there is none, also where it is nested deeper than the
   * library allows.
   */
  static Optional<JsonObject> object(String text) {
    String json = text.strip();
    if (!json.startsWith("{") || json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(json).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  static Optional<JsonObject> object(JsonObject parent, String name) {
    JsonElement child = parent.get(name);
    return child != null && child.isJsonObject()
        ? Optional.of(child.getAsJsonObject())
        : Optional.empty();
  }

  /** The first of these members that is a text, a number or a yes or no; empty if there is none. */
  static String text(JsonObject parent, String... names) {
    for (String name : names) {
      String text = text(parent.get(name));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  static String text(JsonElement element) {
    return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
  }
}
