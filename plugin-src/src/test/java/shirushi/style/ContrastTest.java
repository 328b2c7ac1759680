package shirushi.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read can be read, whatever accent the painting program has. */
class ContrastTest {
  @Test
  void itIsAsTheGuidelinesDefineIt() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
    assertThat(Contrast.ratio(Color.RED, Color.RED)).isCloseTo(1, within(1e-9));
    // The lightest grey that is readable on white, as the guidelines' own examples have it.
    assertThat(Contrast.ratio(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.01));
    assertThat(Contrast.ratio(Color.WHITE, new Color(0x767676))).isCloseTo(4.54, within(0.01));
  }

  @Test
  void aColourIsMovedOnlyAsFarAsItMustBe() {
    Color readable = new Color(0x333333);
    assertThat(Contrast.readable(readable, Contrast.TEXT, Color.WHITE)).isEqualTo(readable);
    Color pale = Contrast.readable(new Color(0xFFEE99), Contrast.TEXT, Color.WHITE);
    assertThat(Contrast.ratio(pale, Color.WHITE)).isBetween(Contrast.TEXT, Contrast.TEXT + 0.6);
  }

  static Stream<Theme> themes() {
    Stream<Integer> accents =
        Stream.of(0x3D63A8, 0xFFFF00, 0xFF0000, 0x00FF88, 0x000000, 0xFFFFFF, 0x808080, 0x5294E2);
    Stream<Theme> hosts =
        accents.flatMap(
            accent ->
                Stream.of(
                    Theme.like(new Color(0xF0F0F0), new Color(accent)),
                    Theme.like(new Color(0xFFFFFF), new Color(accent)),
                    Theme.like(new Color(0xC0C0C0), new Color(accent)),
                    Theme.like(new Color(0x000000), new Color(accent)),
                    Theme.like(new Color(0x474747), new Color(accent)),
                    new Theme(true, new Color(accent), new Color(0x7A7A7A)),
                    Theme.like(new Color(0x303030), new Color(accent))));
    return Stream.concat(Stream.of(Theme.LIGHT, Theme.DARK), hosts);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyInkIsReadOnEveryGroundItStandsOn(Theme theme) {
    assertThat(theme.colours().pairs())
        .isNotEmpty()
        .allSatisfy(
            pair ->
                assertThat(Contrast.ratio(pair.ink(), pair.ground()))
                    .as(pair.name())
                    .isGreaterThanOrEqualTo(pair.least()));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void whatCannotBeUsedIsStillSeen(Theme theme) {
    Colours colours = theme.colours();
    assertThat(Contrast.ratio(colours.disabled(), colours.ground())).isGreaterThan(2);
    assertThat(Contrast.ratio(colours.disabled(), colours.ground()))
        .isLessThan(Contrast.ratio(colours.quiet(), colours.ground()));
  }
}
