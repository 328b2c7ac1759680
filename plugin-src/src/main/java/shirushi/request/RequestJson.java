package shirushi.request;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** Requests as JSON: an object with the record's fields and a {@code kind}. Thread-safe. */
public final class RequestJson {
  private static final String KIND = "kind";
  private static final Map<String, Class<? extends Request>> KINDS =
      Map.of("generate", Generate.class, "refine", Refine.class, "inpaint", Inpaint.class);

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(Raster.class, PixelJson.RASTER)
          .registerTypeAdapter(Mask.class, PixelJson.MASK)
          .create();

  private RequestJson() {}

  public static String write(Request request) {
    JsonObject json = new JsonObject();
    KINDS.forEach(
        (kind, type) -> {
          if (type.isInstance(request)) {
            json.addProperty(KIND, kind);
          }
        });
    JsonObject fields = GSON.toJsonTree(request).getAsJsonObject();
    fields.entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
    return GSON.toJson(json);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException where it is no request, or one that its record refuses
   */
  public static Request read(String json) {
    try {
      JsonObject fields = GSON.fromJson(json, JsonObject.class);
      JsonElement kind = fields == null ? null : fields.get(KIND);
      boolean known = kind instanceof JsonPrimitive name && KINDS.containsKey(name.getAsString());
      if (!known) {
        throw new IllegalArgumentException(
            "kind is %s: generate, refine and inpaint are known".formatted(kind));
      }
      return GSON.fromJson(fields, KINDS.get(kind.getAsString()));
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("not a request: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** Gson wraps what a record's constructor throws; the sentence inside is the one to tell. */
  private static RuntimeException refusal(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException refusal) {
        return refusal;
      }
    }
    return e;
  }
}
