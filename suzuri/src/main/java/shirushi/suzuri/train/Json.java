package shirushi.suzuri.train;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** Lists of whole numbers in JSON. */
final class Json {
  private Json() {}

  static JsonArray array(long... numbers) {
    JsonArray array = new JsonArray();
    for (long number : numbers) {
      array.add(number);
    }
    return array;
  }

  static long[] longs(JsonArray array) {
    return array.asList().stream().mapToLong(JsonElement::getAsLong).toArray();
  }
}
