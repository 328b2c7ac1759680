package shirushi.suzuri.draw;

/** Thinks up people. */
final class PersonDraft {
  private final Draft draft;

  PersonDraft(Draft draft) {
    this.draft = draft;
  }

  void think() {
    String who =
        draft.weighted("girl", 42, "boy", 21, "woman", 15, "man", 12, "old woman", 5, "old man", 5);
    draft.set(Axis.SUBJECT, who);
    boolean male = who.endsWith("boy") || who.equals("man") || who.equals("old man");
    boolean old = who.startsWith("old");
    draft.set(
        Axis.HAIR_STYLE,
        old
            ? male ? draft.weighted("bald", 6, "straight", 4) : draft.weighted("bun", 6, "bob", 4)
            : male
                ? draft.weighted("straight", 50, "spiky", 38, "wavy", 12)
                : who.equals("woman")
                    ? draft.weighted(
                        "straight", 34, "wavy", 26, "bob", 12, "ponytail", 16, "bun", 12)
                    : draft.weighted(
                        "straight",
                        26,
                        "wavy",
                        14,
                        "bob",
                        12,
                        "ponytail",
                        14,
                        "twin tails",
                        16,
                        "braids",
                        10,
                        "bun",
                        8));
    String style = draft.get(Axis.HAIR_STYLE);
    if (style.equals("straight") || style.equals("wavy")) {
      draft.set(
          Axis.HAIR_LENGTH,
          male
              ? old ? "short" : draft.weighted("short", 80, "medium", 12, "long", 8)
              : draft.weighted("short", 26, "medium", 32, "long", 42));
    }
    draft.set(
        Axis.HAIR_COLOUR,
        old ? draft.weighted("white", 80, "black", 10, "brown", 10) : draft.any(Axis.HAIR_COLOUR));
    draft.set(Axis.EYE_COLOUR, draft.any(Axis.EYE_COLOUR));
    draft.set(
        Axis.EXPRESSION,
        draft.weighted(
            "calm",
            20,
            "smiling",
            20,
            "laughing",
            12,
            "sad",
            11,
            "angry",
            11,
            "surprised",
            10,
            "winking",
            8,
            "eyes closed",
            8));
    draft.set(Axis.GLASSES, draft.weighted("none", 80, "glasses", old ? 30 : 14, "sunglasses", 6));
    headwear(old, male);
    draft.set(Axis.CLOTHES, clothes(who));
    draft.set(Axis.CLOTHES_COLOUR, draft.any(Axis.CLOTHES_COLOUR));
    draft.set(Axis.FRAMING, draft.weighted("portrait", 72, "half figure", 28));
    draft.set(Axis.GAZE, draft.weighted("viewer", 70, "left", 15, "right", 15));
    draft.set(Axis.SKIN, draft.weighted("light", 66, "tan", 19, "dark", 15));
    draft.background();
  }

  private void headwear(boolean old, boolean male) {
    draft.set(
        Axis.HEADWEAR,
        old
            ? draft.weighted("none", 70, "straw hat", 10, "cap", 10, "beret", 10)
            : male
                ? draft.weighted(
                    "none",
                    52,
                    "cap",
                    14,
                    "headphones",
                    12,
                    "straw hat",
                    7,
                    "beret",
                    4,
                    "crown",
                    5,
                    "cat ears",
                    4,
                    "witch hat",
                    2)
                : draft.weighted(
                    "none",
                    46,
                    "ribbon",
                    7,
                    "cat ears",
                    7,
                    "rabbit ears",
                    4,
                    "headphones",
                    6,
                    "witch hat",
                    6,
                    "cap",
                    5,
                    "straw hat",
                    5,
                    "beret",
                    5,
                    "crown",
                    4,
                    "hair flower",
                    5));
    switch (draft.get(Axis.HEADWEAR)) {
      case "none", "cat ears", "rabbit ears", "crown", "straw hat" -> {}
      default -> draft.set(Axis.HEADWEAR_COLOUR, draft.any(Axis.HEADWEAR_COLOUR));
    }
  }

  private String clothes(String who) {
    return switch (who) {
      case "girl" ->
          draft.weighted(
              "sailor uniform",
              24,
              "t-shirt",
              16,
              "hoodie",
              15,
              "kimono",
              14,
              "dress",
              20,
              "sweater",
              11);
      case "woman" ->
          draft.weighted("dress", 28, "kimono", 18, "suit", 16, "sweater", 20, "t-shirt", 18);
      case "old woman" -> draft.weighted("kimono", 40, "sweater", 40, "dress", 20);
      case "boy" ->
          draft.weighted("t-shirt", 30, "hoodie", 30, "kimono", 12, "suit", 12, "sweater", 16);
      default ->
          draft.weighted("suit", 36, "kimono", 16, "sweater", 20, "t-shirt", 16, "hoodie", 12);
    };
  }
}
