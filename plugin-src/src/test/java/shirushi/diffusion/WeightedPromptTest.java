package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.diffusion.WeightedPrompt.Part;

class WeightedPromptTest {

  private static Part only(String prompt) {
    List<Part> parts = WeightedPrompt.parse(prompt);
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(red hat)|red hat|1.1",
        "[red hat]|red hat|0.9090909",
        "{red hat}|red hat|1.05",
        "(red hat:1.5)|red hat|1.5",
        "(red hat: 0 )|red hat|0",
        "(red hat:.5)|red hat|.5",
        "((red hat))|red hat|1.21",
        "([{red hat}])|red hat|1.05",
        "((red hat:2):3)|red hat|6",
        "((red hat:9):9)|red hat|10",
        "[red hat:1.5]|red hat:1.5|0.9090909",
        "(16:9 picture)|16:9 picture|1.1",
        "(red\\)hat)|red)hat|1.1"
      })
  void aBracketedPromptHasItsWeight(String prompt, String text, float weight) {
    Part part = only(prompt);
    assertThat(part.text()).isEqualTo(text);
    assertThat(part.weight()).isCloseTo(weight, Offset.offset(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a plain prompt",
        "~!@#$%^&*()_+-=[]{}|;':\",./<>?",
        "emoji;-) :) <3 ^_^ :( [",
        "() [ ] {} (()) ([{}]) (:1.2) ( :2)",
        "break\\slash C:\\path\\",
        "a ) b ( c ] d [ e } f {"
      })
  void whatHasNoWeightStaysAsItIs(String prompt) {
    assertThat(only(prompt)).isEqualTo(new Part(prompt, 1));
  }

  @Test
  void escapedBracketsAreThemselves() {
    assertThat(only("\\(a\\) \\[b\\] \\{c\\} \\\\d")).isEqualTo(new Part("(a) [b] {c} \\\\d", 1));
  }

  @Test
  void partsKeepTheirOrderAndNeighboursOfOneWeightJoin() {
    assertThat(WeightedPrompt.parse("a (b:2) c (d:2)(e:2) (f (g:3) h:2)"))
        .containsExactly(
            new Part("a ", 1),
            new Part("b", 2),
            new Part(" c ", 1),
            new Part("de", 2),
            new Part(" ", 1),
            new Part("f ", 2),
            new Part("g", 6),
            new Part(" h", 2));
  }

  @Test
  void aBracketWithoutPartnerLeavesTheOthersTheirs() {
    assertThat(WeightedPrompt.parse("(a [b:2) c]"))
        .containsExactly(new Part("a [b", 2), new Part(" c]", 1));
  }

  @Test
  void anEmptyPromptHasNoParts() {
    assertThat(WeightedPrompt.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(hat:11)", "(hat:-1)", "(hat:99999999999999999999999999999999999999999)"})
  void aWeightOutOfRangeIsRefused(String prompt) {
    assertThatThrownBy(() -> WeightedPrompt.parse(prompt))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the weight in “" + prompt + "” is out of range: 0 to 10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(a", "[({", "(:1", ")", "\\("})
  void anyPileOfBracketsIsReadInTime(String pile) {
    String prompt = pile.repeat(10_000) + ")".repeat(5_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> WeightedPrompt.parse(prompt));
  }
}
