package shirushi.suzuri.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;

class CaptionTest {
  private static final int SCENES = 2000;
  private static final Scene GIRL =
      Scenes.of(
          Map.of(
              Axis.SUBJECT, "girl",
              Axis.HAIR_COLOUR, "blue",
              Axis.HAIR_LENGTH, "long",
              Axis.EYE_COLOUR, "red",
              Axis.EXPRESSION, "smiling",
              Axis.HEADWEAR, "ribbon",
              Axis.HEADWEAR_COLOUR, "white",
              Axis.BACKGROUND, "pink"));
  private static final Scene BAREHEADED =
      Scenes.of(
          Map.of(
              Axis.SUBJECT, "girl",
              Axis.HAIR_COLOUR, "blue",
              Axis.EYE_COLOUR, "red",
              Axis.BACKGROUND, "pink"));
  private static final Scene SEA =
      Scenes.of(Map.of(Axis.SUBJECT, "sea", Axis.TIME, "sunset", Axis.SKY, "none"));

  @Test
  void aFullCaptionSaysEveryFactInMainWords() {
    assertThat(Caption.full(GIRL, Language.ENGLISH).text())
        .isEqualTo("girl, long blue hair, red eyes, smiling, white ribbon, pink background");
    assertThat(Caption.full(GIRL, Language.JAPANESE).text())
        .isEqualTo("女の子、青いロングヘア、赤い目、笑顔、白いリボン、ピンクの背景");
    assertThat(Caption.full(GIRL, Language.TRADITIONAL_CHINESE).text())
        .isEqualTo("女孩，藍色長髮，紅色眼睛，微笑，白色緞帶，粉紅色背景");
    assertThat(Caption.full(GIRL, Language.SIMPLIFIED_CHINESE).text())
        .isEqualTo("女孩，蓝色长发，红色眼睛，微笑，白色缎带，粉色背景");
    assertThat(Caption.full(GIRL, Language.KOREAN).text())
        .isEqualTo("소녀, 파란 긴 머리, 빨간 눈, 미소, 하얀 리본, 분홍색 배경");
    assertThat(Caption.full(GIRL, Language.KOREAN).said()).isEqualTo(GIRL.facts().keySet());
  }

  @Test
  void aTimeAndAPlaceMakeOneWord() {
    assertThat(Caption.full(SEA, Language.ENGLISH).text()).isEqualTo("sunset sea");
    assertThat(Caption.full(SEA, Language.JAPANESE).text()).isEqualTo("夕焼けの海");
    assertThat(Caption.full(SEA, Language.SIMPLIFIED_CHINESE).text()).isEqualTo("夕阳下的海");
    assertThat(Caption.full(SEA, Language.KOREAN).text()).isEqualTo("노을 지는 바다");
  }

  @Test
  void whatIsNotThereStaysUnsaid() {
    assertThat(Caption.full(SEA, Language.ENGLISH).said())
        .containsExactlyInAnyOrder(Axis.SUBJECT, Axis.TIME);
  }

  @Test
  void aColourBringsItsThingAlong() {
    Scene cat = Scenes.of(Map.of(Axis.SUBJECT, "cat", Axis.COLOUR, "black"));
    assertThat(Caption.of(cat, Language.JAPANESE, Set.of(Axis.COLOUR)).text()).isEqualTo("黒猫");
    assertThat(Caption.of(GIRL, Language.ENGLISH, Set.of(Axis.HEADWEAR_COLOUR)).text())
        .isEqualTo("white ribbon");
  }

