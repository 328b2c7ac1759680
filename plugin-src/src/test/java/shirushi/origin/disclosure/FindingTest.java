package shirushi.origin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.OriginTagBuilder;
import shirushi.origin.Role;
import shirushi.origin.Sampler;
import shirushi.origin.Usage;

class FindingTest {
  private static final OriginTag GENERATED = tag(Operation.GENERATED).build();

  private static OriginTagBuilder tag(Operation operation) {
    return OriginTag.builder(operation).model(new Model("suzuri", "1", "", "", "drawings", true));
  }

  private static OriginTag refined(float strength) {
    return tag(Operation.REFINED).sampler(new Sampler("ddim", 20, 7, strength)).build();
  }

  private static Piece piece(OriginTag tag, double share) {
    return new Piece("layer", Optional.ofNullable(tag), true, share);
  }

  private static AiUse use(Piece... pieces) {
    return Finding.of(List.of(pieces)).use();
  }

  private static OriginTag behind(OriginTag tag) {
    return tag.stated(Role.BACKGROUND, Usage.UNSTATED);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERATED, 1, ALL_OR_ALMOST_ALL",
    "GENERATED, 0.8, ALL_OR_ALMOST_ALL",
    "GENERATED, 0.79, PART_OF_MAIN",
    "IMPORTED_AI, 1, ALL_OR_ALMOST_ALL",
    "INPAINTED, 1, PART_OF_MAIN",
    "OUTPAINTED, 1, PART_OF_MAIN",
    "UPSCALED, 1, ASSISTED",
    "COLOUR_ASSISTED, 1, ASSISTED",
    "TRACED_OVER, 1, REDRAWN",
    "AI_EDITED, 1, ALL_OR_ALMOST_ALL",
    "MERGED, 1, PART_OF_MAIN",
    "UNKNOWN, 1, NOTHING_RECORDED",
  })
  void theOperationAndTheShareSayWhatAiDid(Operation operation, double share, AiUse expected) {
    OriginTag tag = OriginTag.builder(operation).build();
    assertThat(use(piece(tag, share), piece(null, 1 - share))).isEqualTo(expected);
  }

  @Test
  void untaggedLayersAreUnknownAndNeverNoAi() {
    Finding finding = Finding.of(List.of(piece(null, 0.5), piece(null, 0.5)));
    assertThat(finding.use()).isEqualTo(AiUse.NOTHING_RECORDED);
    assertThat(finding.unknown()).isEqualTo(2);
    assertThat(use()).isEqualTo(AiUse.NOTHING_RECORDED);
  }

  @Test
  void aDrawingTouchedUpLightlyStaysTheArtists() {
    assertThat(use(piece(refined(0.3f), 1))).isEqualTo(AiUse.ASSISTED);
    assertThat(use(piece(refined(0.31f), 1))).isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    assertThat(use(piece(refined(0), 1))).as("strength unknown").isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    assertThat(Finding.of(List.of(piece(refined(0.3f), 1))).help())
        .containsExactly(Help.TOUCHING_UP);
  }

  @Test
  void helpOnAnAiPictureIsNotHelpOnADrawing() {
    for (Operation operation : List.of(Operation.UPSCALED, Operation.COLOUR_ASSISTED)) {
      OriginTag tag = tag(operation).build().derivedFrom(GENERATED);
      assertThat(use(piece(tag, 1))).isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    }
    assertThat(use(piece(refined(0.1f).derivedFrom(GENERATED), 1)))
        .isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
  }

  @Test
  void aBackgroundStaysOneWhileThereIsAFigureBeforeIt() {
    assertThat(use(piece(behind(GENERATED), 0.9), piece(null, 0.1))).isEqualTo(AiUse.BACKGROUND);
    assertThat(use(piece(behind(GENERATED), 1))).isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    assertThat(use(piece(behind(GENERATED), 0.5), piece(GENERATED, 0.4), piece(null, 0.1)))
        .isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
  }

  @Test
  void theRoleOfALayerHoldsForItsSources() {
    OriginTag edited = GENERATED.edited("ab", Instant.EPOCH);
    assertThat(use(piece(behind(edited), 0.5), piece(null, 0.5))).isEqualTo(AiUse.BACKGROUND);
  }

  @Test
  void anEditedAiLayerStaysWhatItWas() {
    OriginTag edited = GENERATED.edited("ab", Instant.EPOCH);
    Finding finding = Finding.of(List.of(piece(edited, 1)));
    assertThat(finding.use()).isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    assertThat(finding.uses()).contains(AiUse.REDRAWN);
    OriginTag coloured = tag(Operation.COLOUR_ASSISTED).build().edited("ab", Instant.EPOCH);
    assertThat(use(piece(coloured, 1))).isEqualTo(AiUse.ASSISTED);
  }

  @Test
  void tracedLinesHoldNothingOfTheTracedPicture() {
    OriginTag traced = tag(Operation.TRACED_OVER).build().derivedFrom(GENERATED);
    assertThat(use(piece(traced, 1))).isEqualTo(AiUse.REDRAWN);
  }

  @Test
  void aMergedPictureIsJudgedByItsParts() {
    OriginTag mixed = GENERATED.union(OriginTag.UNTAGGED);
    assertThat(use(piece(mixed, 1))).isEqualTo(AiUse.PART_OF_MAIN);
    OriginTag other = tag(Operation.GENERATED).seed(7).build();
    assertThat(use(piece(GENERATED.union(other), 1))).isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    OriginTag helped = tag(Operation.COLOUR_ASSISTED).build().union(OriginTag.UNTAGGED);
    assertThat(use(piece(helped, 1))).isEqualTo(AiUse.ASSISTED);
  }

  @Test
  void aHiddenAiLayerIsNamedButNotCounted() {
    Piece hidden = new Piece("guide", Optional.of(GENERATED), false, 0);
    Finding finding = Finding.of(List.of(hidden, piece(null, 1)));
    assertThat(finding.use()).isEqualTo(AiUse.NOTHING_RECORDED);
    assertThat(finding.hidden()).containsExactly("guide");
  }

  @Test
  void anAiTagOfUnknownMakingCountsAsAi() {
    assertThat(use(piece(OriginTag.UNKNOWN_AI, 1))).isEqualTo(AiUse.ALL_OR_ALMOST_ALL);
    OriginTag composite =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.COMPOSITE_SYNTHETIC)
            .build();
    assertThat(use(piece(composite, 1))).isEqualTo(AiUse.PART_OF_MAIN);
  }

  @Test
  void oneMoreLayerNeverMakesItLessAi() {
    Random random = new Random(4);
    Operation[] operations = Operation.values();
    for (int round = 0; round < 2000; round++) {
      List<Piece> pieces = new ArrayList<>();
      AiUse before = AiUse.NOTHING_RECORDED;
      for (int i = 0; i < 4; i++) {
        OriginTag tag = OriginTag.builder(operations[random.nextInt(operations.length)]).build();
        if (random.nextBoolean()) {
          tag = tag.union(GENERATED);
        }
        pieces.add(piece(random.nextInt(4) == 0 ? null : tag, random.nextInt(4) / 12.0));
        AiUse now = Finding.of(pieces).use();
        assertThat(now).isGreaterThanOrEqualTo(before);
        before = now;
      }
      boolean ai = pieces.stream().anyMatch(p -> p.tag().filter(OriginTag::isAi).isPresent());
      assertThat(before == AiUse.NOTHING_RECORDED).isEqualTo(!ai);
    }
  }

  @Test
  void modelsAreNamedOnce() {
    OriginTag other = tag(Operation.GENERATED).model(new Model("b", "", "", "", "", false)).build();
    Finding finding = Finding.of(List.of(piece(GENERATED.union(other), 0.5), piece(other, 0.5)));
    assertThat(finding.models()).containsExactly("b", "suzuri");
  }

  @Test
  void aShareOutOfRangeIsRefused() {
    assertThatThrownBy(() -> piece(null, 1.1)).hasMessage("share 1.1 is not in [0,1]");
    assertThatThrownBy(() -> piece(null, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
