package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScenesTest {
  private final Scenes scenes = new Scenes(1);

  @Test
  void aNumberIsTheSameSceneForEver() {
    assertThat(new Scenes(1).scene(12_345)).isEqualTo(scenes.scene(12_345));
    assertThat(new Scenes(2).scene(12_345)).isNotEqualTo(scenes.scene(12_345));
  }

  @Test
  void everyValueOfEveryAxisIsMetOftenEnoughToBeLearnt() {
    Map<Axis, Map<String, Integer>> met = new EnumMap<>(Axis.class);
    int count = 60_000;
    for (int i = 0; i < count; i++) {
      scenes
          .scene(i)
          .visible()
          .facts()
          .forEach(
              (axis, value) ->
                  met.computeIfAbsent(axis, a -> new HashMap<>()).merge(value, 1, Integer::sum));
    }
    for (Axis axis : Axis.values()) {
      for (String value : axis.options()) {
        assertThat(met.get(axis).getOrDefault(value, 0))
            .as("%s %s", axis, value)
            .isGreaterThan(120);
      }
    }
  }

  @Test
  void nothingIsSaidThatCannotBeSeen() {
    for (int i = 0; i < 5_000; i++) {
      Scene seen = scenes.scene(i).visible();
      boolean colourless = Set.of("line art", "sepia", "monochrome").contains(seen.get(Axis.LOOK));
      if (colourless) {
        assertThat(seen.facts())
            .doesNotContainKeys(
                Axis.HAIR_COLOUR, Axis.EYE_COLOUR, Axis.CLOTHES_COLOUR, Axis.COLOUR, Axis.SKIN);
      }
      if (seen.is(Axis.EXPRESSION, "laughing") || seen.is(Axis.GLASSES, "sunglasses")) {
        assertThat(seen.has(Axis.EYE_COLOUR)).isFalse();
      }
      if (seen.is(Axis.HAIR_STYLE, "bald")) {
        assertThat(seen.has(Axis.HAIR_COLOUR)).isFalse();
      }
    }
  }

  @Test
  void weatherAndSeasonGoTogether() {
    Set<String> springs = new TreeSet<>();
    for (int i = 0; i < 20_000; i++) {
      Scene scene = scenes.scene(i);
      if (scene.has(Axis.SEASON) && scene.is(Axis.WEATHER, "snow")) {
        assertThat(scene.get(Axis.SEASON)).isEqualTo("winter");
      }
      if (scene.has(Axis.SEASON) && scene.is(Axis.WEATHER, "falling blossoms")) {
        springs.add(scene.get(Axis.SEASON));
      }
    }
    assertThat(springs).containsExactly("spring");
  }

  @Test
  void aValueThatAnAxisDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> new Scene(0, Map.of(Axis.SUBJECT, "dragon")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dragon");
  }

  @Test
  void labelsCountUpWithoutGaps() {
    int next = 0;
    for (Axis axis : Axis.values()) {
      assertThat(axis.firstLabel()).isEqualTo(next);
      next += axis.options().size();
    }
    assertThat(Axis.labels()).isEqualTo(next);
  }
}
