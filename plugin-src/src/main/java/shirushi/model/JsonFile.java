package shirushi.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A JSON object read from a file of a model, with typed look-ups whose faults name the file and the
 * key. A key that is missing or {@code null} gives the default.
 */
public record JsonFile(String label, JsonObject object) {
  private static final long LARGEST = 16 << 20;

  /**
   * Reads {@code folder/name}, strictly; errors call it {@code name}.
   *
   * @throws ModelException where it can't be read, isn't JSON, isn't an object or exceeds 16 MiB
   */
  public static JsonFile read(Path folder, String name) throws ModelException {
    Path file = folder.resolve(name);
    try {
      if (Files.size(file) > LARGEST) {
        throw new ModelException(name + ": too large for a configuration, the limit is 16 MiB");
      }
      JsonReader reader = new JsonReader(new StringReader(text(file)));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      reader.peek(); // throws where more follows
      if (!element.isJsonObject()) {
        throw new ModelException(name + ": not a JSON object");
      }
      return new JsonFile(name, element.getAsJsonObject());
    } catch (JsonParseException | MalformedJsonException e) {
      throw new ModelException(name + ": not valid JSON (" + place(e) + ")", e);
    } catch (CharacterCodingException e) {
      throw new ModelException(name + ": not UTF-8 text", e);
    } catch (IOException e) {
      throw new ModelException(name + ": can't be read (" + e.getMessage() + ")", e);
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      // Unlike a String's constructor, a decoder refuses what is no UTF-8.
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
  }

  /** A file that isn't there reads as an empty object. */
  public static JsonFile readIfPresent(Path folder, String name) throws ModelException {
    return Files.exists(folder.resolve(name))
        ? read(folder, name)
        : new JsonFile(name, new JsonObject());
  }

  public boolean has(String key) {
    return object.has(key) && !object.get(key).isJsonNull();
  }

  /** A whole number within {@code [least, most]}. */
  public int whole(String key, int least, int most, int otherwise) throws ModelException {
    return has(key) ? whole(key, object.get(key), least, most) : otherwise;
  }

  private int whole(String key, JsonElement value, int least, int most) throws ModelException {
    double number = number(value);
    if (number >= least && number <= most && number == Math.rint(number)) {
      return (int) number;
    }
    throw fault(key, "a whole number from " + least + " to " + most, value);
  }

  /** The smaller of a side pair, or the single side given: some exports write {@code [64, 64]}. */
  public int side(String key, int most, int otherwise) throws ModelException {
    if (!has(key) || !object.get(key).isJsonArray()) {
      return whole(key, 1, most, otherwise);
    }
    int smallest = most;
    for (JsonElement each : object.getAsJsonArray(key)) {
      smallest = Math.min(smallest, whole(key, each, 1, most));
    }
    return smallest;
  }

  /** A finite number. */
  public double number(String key, double otherwise) throws ModelException {
    if (!has(key)) {
      return otherwise;
    }
    double number = number(object.get(key));
    if (!Double.isFinite(number)) {
      throw fault(key, "a number", object.get(key));
    }
    return number;
  }

  public String text(String key, String otherwise) throws ModelException {
    if (!has(key)) {
      return otherwise;
    }
    if (object.get(key) instanceof JsonPrimitive text && text.isString()) {
      return text.getAsString();
    }
    throw fault(key, "a text", object.get(key));
  }

  /** How many entries the array at {@code key} has, 1 to {@code most}. */
  public int count(String key, int most, int otherwise) throws ModelException {
    if (!has(key)) {
      return otherwise;
    }
    JsonElement value = object.get(key);
    if (value.isJsonArray()
        && !value.getAsJsonArray().isEmpty()
        && value.getAsJsonArray().size() <= most) {
      return value.getAsJsonArray().size();
    }
    throw fault(key, "an array of 1 to " + most + " entries", value);
  }

  private static double number(JsonElement value) {
    return value instanceof JsonPrimitive number && number.isNumber()
        ? number.getAsDouble()
        : Double.NaN;
  }

  private ModelException fault(String key, String expected, JsonElement got) {
    String shown = got.toString();
    shown = shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    return new ModelException(label + ": " + key + " must be " + expected + ", not " + shown);
  }

  /** Where gson says that it stopped, without its advice to programmers. */
  static String place(Exception e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("at line ");
    if (at < 0) {
      return message.lines().findFirst().orElse("empty").replaceFirst("^[\\w.]+Exception: ", "");
    }
    String[] words = message.substring(at + 3).split("\\s+");
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(4, words.length)));
  }
}