  @Test
  void anAxisTheSceneHasNotIsRefused() {
    assertThatThrownBy(() -> Caption.of(SEA, Language.ENGLISH, Set.of(Axis.GLASSES)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scene 0 has no GLASSES");
  }

  @ParameterizedTest
  @EnumSource
  void exactlyWhatIsAskedForIsSaid(Language language) {
    for (int i = 0; i < SCENES; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Scene scene = Scenes.random(i);
      Set<Axis> axes = EnumSet.of(Axis.SUBJECT);
      scene
          .facts()
          .forEach(
              (axis, value) -> {
                if (!value.equals("none") && random.nextDouble() < 0.4) {
                  axes.add(axis);
                }
              });
      if (axes.contains(Axis.HEADWEAR_COLOUR)) {
        axes.add(Axis.HEADWEAR);
      }
      Said said = Caption.of(scene, language, axes, random);
      assertThat(said.said()).as(said.text()).isEqualTo(axes);
      assertThat(Caption.of(scene, language, axes).said()).isEqualTo(axes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCaptionDoesNotChangeWithWhatItDoesNotSay(Language language) {
    for (int i = 0; i < SCENES; i++) {
      Scene scene = Scenes.random(i);
      Said said = Caption.random(scene, language, new SplittableRandom(i));
      Map<Axis, String> others = new EnumMap<>(Axis.class);
      scene
          .facts()
          .forEach(
              (axis, value) -> {
                int next = (axis.index(value) + 1) % axis.options().size();
                others.put(axis, said.said().contains(axis) ? value : axis.options().get(next));
              });
      Scene other = Scenes.of(others);
      assertThat(Caption.of(other, language, said.said(), new SplittableRandom(i)).text())
          .isEqualTo(Caption.of(scene, language, said.said(), new SplittableRandom(i)).text());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, landscape",
    "JAPANESE, 風景",
    "TRADITIONAL_CHINESE, 風景",
    "SIMPLIFIED_CHINESE, 风景",
    "KOREAN, 풍경"
  })
  void aPlaceIsSometimesOnlyCalledALandscape(Language language, String landscape) {
    Set<Set<Axis>> said = new HashSet<>();
    for (int i = 0; i < SCENES; i++) {
      Said caption = Caption.random(SEA, language, new SplittableRandom(i));
      if (caption.text().contains(landscape)) {
        said.add(caption.said());
      }
      assertThat(Caption.random(GIRL, language, new SplittableRandom(i)).text())
          .doesNotContain(landscape);
    }
    assertThat(said).contains(Set.of(Axis.TIME), Set.of(Axis.SUBJECT, Axis.TIME));
  }

  @ParameterizedTest
  @EnumSource
  void captionsAreOfEveryKind(Language language) {
    Set<String> texts = new HashSet<>();
    int subjects = 0;
    int singles = 0;
    for (int i = 0; i < SCENES; i++) {
      Said said = Caption.random(GIRL, language, new SplittableRandom(i));
      assertThat(said.text()).isNotBlank().doesNotContain("{", "<", "[", "/", "  ");
      assertThat(said.language()).isEqualTo(language);
      texts.add(said.text());
      subjects += said.said().contains(Axis.SUBJECT) ? 1 : 0;
      Said plain = Caption.random(BAREHEADED, language, new SplittableRandom(i));
      singles += plain.said().size() == 1 ? 1 : 0;
    }
    assertThat(texts).hasSizeGreaterThan(SCENES / 2);
    assertThat(subjects).isBetween(SCENES * 85 / 100, SCENES * 98 / 100);
    assertThat(singles).isBetween(SCENES * 5 / 100, SCENES * 25 / 100);
  }

  @Test
  void theDefaultLookIsSeldomSaid() {
    Scene scene = Scenes.of(Map.of(Axis.SUBJECT, "cat", Axis.COLOUR, "red", Axis.LOOK, "cel"));
    assertThat(shareSaying(Axis.LOOK, scene)).isBetween(.001, .15);
  }

  /** "sea" alone means the sea by day, so a night sea is hardly ever called that. */
  @Test
  void whatNobodyWouldExpectIsHardlyEverLeftOut() {
    Scene scene =
        Scenes.of(
            Map.of(
                Axis.SUBJECT, "sea", Axis.TIME, "night", Axis.WEATHER, "rain", Axis.SKY, "moon"));
    assertThat(shareSaying(Axis.TIME, scene)).isBetween(.85, .999);
    assertThat(shareSaying(Axis.HEADWEAR, GIRL)).isBetween(.8, .95);
  }

  /** Of many random captions, those that say something of an axis. */
  private static double shareSaying(Axis axis, Scene scene) {
    int saying = 0;
    for (int i = 0; i < SCENES; i++) {
      Said said = Caption.random(scene, Language.JAPANESE, new SplittableRandom(i));
      saying += said.said().contains(axis) ? 1 : 0;
    }
    return saying / (double) SCENES;
  }
}
