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
 * @param deep what dark things look like in this light alone
 * @param bright what light things look like in this light alone
 * @param force 0 where things keep their own colours, 1 where only the light's are left
 * @param dark whether lamps are lit
 */
record Light(
    Color top,
    Color middle,
    Color foot,
    Color haze,
    Color tint,
    Color deep,
    Color bright,
    double force,
    boolean dark) {

  private static final Light DAY =
      light(0x3C94E4, 0x84C6F4, 0xDCF1FA, 0xBFE0F3, 0xFFFFFF, 0x202030, 0xFFFFFF, 0, false);
  private static final Light DAWN =
      light(0xA99CDB, 0xF6B4CC, 0xFFEFD0, 0xF7D3DC, 0xFFEAEE, 0x7C68A8, 0xFFF3E4, 0.45, false);
  private static final Light SUNSET =
      light(0x5A3A92, 0xE9584C, 0xFFBE4E, 0xEE8260, 0xFF7C98, 0x451878, 0xFFA268, 0.74, false);
  private static final Light NIGHT =
      light(0x0D1536, 0x1B2B62, 0x4766AA, 0x385599, 0x8290D0, 0x101A4C, 0x7A94D8, 0.55, true);

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
    return switch (scene.get(Axis.WEATHER)) {
      case "rain" -> at(hour).dulled(0.5, 0.86);
      case "snow" -> at(hour).dulled(0.75, 0.96);
      default -> at(hour);
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
    double value = Math.max(0, Math.min(1, (Colours.luminance(colour) - 0.2) / 0.65));
    Color alone = Colours.shift(Colours.mix(deep, bright, value), 0, 1.25, 1);
    Color tinted =
        new Color(
            colour.getRed() * tint.getRed() / 255,
            colour.getGreen() * tint.getGreen() / 255,
            colour.getBlue() * tint.getBlue() / 255);
    return Colours.mix(tinted, alone, force);
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
        tint,
        Colours.shift(deep, 0, saturation, brightness),
        Colours.shift(bright, 0, saturation, brightness),
        Math.max(force, 1 - brightness),
        dark);
  }

  private static Light light(
      int top,
      int middle,
      int foot,
      int haze,
      int tint,
      int deep,
      int bright,
      double force,
      boolean dark) {
    return new Light(
        new Color(top),
        new Color(middle),
        new Color(foot),
        new Color(haze),
        new Color(tint),
        new Color(deep),
        new Color(bright),
        force,
        dark);
  }
}
