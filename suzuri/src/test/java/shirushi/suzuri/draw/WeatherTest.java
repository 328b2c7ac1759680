package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeatherTest {
  private static final Color GROUND = new Color(0x405060);

  @ParameterizedTest
  @ValueSource(strings = {"clear", "clouds"})
  void nothingFallsFromADrySky(String weather) {
    assertThat(touched(Map.of(Axis.LOOK, "cel", Axis.WEATHER, weather))).isZero();
  }

  @Test
  void nothingFallsWhereNoWeatherIsNamed() {
    assertThat(touched(Map.of(Axis.LOOK, "cel"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rain", "snow", "falling blossoms"})
  void whatFallsIsSeenAndHidesLittle(String weather) {
    for (String look : Axis.LOOK.options()) {
      assertThat(touched(Map.of(Axis.LOOK, look, Axis.WEATHER, weather))).isBetween(0.008, 0.15);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rain", "snow", "falling blossoms"})
  void theMiddleStaysClearForASubject(String weather) {
    BufferedImage picture =
        Pictures.of(
            new Weather(),
            GROUND,
            Map.of(Axis.LOOK, "cel", Axis.WEATHER, weather, Axis.BACKGROUND, "blue"));

    assertThat(
            Pictures.share(
                picture,
                (x, y) ->
                    Math.hypot(x - 64, y - 61) < 20 && picture.getRGB(x, y) != GROUND.getRGB()))
        .isZero();
  }

  private static double touched(Map<Axis, String> facts) {
    return 1 - Pictures.share(Pictures.of(new Weather(), GROUND, facts), GROUND, 0);
  }
}
