package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LightTest {

  @Test
  void dayLeavesThingsTheirColours() {
    assertThat(Light.at("day").near(Color.ORANGE)).isEqualTo(Color.ORANGE);
  }

  @Test
  void starsWithoutAnHourMeanNight() {
    assertThat(Light.of(new Scene(1, Map.of(Axis.SKY, "stars")))).isEqualTo(Light.at("night"));
    assertThat(Light.of(new Scene(1, Map.of(Axis.SKY, "sun")))).isEqualTo(Light.at("day"));
  }

  @Test
  void rainDullsTheSky() {
    Light rain = Light.of(new Scene(1, Map.of(Axis.TIME, "day", Axis.WEATHER, "rain")));

    assertThat(saturation(rain.top())).isLessThan(saturation(Light.at("day").top()) * 0.6f);
  }

  @Test
  void farThingsFadeToTheHaze() {
    Light day = Light.at("day");

    assertThat(day.far(Color.RED, 1)).isEqualTo(day.haze());
    assertThat(day.far(Color.RED, 0)).isEqualTo(Color.RED);
  }

  @Test
  void anUnknownHourIsRefused() {
    assertThatThrownBy(() -> Light.at("noon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noon");
  }

  private static float saturation(Color c) {
    return Color.RGBtoHSB(c.getRed(), c.getGreen(), c.getBlue(), null)[1];
  }
}
