package shirushi.origin.ledger;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * JSON of which there is one form: on one line, keys in the order of their UTF-16 units, no blanks,
 * absent for null. After RFC 8785, except that a whole number is never rounded.
 */
final class CanonicalJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private CanonicalJson() {}

  static byte[] of(JsonElement json) {
    StringBuilder text = new StringBuilder();
    GSON.toJson(sorted(json))
        .codePoints()
        .forEach(
            c -> {
              // Half a character has no UTF-8; as an escape it is kept.
              if (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)) {
                text.append(String.format("\\u%04x", c));
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonElement sorted(JsonElement json) {
    if (json.isJsonObject()) {
      JsonObject result = new JsonObject();
      json.getAsJsonObject().keySet().stream()
          .sorted()
          .forEach(key -> result.add(key, sorted(json.getAsJsonObject().get(key))));
      return result;
    }
    if (json.isJsonArray()) {
      JsonArray result = new JsonArray();
      json.getAsJsonArray().forEach(each -> result.add(sorted(each)));
      return result;
    }
    return json;
  }
}
