package shirushi.suzuri.draw;

import java.awt.Color;

/**
 * What the year does to the land.
 *
 * @param grass of meadows and hills; snow in winter
 * @param leaf of most crowns
 * @param accent of the other crowns
 * @param conifer of pines
 * @param crop of a ploughed field
 * @param snowy whether snow lies
 */
record Season(Color grass, Color leaf, Color accent, Color conifer, Color crop, boolean snowy) {
  static final Color SNOW = new Color(0xF3F6FC);

  private static final Season SPRING =
      season(0xA9D772, 0x8FCB6A, 0xF8A9C6, 0x57A06C, 0xC6E07C, false);
  private static final Season SUMMER =
      season(0x76BE5B, 0x42A052, 0x5DB257, 0x2F8058, 0x98CC58, false);
  private static final Season AUTUMN =
      season(0xE0BC62, 0xE9782F, 0xD4482F, 0x66824A, 0xF0C24C, false);
  private static final Season WINTER =
      season(0xEDF2FA, 0xF3F6FC, 0xE6EEF8, 0x5F9094, 0xDCE7F4, true);

  /** The scene's, or the one its weather belongs to; else summer. */
  static Season of(Scene scene) {
    return switch (scene.get(Axis.SEASON)) {
      case "spring" -> SPRING;
      case "summer" -> SUMMER;
      case "autumn" -> AUTUMN;
      case "winter" -> WINTER;
      default ->
          switch (scene.get(Axis.WEATHER)) {
            case "snow" -> WINTER;
            case "falling blossoms" -> SPRING;
            default -> SUMMER;
          };
    };
  }

  /** Whether its colours are in the leaves, and pines would hide them. */
  boolean blazing() {
    return this == SPRING || this == AUTUMN;
  }

  private static Season season(
      int grass, int leaf, int accent, int conifer, int crop, boolean snowy) {
    return new Season(
        new Color(grass),
        new Color(leaf),
        new Color(accent),
        new Color(conifer),
        new Color(crop),
        snowy);
  }
}
