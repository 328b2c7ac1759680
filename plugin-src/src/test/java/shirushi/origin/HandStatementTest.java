package shirushi.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.origin.HandStatement.Work;

class HandStatementTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
  private static final OriginTag GENERATED =
      OriginTag.builder(Operation.GENERATED).prompt("a sky", "a sky", "").seed(7).build();

  private static HandStatement said(Work work) {
    return new HandStatement(
        Optional.of(work), Optional.empty(), Optional.empty(), Optional.empty(), "Ann", NOW);
  }

  private static OriginTag on(OriginTag before, Work work) {
    return said(work).on(Optional.of(before), Optional.empty(), "ab");
  }

  @Test
  void drawnByHandIsTheArtistsWord() {
    OriginTag tag = said(Work.BY_HAND).on(Optional.empty(), Optional.empty(), "ab");
    assertThat(tag.digitalSourceType()).isEqualTo(DigitalSourceType.DIGITAL_CREATION);
    assertThat(tag.operation()).isEqualTo(Operation.UNKNOWN);
    assertThat(tag.statedBy()).isEqualTo("Ann");
    assertThat(tag.pixelHash()).isEqualTo("ab");
    assertThat(tag.time()).isEqualTo(NOW);
    assertThat(on(tag, Work.UNKNOWN).statedBy()).isEmpty();
    assertThat(on(tag, Work.UNKNOWN).digitalSourceType()).isEqualTo(DigitalSourceType.UNKNOWN);
  }

  @Test
  void noStatementTakesAiAway() {
    List<OriginTag> all =
        List.of(
            GENERATED,
            Tags.full(),
            OriginTag.UNKNOWN_AI,
            OriginTag.builder(Operation.IMPORTED_AI).build(),
            GENERATED.union(OriginTag.UNTAGGED),
            GENERATED.edited("cd", NOW));
    for (OriginTag before : all) {
      for (Work work : Work.values()) {
        OriginTag after;
        try {
          after = on(before, work);
        } catch (IllegalArgumentException e) {
          continue; // what is refused changes nothing
        }
        assertThat(after.isAi()).as(work + " on " + before.operation()).isTrue();
        // What was all AI's becomes a composite by painting alone, and stays on record then.
        assertThat(
                after.digitalSourceType() == before.digitalSourceType()
                    || work == Work.AI_EDITED && !after.sources().isEmpty())
            .as(work + " on " + before.operation())
            .isTrue();
        assertThat(after.prompt().contains(before.prompt()) || !after.sources().isEmpty()).isTrue();
      }
      assertThatThrownBy(() -> on(before, Work.BY_HAND)).hasMessageContaining("ai-edited");
      assertThatThrownBy(() -> on(before, Work.UNKNOWN)).hasMessageContaining("ai-edited");
    }
  }

  @Test
  void whatIsVagueBecomesExactAndStaysOnRecord() {
    OriginTag after = on(OriginTag.UNKNOWN_AI, Work.COLOUR_ASSISTED);
    assertThat(after.operation()).isEqualTo(Operation.COLOUR_ASSISTED);
    assertThat(after.digitalSourceType()).isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(after.sources()).containsExactly(OriginTag.UNKNOWN_AI);
    assertThatThrownBy(() -> on(GENERATED, Work.TRACED_OVER)).hasMessageContaining("ai-edited");
  }

  @Test
  void aiEditedKeepsWhatItWas() {
    OriginTag after = on(GENERATED, Work.AI_EDITED);
    assertThat(after.operation()).isEqualTo(Operation.AI_EDITED);
    assertThat(after.sources()).containsExactly(GENERATED);
    assertThat(after.statedBy()).isEqualTo("Ann");
  }

  @Test
  void aiIsAddedByAWord() {
    OriginTag hand = said(Work.BY_HAND).on(Optional.empty(), Optional.empty(), "ab");
    for (Work work : Work.values()) {
      boolean ai = work != Work.BY_HAND && work != Work.UNKNOWN;
      assertThat(on(hand, work).isAi()).isEqualTo(ai);
    }
  }

  @Test
  void anothersWordIsNotReplaced() {
    OriginTag enhanced =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.ALGORITHMICALLY_ENHANCED)
            .build();
    assertThatThrownBy(() -> on(enhanced, Work.BY_HAND))
        .hasMessage("it is on record as algorithmicallyEnhanced, and nobody stated that by hand");
    assertThatThrownBy(() -> on(enhanced, Work.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aiThatNoLayerAccountsForMayBeInTheUntagged() {
    Optional<OriginTag> lost = Optional.of(GENERATED);
    HandStatement role =
        new HandStatement(
            Optional.empty(),
            Optional.of(Role.MAIN),
            Optional.empty(),
            Optional.empty(),
            "Ann",
            NOW);
    assertThatThrownBy(() -> role.on(Optional.empty(), lost, ""))
        .hasMessageContaining("none of its layers accounts for");
    assertThatThrownBy(() -> said(Work.BY_HAND).on(Optional.empty(), lost, ""))
        .hasMessageContaining("none of its layers accounts for");
    assertThat(said(Work.TRACED_OVER).on(Optional.empty(), lost, "").sources())
        .containsExactly(GENERATED);
  }

  @Test
  void roleAndUsageLeaveTheRestAlone() {
    HandStatement statement =
        new HandStatement(
            Optional.empty(),
            Optional.of(Role.BACKGROUND),
            Optional.of(Usage.Scope.PERSONAL),
            Optional.empty(),
            "Ann",
            NOW);
    OriginTag before = GENERATED.stated(Role.MAIN, new Usage(Usage.Scope.UNSTATED, "ask me"));
    OriginTag after = statement.on(Optional.of(before), Optional.empty(), "ab");
    assertThat(after)
        .isEqualTo(before.stated(Role.BACKGROUND, new Usage(Usage.Scope.PERSONAL, "ask me")));
    assertThat(after.statedBy()).isEmpty();
  }

  @Test
  void aStatementSaysSomethingAndIsSomebodys() {
    assertThatThrownBy(
            () ->
                new HandStatement(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "Ann",
                    NOW))
        .hasMessage("nothing is stated");
    assertThatThrownBy(
            () ->
                new HandStatement(
                    Optional.of(Work.BY_HAND),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    " ",
                    NOW))
        .hasMessageContaining("name");
  }
}
