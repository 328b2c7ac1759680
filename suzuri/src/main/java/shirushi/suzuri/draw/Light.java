package shirushi.suzuri.draw;

import java.awt.Color;

/**
 * The light of an hour: what it makes of the sky and of everything under it.
 *
 * @param top of the sky
 * @param middle of the sky, a little above the horizon
 * @param foot of the sky, at the horizon
 * @param haze what far things fade to
 * @param tint what the colours of things are multiplied with
 * @param air what the colours of things are then mixed with
 * @param thickness of that air, 0 to 1
 * @param dark whether lamps are lit
 */
record Light(
    Color top,
    Color middle,
    Color foot,
    Color haze,
    Color tint,
    Color air,
    double thickness,
    boolean dark) {

  private static final Light DAY =
      light(0x3C94E4, 0x84C6F4, 0xDCF1FA, 0xBFE0F3, 0xFFFFFF, 0xFFFFFF, 0, false);
  private static final Light DAWN =
      light(0xA99CDB, 0xF6B4CC, 0xFFEFD0, 0xF7D3DC, 0xFFF0E8, 0xFFD9D6, 0.30, false);
  private static final Light SUNSET =
      light(0x5A3A92, 0xE9584C, 0xFFBE4E, 0xEE8260, 0xFFA888, 0x7A2E86, 0.36, false);
  private static final Light NIGHT =
      light(0x0D1536, 0x1B2B62, 0x4766AA, 0x385599, 0x8292CC, 0x182560, 0.26, true);

  /** Of the scene's hour; without one, of day, or of night where the sky shows a moon or stars. */
  static Light of(Scene scene) {
    String hour = scene.get(Axis.TIME);
    if (hour.isEmpty()) {
      hour =
          switch (scene.get(Axis.SKY)) {
            case "moon", "crescent moon", "stars" -> "night";
            default -> "day";
          };
    }
    Light clear = at(hour);
    return switch (scene.get(Axis.WEATHER)) {
      case "rain" -> clear.dulled(0.5, 0.86);
      case "snow" -> clear.dulled(0.7, 0.97);
      default -> clear;
    };
  }

  /** Of one of {@link Axis#TIME} in clear weather. */
  static Light at(String hour) {
    return switch (hour) {
      case "day" -> DAY;
      case "dawn" -> DAWN;
      case "sunset" -> SUNSET;
      case "night" -> NIGHT;
      default -> throw new IllegalArgumentException("no hour called " + hour);
    };
  }

  /** The colour of a thing that stands near. */
  Color near(Color colour) {
    Color tinted =
        new Color(
            colour.getRed() * tint.getRed() / 255,
            colour.getGreen() * tint.getGreen() / 255,
            colour.getBlue() * tint.getBlue() / 255);
    return Colours.mix(tinted, air, thickness);
  }

  /**
   * @param distance 0 near, 1 lost in the haze
   */
  Color far(Color colour, double distance) {
    return Colours.mix(near(colour), haze, distance);
  }

  private Light dulled(double saturation, double brightness) {
    return new Light(
        Colours.shift(top, 0, saturation, brightness),
        Colours.shift(middle, 0, saturation, brightness),
        Colours.shift(foot, 0, saturation, brightness),
        Colours.shift(haze, 0, saturation, brightness),
        Colours.shift(tint, 0, 1, brightness),
        air,
        thickness,
        dark);
  }

  private static Light light(
      int top, int middle, int foot, int haze, int tint, int air, double thickness, boolean dark) {
    return new Light(
        new Color(top),
        new Color(middle),
        new Color(foot),
        new Color(haze),
        new Color(tint),
        new Color(air),
        thickness,
        dark);
  }
}
