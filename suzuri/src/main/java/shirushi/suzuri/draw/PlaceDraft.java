package shirushi.suzuri.draw;

/** Thinks up landscapes: hour, weather and season that go together. */
final class PlaceDraft {
  private final Draft draft;

  PlaceDraft(Draft draft) {
    this.draft = draft;
  }

  void think() {
    String place =
        draft.weighted(
            "mountains",
            15,
            "sea",
            20,
            "river",
            10,
            "field",
            14,
            "forest",
            12,
            "desert",
            8,
            "city",
            12,
            "village",
            9);
    draft.set(Axis.SUBJECT, place);
    boolean dry = place.equals("desert");
    draft.set(Axis.TIME, draft.weighted("day", 34, "dawn", 18, "sunset", 22, "night", 26));
    draft.set(
        Axis.WEATHER,
        dry
            ? draft.weighted("clear", 70, "clouds", 30)
            : draft.weighted(
                "clear", 42, "clouds", 25, "rain", 10, "snow", 13, "falling blossoms", 10));
    String weather = draft.get(Axis.WEATHER);
    boolean green = !dry && !place.equals("sea") && !place.equals("city");
    if (green) {
      draft.set(
          Axis.SEASON,
          weather.equals("snow")
              ? "winter"
              : weather.equals("falling blossoms")
                  ? "spring"
                  : draft.weighted("spring", 25, "summer", 35, "autumn", 25, "winter", 15));
    }
    sky(weather);
    prop(place);
  }

  private void sky(String weather) {
    boolean hidden = weather.equals("rain") || weather.equals("snow");
    draft.set(
        Axis.SKY,
        hidden
            ? "none"
            : switch (draft.get(Axis.TIME)) {
              case "day" -> draft.weighted("none", 45, "sun", 37, "rainbow", 18);
              case "night" -> draft.weighted("moon", 34, "crescent moon", 28, "stars", 38);
              default -> draft.weighted("sun", 60, "none", 40);
            });
  }

  private void prop(String place) {
    boolean spring = draft.get(Axis.SEASON).equals("spring");
    draft.set(
        Axis.PROP,
        switch (place) {
          case "sea" -> draft.weighted("none", 45, "boat", 35, "lighthouse", 20);
          case "river" ->
              draft.weighted("none", 50, "boat", 25, spring ? "cherry tree" : "house", 25);
          case "field", "mountains" ->
              draft.weighted("none", 50, "house", 28, spring ? "cherry tree" : "none", 22);
          default -> "none";
        });
  }
}
