package shirushi.suzuri.draw;

/** Thinks up animals, objects and patterns. */
final class ThingDraft {
  private final Draft draft;

  ThingDraft(Draft draft) {
    this.draft = draft;
  }

  void animal() {
    String who = draft.weighted("cat", 36, "dog", 20, "bird", 16, "fish", 14, "rabbit", 14);
    draft.set(Axis.SUBJECT, who);
    boolean furry = !who.equals("bird") && !who.equals("fish");
    draft.set(
        Axis.COLOUR,
        furry
            ? draft.weighted("black", 1, "white", 1, "gray", 1, "brown", 1, "orange", 1)
            : draft.any(Axis.COLOUR));
    if (who.equals("cat")) {
      draft.set(Axis.EYE_COLOUR, draft.weighted("blue", 1, "green", 1, "yellow", 1));
    }
    if (furry) {
      draft.set(Axis.EXPRESSION, draft.weighted("calm", 60, "smiling", 20, "eyes closed", 20));
    }
    draft.background();
  }

  void object() {
    String what =
        draft.weighted(
            "flower",
            20,
            "tree",
            12,
            "house",
            10,
            "boat",
            9,
            "cup",
            8,
            "sword",
            8,
            "crystal",
            9,
            "apple",
            6,
            "cake",
            7,
            "rice ball",
            5,
            "ice cream",
            6);
    draft.set(Axis.SUBJECT, what);
    switch (what) {
      case "rice ball" -> {}
      case "tree" ->
          draft.set(
              Axis.COLOUR,
              draft.weighted("green", 4, "orange", 2, "red", 1, "pink", 3, "white", 1));
      case "apple" -> draft.set(Axis.COLOUR, draft.weighted("red", 3, "green", 2, "yellow", 1));
      default -> draft.set(Axis.COLOUR, draft.any(Axis.COLOUR));
    }
    draft.background();
  }

  void pattern() {
    draft.set(
        Axis.SUBJECT,
        draft.weighted(
            "stripes",
            1,
            "dots",
            1,
            "checks",
            1,
            "waves",
            1,
            "star pattern",
            1,
            "heart pattern",
            1));
    draft.set(Axis.COLOUR, draft.any(Axis.COLOUR));
    String ground;
    do {
      ground = draft.plain();
    } while (ground.equals(draft.get(Axis.COLOUR)));
    draft.set(Axis.BACKGROUND, ground);
  }
}
