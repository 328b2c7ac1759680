package shirushi.origin.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.c2pa.Ingredient.Relationship;

class HistoryTest {
  private static final String AI = " trainedAlgorithmicMedia";
  private static final String MIXED = " compositeWithTrainedAlgorithmicMedia";
  private static final OriginTag GENERATED = OriginTag.builder(Operation.GENERATED).build();

  @Test
  void whatAModelMadeWasCreated() {
    assertThat(told(GENERATED)).containsExactly("c2pa.created" + AI);
    OriginTag twice =
        GENERATED.union(OriginTag.builder(Operation.GENERATED).prompt("b", "b", "").build());
    assertThat(told(twice)).containsExactly("c2pa.created" + AI);
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"REFINED", "INPAINTED", "OUTPAINTED", "UPSCALED", "COLOUR_ASSISTED", "TRACED_OVER"})
  void whatAModelHadAPartInWasOpenedPlacedAndEdited(Operation operation) {
    History history = History.of(Stores.statement(OriginTag.builder(operation).build()));
    assertThat(told(history))
        .containsExactly("c2pa.opened", "c2pa.placed" + MIXED, "c2pa.edited" + MIXED);
    assertThat(history.ingredients())
        .extracting(Ingredient::relationship)
        .containsExactly(Relationship.PARENT_OF, Relationship.COMPONENT_OF);
  }

  @Test
  void everyAiLayerOfAMergedPictureWasPlaced() {
    OriginTag refined = OriginTag.builder(Operation.REFINED).build();
    assertThat(told(GENERATED.union(refined).union(OriginTag.UNTAGGED)))
        .containsExactlyInAnyOrder(
            "c2pa.opened", "c2pa.placed" + AI, "c2pa.placed" + MIXED, "c2pa.edited" + MIXED);
  }

  @Test
  void whatIsUnknownIsOnlySaidToHaveBeenOpened() {
    assertThat(told((OriginTag) null)).containsExactly("c2pa.opened");
    assertThat(told(OriginTag.UNTAGGED)).containsExactly("c2pa.opened");
  }

  @Test
  void handWorkIsClaimedOnlyWhereTheTagSaysSo() {
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    assertThat(told(drawn)).containsExactly("c2pa.created digitalCreation");
  }

  @Test
  void aTimeIsToldWhereItIsKnown() {
    Instant painted = Instant.parse("2026-01-01T00:00:00Z");
    OriginTag refined = OriginTag.builder(Operation.REFINED).time(painted).build();
    OriginTag merged = refined.union(GENERATED).union(OriginTag.UNTAGGED);
    assertThat(times(refined)).containsExactly("-", "2026-01-01", "2026-01-02");
    assertThat(times(merged)).hasSize(4).contains("2026-01-01").endsWith("2026-01-02");
    assertThat(times(merged).stream().filter("-"::equals)).hasSize(2);
    assertThat(times(GENERATED)).containsExactly("-");
    assertThat(times(OriginTag.UNTAGGED)).containsExactly("-");
  }

  @Test
  void aTimeNoCalendarWritesIsNotTold() {
    for (Instant time : List.of(Instant.MAX, Instant.MIN, Instant.EPOCH)) {
      assertThat(times(OriginTag.builder(Operation.GENERATED).time(time).build()))
          .containsExactly("-");
    }
  }

  @Test
  void aCredentialNamesNoTimeAndNoModelOfHandWork(@TempDir Path keys) throws Exception {
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    byte[] store = Stores.store(Stores.statement(drawn), Stores.key(keys));
    assertThat(new String(store, StandardCharsets.ISO_8859_1))
        .contains("c2pa.created")
        .doesNotContain("1970", "when", "softwareAgent", "\"model\"");
  }

  private static List<String> times(OriginTag tag) {
    return History.of(Stores.statement(tag)).steps().stream()
        .map(step -> step.when().map(when -> when.toString().substring(0, 10)).orElse("-"))
        .toList();
  }

  @Test
  void anImportedAiPictureWasNotCreatedHere() {
    OriginTag imported = OriginTag.builder(Operation.IMPORTED_AI).build();
    assertThat(told(imported)).containsExactly("c2pa.opened" + AI);
  }

  @Test
  void anIngredientsAiIsNotLostWhereTheTagKnowsOfNone() {
    Ingredient parent = withAi(Relationship.PARENT_OF);
    Ingredient component = withAi(Relationship.COMPONENT_OF);
    assertThat(told(History.of(Stores.statement(null, parent))))
        .containsExactly("c2pa.opened", "c2pa.edited" + MIXED);
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    assertThat(told(History.of(Stores.statement(drawn, component))))
        .containsExactly("c2pa.created" + MIXED, "c2pa.placed");
  }

  @Test
  void everyTagThatIsAiIsToldAsAi() {
    for (Operation operation : Operation.values()) {
      for (DigitalSourceType type : DigitalSourceType.values()) {
        OriginTag tag = OriginTag.builder(operation).digitalSourceType(type).build();
        boolean told =
            History.of(Stores.statement(tag)).steps().stream().anyMatch(s -> s.type().isAi());
        assertThat(told).as("%s %s", operation, type).isEqualTo(tag.isAi());
      }
    }
  }

  private static Ingredient withAi(Relationship relationship) {
    Findings findings =
        new Findings(
            "",
            "",
            List.of(),
            Set.of(),
            true,
            Set.of(),
            new TrainingMining(Map.of()),
            Optional.empty(),
            true);
    Credential credential =
        new Credential(
            Credential.State.VALID_UNTRUSTED,
            List.of(),
            "",
            Optional.empty(),
            findings,
            Validation.NONE);
    return new Ingredient("a.png", "", relationship, Optional.empty(), Optional.of(credential));
  }

  private static List<String> told(OriginTag tag) {
    return told(History.of(Stores.statement(tag)));
  }

  private static List<String> told(History history) {
    return history.steps().stream()
        .map(
            step ->
                Stream.of(step.action(), step.type().uri().isEmpty() ? "" : step.type().toString())
                    .filter(word -> !word.isEmpty())
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow())
        .toList();
  }
}
