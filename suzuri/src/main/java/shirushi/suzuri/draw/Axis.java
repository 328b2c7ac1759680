package shirushi.suzuri.draw;

import java.util.List;

/**
 * What can be said of a picture, axis by axis. A scene fixes at most one value an axis; captions
 * name them, the text encoder learns to hear them, and the judge looks for them. {@code none} is a
 * value that is seen but not said.
 */
public enum Axis {
  SUBJECT(
      "girl",
      "boy",
      "woman",
      "man",
      "old woman",
      "old man",
      "cat",
      "dog",
      "bird",
      "fish",
      "rabbit",
      "mountains",
      "sea",
      "river",
      "field",
      "forest",
      "desert",
      "city",
      "village",
      "flower",
      "tree",
      "house",
      "boat",
      "cup",
      "sword",
      "crystal",
      "apple",
      "cake",
      "rice ball",
      "ice cream",
      "stripes",
      "dots",
      "checks",
      "waves",
      "star pattern",
      "heart pattern"),
  HAIR_COLOUR(
      "black", "brown", "blonde", "red", "orange", "pink", "purple", "blue", "green", "white"),
  HAIR_LENGTH("short", "medium", "long"),
  HAIR_STYLE("straight", "wavy", "spiky", "bob", "ponytail", "twin tails", "braids", "bun", "bald"),
  EYE_COLOUR("brown", "blue", "green", "red", "purple", "yellow"),
  EXPRESSION("calm", "smiling", "laughing", "sad", "angry", "surprised", "winking", "eyes closed"),
  GLASSES("none", "glasses", "sunglasses"),
  HEADWEAR(
      "none",
      "ribbon",
      "cat ears",
      "rabbit ears",
      "headphones",
      "witch hat",
      "cap",
      "straw hat",
      "beret",
      "crown",
      "hair flower"),
  HEADWEAR_COLOUR(
      "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white"),
  CLOTHES("t-shirt", "sailor uniform", "hoodie", "kimono", "dress", "suit", "sweater"),
  CLOTHES_COLOUR(
      "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white",
      "gray"),
  FRAMING("portrait", "half figure"),
  GAZE("viewer", "left", "right"),
  SKIN("light", "tan", "dark"),
  /** The main colour of an animal, an object or a pattern. */
  COLOUR(
      "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white",
      "gray"),
  /** Behind a person, an animal or an object; the ground of a pattern. */
  BACKGROUND(
      "white",
      "gray",
      "black",
      "red",
      "orange",
      "yellow",
      "green",
      "blue",
      "purple",
      "pink",
      "sky",
      "night sky",
      "sunset",
      "cherry blossoms",
      "forest",
      "sea",
      "city",
      "stripes",
      "dots",
      "stars",
      "hearts"),
  TIME("day", "dawn", "sunset", "night"),
  WEATHER("clear", "clouds", "rain", "snow", "falling blossoms"),
  SEASON("spring", "summer", "autumn", "winter"),
  SKY("none", "sun", "moon", "crescent moon", "stars", "rainbow"),
  PROP("none", "house", "boat", "cherry tree", "lighthouse"),
  LOOK("cel", "flat", "line art", "watercolour", "sepia", "monochrome"),
  LINE("thin", "medium", "bold"),
  PALETTE("natural", "pastel", "vivid", "muted"),
  HATCHING("none", "hatched");

  private final List<String> values;

  Axis(String... values) {
    this.values = List.of(values);
  }

  /** Every value, in the order in which labels are counted. */
  public List<String> options() {
    return values;
  }

  /**
   * The place of a value in this axis.
   *
   * @throws IllegalArgumentException where the axis has no such value
   */
  public int index(String value) {
    int index = values.indexOf(value);
    if (index < 0) {
      throw new IllegalArgumentException(this + " has no value " + value + ": " + values);
    }
    return index;
  }

  /** Where this axis's first value stands among the labels of all axes. */
  public int firstLabel() {
    int first = 0;
    for (int i = 0; i < ordinal(); i++) {
      first += values()[i].values.size();
    }
    return first;
  }

  /** How many labels all axes have together. */
  public static int labels() {
    Axis last = values()[values().length - 1];
    return last.firstLabel() + last.values.size();
  }
}
