package shirushi.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTagTest {
  private static final int ROUNDS = 500;

  @Test
  void jsonGivesBackEveryField() throws OriginException {
    OriginTag united = Tags.full().union(OriginTag.UNTAGGED);
    assertThat(OriginTag.fromJson(Tags.full().toJson())).isEqualTo(Tags.full());
    assertThat(OriginTag.fromJson(united.toJson())).isEqualTo(united);
    assertThat(Tags.full().toJson())
        .contains("\"seed\": -42", "\"time\": \"2026-01-02T03:04:05.678Z\"");
  }

  @Test
  void whatIsUnknownIsLeftOutRatherThanClaimed() throws OriginException {
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    OriginTag merged = drawn.union(OriginTag.UNTAGGED);
    for (OriginTag tag : List.of(drawn, merged, OriginTag.UNKNOWN_AI)) {
      assertThat(tag.toJson())
          .doesNotContain("1970", "\"time\"", "\"model\"", "\"sampler\"", "\"tool\"");
      assertThat(OriginTag.fromJson(tag.toJson())).isEqualTo(tag);
    }
    OriginTag partly =
        OriginTag.builder(Operation.GENERATED).model(new Model("a", "", "", "", "", false)).build();
    assertThat(partly.toJson()).contains("\"trainingDataKnown\": false");
    assertThat(OriginTag.fromJson(partly.toJson())).isEqualTo(partly);
  }

  @Test
  void missingFieldsGetDefaultsAndUnknownOnesAreIgnored() throws OriginException {
    OriginTag tag = OriginTag.fromJson("{\"operation\":\"GENERATED\",\"future\":[1,{}]}");
    assertThat(tag).isEqualTo(OriginTag.builder(Operation.GENERATED).build());
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.seed()).isEmpty();
    assertThat(OriginTag.fromJson("{}")).isEqualTo(OriginTag.UNTAGGED);
    assertThat(OriginTag.fromJson("{\"operation\":\"LATER\",\"ingredients\":[null]}"))
        .isEqualTo(OriginTag.UNTAGGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"seed\":\"x\"}",
        "{\"seed\":1.5}",
        "{\"time\":\"yesterday\"}",
        "{\"model\":3}",
        "{\"prompt\":{}}",
        "{\"operation\"",
        "{\"sources\":{}}"
      })
  void brokenJsonIsAClearCheckedError(String json) {
    assertThatThrownBy(() -> OriginTag.fromJson(json))
        .isInstanceOf(OriginException.class)
        .hasMessageStartingWith("the origin tag is broken JSON: ");
  }

  @Test
  void unionIsAssociativeCommutativeAndIdempotent() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      OriginTag a = Tags.random(random);
      OriginTag b = Tags.random(random).union(Tags.random(random));
      OriginTag c = Tags.random(random).union(Tags.random(random)).withPixelHash("" + i % 2);
      OriginTag d = Tags.random(random).derivedFrom(b);
      assertThat(a.union(d).union(c)).isEqualTo(a.union(d.union(c)));
      assertThat(d.union(a)).isEqualTo(a.union(d));
      assertThat(d.union(a).isAi()).isEqualTo(d.isAi() || a.isAi());
      assertThat(d.isAi() || !b.isAi()).isTrue();
      assertThat(d.union(d)).isEqualTo(d);
      assertThat(a.union(b)).isEqualTo(b.union(a));
      assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
      assertThat(a.union(a)).isEqualTo(a);
      assertThat(c.union(c)).isEqualTo(c);
      assertThat(a.union(b).union(b)).isEqualTo(a.union(b));
    }
  }

  @Test
  void unionIsAiExactlyWhereAPartIs() {
    Random random = new Random(2);
    for (int i = 0; i < ROUNDS; i++) {
      OriginTag a = Tags.random(random);
      OriginTag b = Tags.random(random);
      assertThat(a.union(b).isAi()).isEqualTo(a.isAi() || b.isAi());
    }
  }

  @Test
  void aiWithAnythingElseIsAComposite() {
    OriginTag ai = OriginTag.builder(Operation.GENERATED).seed(1).build();
    OriginTag otherAi = OriginTag.builder(Operation.GENERATED).seed(2).build();
    assertThat(ai.union(OriginTag.UNTAGGED).digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(ai.union(otherAi).digitalSourceType())
        .isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(OriginTag.union(List.of(Optional.of(ai), Optional.empty())))
        .contains(ai.union(OriginTag.UNTAGGED));
  }

  @Test
  void paintingOnAnAiLayerMakesItAiEditedAndKeepsWhatItWas() {
    Instant now = Instant.ofEpochSecond(5);

    OriginTag edited = Tags.full().edited("ff", now);

    assertThat(edited.operation()).isEqualTo(Operation.AI_EDITED);
    assertThat(edited.isAi()).isTrue();
    assertThat(edited.pixelHash()).isEqualTo("ff");
    assertThat(edited.sources()).containsExactly(Tags.full());
    assertThat(edited.role()).isEqualTo(Role.BACKGROUND);
    assertThat(edited.edited("ee", now).sources()).containsExactly(Tags.full());
  }

  @Test
  void paintingOnWhatIsNotAiDoesNotMakeItSo() {
    OriginTag edited = OriginTag.UNTAGGED.edited("ff", Instant.EPOCH);

    assertThat(edited).isEqualTo(OriginTag.UNTAGGED.withPixelHash("ff"));
  }

  @Test
  void aUnionMayBeUsedForWhatTheStrictestAllows() {
    Usage mine = new Usage(Usage.Scope.NO_USE, "not yet");
    OriginTag strict = OriginTag.builder(Operation.GENERATED).usage(mine).build();
    OriginTag both = Tags.full().union(strict);

    assertThat(both.usage().scope()).isEqualTo(Usage.Scope.NO_USE);
    assertThat(both.usage().words()).contains("not yet", "for friends");
    assertThat(both.union(OriginTag.UNTAGGED).usage()).isEqualTo(both.usage());
    assertThat(both.role()).isEqualTo(Role.UNSTATED);
  }

  @Test
  void nothingTaggedStaysUnknown() {
    assertThat(OriginTag.union(List.of(Optional.empty(), Optional.empty()))).isEmpty();
    assertThat(OriginTag.union(List.of())).isEmpty();
    assertThat(OriginTag.UNTAGGED.digitalSourceType()).isEqualTo(DigitalSourceType.UNKNOWN);
  }

  @Test
  void anEditedFileCannotHideAnAiSource() throws OriginException {
    String json =
        "{\"digitalSourceType\":\"DIGITAL_CREATION\",\"sources\":[{\"operation\":\"GENERATED\"}]}";
    assertThat(OriginTag.fromJson(json).isAi()).isTrue();
    String sourceless = "{\"digitalSourceType\":\"TRAINED_ALGORITHMIC_MEDIA\",\"sources\":[{},{}]}";
    assertThat(OriginTag.fromJson(sourceless).union(OriginTag.UNTAGGED).isAi()).isTrue();
  }
}
