package shirushi.diffusion.scheduler;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A config's options as one scheduler reads them: typed, with that class's defaults. A key the
 * scheduler never asks for belongs to another class and has no effect.
 *
 * @param scheduler the name that error messages give
 */
record SchedulerOptions(String scheduler, JsonObject json) {
  private static final int MAX_TRAIN_TIMESTEPS = 1_000_000;

  /** The same options with one overridden: a boolean or a string. */
  SchedulerOptions with(String key, Object value) {
    JsonObject copy = json.deepCopy();
    copy.add(
        key,
        value instanceof Boolean flag ? new JsonPrimitive(flag) : new JsonPrimitive("" + value));
    return new SchedulerOptions(scheduler, copy);
  }

  int trainTimesteps() {
    int train = integer("num_train_timesteps", 1000);
    if (train < 1 || train > MAX_TRAIN_TIMESTEPS) {
      throw broken("num_train_timesteps", "1 to " + MAX_TRAIN_TIMESTEPS);
    }
    return train;
  }

  /** A null is false, as in the reference. */
  boolean flag(String key, boolean fallback) {
    JsonElement value = json.get(key);
    if (value == null) {
      return fallback;
    }
    if (value.isJsonNull()) {
      return false;
    }
    if (!(value instanceof JsonPrimitive primitive && primitive.isBoolean())) {
      throw broken(key, "true or false");
    }
    return value.getAsBoolean();
  }

  int integer(String key, int fallback) {
    double value = number(key, fallback);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw broken(key, "a whole number");
    }
    return (int) value;
  }

  double number(String key, double fallback) {
    JsonElement value = json.get(key);
    if (value == null) {
      return fallback;
    }
    if (value instanceof JsonPrimitive primitive
        && primitive.isNumber()
        && Double.isFinite(value.getAsDouble())) {
      return value.getAsDouble();
    }
    throw broken(key, "a number");
  }

  /** A number that may be left out or null. */
  OptionalDouble optionalNumber(String key) {
    return isSilent(key) ? OptionalDouble.empty() : OptionalDouble.of(number(key, 0));
  }

  String text(String key, String fallback) {
    JsonElement value = json.get(key);
    if (value == null) {
      return fallback;
    }
    if (!(value instanceof JsonPrimitive primitive && primitive.isString())) {
      throw broken(key, "a text");
    }
    return value.getAsString();
  }

  /** A text among those supported; the first is the default. */
  String choice(String key, String... supported) {
    String value = text(key, supported[0]);
    if (!List.of(supported).contains(value)) {
      throw unsupported(key);
    }
    return value;
  }

  /** A list of numbers that may be left out or null. */
  Optional<double[]> numbers(String key) {
    if (isSilent(key)) {
      return Optional.empty();
    }
    if (!json.get(key).isJsonArray()) {
      throw broken(key, "a list of numbers");
    }
    List<Double> numbers = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray(key)) {
      if (!(element instanceof JsonPrimitive primitive && primitive.isNumber())) {
        throw broken(key, "a list of numbers");
      }
      numbers.add(element.getAsDouble());
    }
    return Optional.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Insists that these switches, if present, are off. */
  void refuse(String... flags) {
    for (String key : flags) {
      if (flag(key, false)) {
        throw unsupported(key);
      }
    }
  }

  boolean isSilent(String key) {
    return !json.has(key) || json.get(key).isJsonNull();
  }

  IllegalArgumentException unsupported(String key) {
    JsonElement value = json.get(key);
    String shown = value.isJsonPrimitive() ? value.getAsString() : value.toString();
    return new IllegalArgumentException(
        "scheduler option " + key + "=" + shown + " is not supported by " + scheduler);
  }

  IllegalArgumentException broken(String key, String expected) {
    return new IllegalArgumentException(
        "scheduler option " + key + ": expected " + expected + ", got " + json.get(key));
  }
}
