package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"mountains", "sea", "river", "field", "forest", "desert", "city", "village"})
  void theHourIsSeenInTheLightOfEveryPlace(String place) {
    Color day = Pictures.mean(at(place, "day"));
    Color dawn = Pictures.mean(at(place, "dawn"));
    Color sunset = Pictures.mean(at(place, "sunset"));
    Color night = Pictures.mean(at(place, "night"));

    assertThat(Colours.luminance(night)).isLessThan(0.35);
    assertThat(Colours.luminance(day)).isGreaterThan(Colours.luminance(night) + 0.2);
    assertThat(sunset.getRed() - sunset.getBlue()).isGreaterThan(35);
    assertThat(dawn.getRed() - dawn.getGreen()).isGreaterThan(day.getRed() - day.getGreen() + 15);
    assertThat(Colours.luminance(dawn)).isGreaterThan(Colours.luminance(sunset));
    assertThat(night.getBlue()).isGreaterThan(night.getRed() + 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mountains", "sea", "river", "field", "forest", "desert", "city", "village"})
  void lineArtHasNothingButInkAndPaper(String place) {
    BufferedImage picture =
        Pictures.of(
            Map.of(
                Axis.SUBJECT, place,
                Axis.LOOK, "line art",
                Axis.TIME, "day",
                Axis.SKY, "rainbow",
                Axis.WEATHER, "clouds",
                Axis.PROP, "house"));

    Color mean = Pictures.mean(picture);
    assertThat(Colours.luminance(mean)).isBetween(0.6, 0.97);
    assertThat(mean.getRed() - mean.getBlue()).isBetween(0, 12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mountains", "sea", "river", "field", "forest", "desert", "city", "village"})
  void theSunIsOnEverySheet(String place) {
    for (int index = 0; index < 6; index++) {
      BufferedImage picture =
          Pictures.of(
              index,
              Map.of(Axis.SUBJECT, place, Axis.LOOK, "flat", Axis.TIME, "day", Axis.SKY, "sun"));

      assertThat(Pictures.share(picture, new Color(0xFFDC4E), 6)).isGreaterThan(0.01);
    }
  }

  @Test
  void anUnknownPlaceIsRefused() {
    Scene cup = new Scene(1, Map.of(Axis.SUBJECT, "cup"));

    assertThatThrownBy(() -> new Landscapes().draw(cup, null, new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cup");
  }

  private static BufferedImage at(String place, String hour) {
    return Pictures.of(Map.of(Axis.SUBJECT, place, Axis.LOOK, "cel", Axis.TIME, hour));
  }
}
