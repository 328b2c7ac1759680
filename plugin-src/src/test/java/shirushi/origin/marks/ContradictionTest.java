package shirushi.origin.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

class ContradictionTest {
  private static final Carrier AI =
      Carrier.found("tag", OriginTag.builder(Operation.GENERATED).build());
  private static final Carrier HAND = Carrier.found("page", stated("DIGITAL_CREATION"));
  private static final Carrier EDITED = Carrier.found("note", stated("HUMAN_EDITS"));
  private static final Carrier MARKED =
      Carrier.of(new Mark("ComfyUI", "PNG text", OriginTag.UNKNOWN_AI));

  private static OriginTag stated(String type) {
    return OriginTag.builder(Operation.UNKNOWN)
        .digitalSourceType(DigitalSourceType.valueOf(type))
        .build();
  }

  private static Optional<String> among(Carrier... carriers) {
    return Contradiction.among(List.of(carriers));
  }

  @Test
  void whoSaysTheSameContradictsNobody() {
    assertThat(among()).isEmpty();
    assertThat(among(AI, MARKED)).isEmpty();
    assertThat(among(HAND, HAND)).isEmpty();
    assertThat(among(AI, Carrier.missing("name"), Carrier.damaged("page", "broken"))).isEmpty();
    assertThat(among(AI, Carrier.found("layer", OriginTag.UNTAGGED))).isEmpty();
  }

  /** What a program's name implies is no word against one that was spoken. */
  @Test
  void aMarkThatNamesNoSourceTypeAgreesWithEveryKindOfAi() {
    Carrier painted = Carrier.found("tag", Tags.full());
    assertThat(Tags.full().digitalSourceType())
        .isNotEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(among(painted, MARKED)).isEmpty();
    assertThat(among(painted, AI))
        .contains(
            "tag: compositeWithTrainedAlgorithmicMedia; tag: trainedAlgorithmicMedia;"
                + " counted as AI");
  }

  @Test
  void whoSaysOtherwiseIsNamed() {
    assertThat(among(AI, HAND))
        .contains("page: digitalCreation; tag: trainedAlgorithmicMedia; counted as AI");
    assertThat(among(MARKED, HAND))
        .contains("page: digitalCreation; PNG text, ComfyUI: AI; counted as AI");
    assertThat(among(HAND, EDITED))
        .contains("page: digitalCreation; note: humanEdits; none says AI");
  }
}
