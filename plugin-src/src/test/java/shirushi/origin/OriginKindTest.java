package shirushi.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;

class OriginKindTest {
  private static OriginTag tag(Operation operation) {
    return OriginTag.builder(operation).build();
  }

  private static OriginTag tag(Operation operation, DigitalSourceType type) {
    return OriginTag.builder(operation).digitalSourceType(type).build();
  }

  @Test
  void whatIsNotOnRecordIsUnknownAndNotByHand() {
    assertThat(OriginKind.of(Optional.empty())).isEqualTo(OriginKind.UNKNOWN);
    assertThat(OriginKind.of(OriginTag.UNTAGGED)).isEqualTo(OriginKind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERATED, AI",
    "REFINED, AI",
    "INPAINTED, AI",
    "OUTPAINTED, AI",
    "UPSCALED, AI",
    "COLOUR_ASSISTED, AI_EDITED",
    "TRACED_OVER, AI_EDITED",
    "AI_EDITED, AI_EDITED",
    "IMPORTED_AI, AI",
    "UNKNOWN, UNKNOWN",
  })
  void whatWasDoneSaysWhatItIs(Operation operation, OriginKind kind) {
    assertThat(OriginKind.of(tag(operation))).isEqualTo(kind);
  }

  @Test
  void anotherProgramsCompositeIsEdited() {
    assertThat(
            OriginKind.of(
                tag(
                    Operation.IMPORTED_AI,
                    DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA)))
        .isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void paintingOnItEditsIt() {
    assertThat(OriginKind.of(tag(Operation.GENERATED).edited("ab", Instant.EPOCH)))
        .isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void mergedWithAiAloneItStaysAi() {
    OriginTag ai = tag(Operation.GENERATED);
    OriginTag hand = tag(Operation.UNKNOWN, DigitalSourceType.DIGITAL_CREATION);
    assertThat(OriginKind.of(hand)).isEqualTo(OriginKind.HAND);
    assertThat(OriginKind.of(ai.union(tag(Operation.REFINED)))).isEqualTo(OriginKind.AI);
    assertThat(OriginKind.of(ai.union(hand))).isEqualTo(OriginKind.AI_EDITED);
    assertThat(OriginKind.of(ai.union(OriginTag.UNTAGGED))).isEqualTo(OriginKind.AI_EDITED);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasANameInEveryLanguageAndItsMeaningIsTold(Language language) {
    OriginNames names = new OriginNames(language);
    for (OriginKind kind : OriginKind.values()) {
      assertThat(names.name(kind)).isNotBlank();
      assertThat(names.legend(kind)).contains("<b>" + names.name(kind) + " – ");
    }
  }
}
