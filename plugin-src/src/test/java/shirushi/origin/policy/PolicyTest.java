package shirushi.origin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.origin.DataMining;
import shirushi.origin.XmpRights;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.MiningEntry;
import shirushi.origin.marks.TextEntry;

class PolicyTest {
  private static MiningPreference xmp(String properties) {
    String packet =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " rdf:about='' xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + properties
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    return MiningPreference.of(Evidence.of(List.of(), Optional.of(packet)));
  }

  private static MiningPreference plus(String value) {
    return xmp("<plus:DataMining>" + value + "</plus:DataMining>");
  }

  private static MiningPreference entry(String name, String use) {
    return MiningPreference.of(
        Evidence.NONE.withCredentials(List.of(), List.of(new MiningEntry(name, use, "ask me"))));
  }

  @ParameterizedTest
  @EnumSource(DataMining.class)
  void everyValueOfPlusIsReadAndJudged(DataMining value) {
    Answer expected =
        switch (value) {
          case UNSPECIFIED, ALLOWED -> Answer.ALLOWED;
          case SEE_CONSTRAINT, SEE_EMBEDDED_RIGHTS, SEE_LINKED_RIGHTS -> Answer.ASK;
          default -> Answer.REFUSED;
        };
    for (String written : List.of(value.uri(), value.toString())) {
      for (Use use : Use.values()) {
        Verdict verdict = Policy.judge(plus(written), use);
        assertThat(verdict.answer()).isEqualTo(expected);
        assertThat(verdict.reason()).isNotBlank();
      }
    }
    Optional<String> packet = XmpRights.packet(Optional.empty(), Optional.of(value), "", "");
    assertThat(MiningPreference.of(Evidence.of(List.of(), packet)).statements())
        .containsExactly(new Statement("XMP, PLUS", value.toString(), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "cawg.ai_inference,           notAllowed,  REFUSED, REFUSED",
    "cawg.ai_inference,           allowed,     ALLOWED, ALLOWED",
    "cawg.ai_generative_training, notAllowed,  REFUSED, REFUSED",
    "cawg.ai_training,            constrained, ASK,     ASK",
    "cawg.data_mining,            notAllowed,  ALLOWED, REFUSED",
    "c2pa.ai_training,            notAllowed,  REFUSED, REFUSED",
    "cawg.ai_next_year,           notAllowed,  REFUSED, REFUSED",
    "cawg.ai_next_year,           perhaps,     ASK,     ASK"
  })
  void everyEntryOfCawgIsJudged(String name, String use, Answer generation, Answer training) {
    MiningPreference wishes = entry(name, use);
    assertThat(Policy.judge(wishes, Use.GENERATION_INPUT).answer()).isEqualTo(generation);
    assertThat(Policy.judge(wishes, Use.TRAINING).answer()).isEqualTo(training);
  }

  @Test
  void theStrictestStatementCounts() {
    MiningPreference both = plus("DMI-ALLOWED").and(entry("cawg.ai_inference", "notAllowed"));
    Verdict verdict = Policy.judge(both, Use.GENERATION_INPUT);
    assertThat(verdict.answer()).isEqualTo(Answer.REFUSED);
    assertThat(verdict.reason())
        .isEqualTo(
            "its maker does not want it used as input for generation: no use as input of an AI,"
                + " cawg.ai_inference: notAllowed (Content Credentials): ask me");
  }

  @Test
  void theConditionsAreTold() {
    MiningPreference wishes =
        xmp(
            "<plus:DataMining>DMI-PROHIBITED-SEECONSTRAINT</plus:DataMining><plus:OtherConstraints>"
                + "<rdf:Alt><rdf:li xml:lang='x-default'>for my friends</rdf:li></rdf:Alt>"
                + "</plus:OtherConstraints>");
    assertThat(Policy.judge(wishes, Use.TRAINING).reason()).endsWith("(XMP, PLUS): for my friends");
  }

  @Test
  void aStatementOfOnesOwnLiftsEverythingAndConditionsMetOnlyQuestions() {
    Declaration own = new Declaration(Declaration.Kind.OWN_WORK, "Aoi");
    Declaration met = new Declaration(Declaration.Kind.CONDITIONS_MET, "she agreed in writing");
    Use use = Use.GENERATION_INPUT;
    assertThat(Policy.judge(plus("DMI-PROHIBITED"), use, own).allowed()).isTrue();
    assertThat(Policy.judge(plus("DMI-PROHIBITED"), use, own).reason())
        .startsWith("own work of Aoi (in it stands: ")
        .contains("DMI-PROHIBITED");
    assertThat(Policy.judge(plus("DMI-PROHIBITED"), use, met).answer()).isEqualTo(Answer.REFUSED);
    assertThat(Policy.judge(plus("DMI-PROHIBITED-SEECONSTRAINT"), use, met).allowed()).isTrue();
    assertThatThrownBy(() -> new Declaration(Declaration.Kind.OWN_WORK, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWebsWordsAreFoundWhereRightsStand() {
    MiningPreference subject =
        xmp(
            "<dc:subject><rdf:Bag><rdf:li>cats</rdf:li><rdf:li>NoAI</rdf:li></rdf:Bag></dc:subject>");
    assertThat(Policy.judge(subject, Use.TRAINING).answer()).isEqualTo(Answer.REFUSED);
    List<TextEntry> texts = List.of(new TextEntry("PNG text", "robots", "noai, noimageai"));
    MiningPreference robots = MiningPreference.of(Evidence.of(texts, Optional.empty()));
    assertThat(robots.statements())
        .extracting(Statement::term)
        .containsExactly("noai", "noimageai");
    MiningPreference name =
        xmp("<dc:subject><rdf:Bag><rdf:li>Nonoai no-ai noair</rdf:li></rdf:Bag></dc:subject>");
    assertThat(name.statements()).isEmpty();
  }

  @Test
  void aDamagedPacketStillForbids() {
    MiningPreference wishes =
        MiningPreference.of(
            Evidence.of(
                List.of(), Optional.of("<x:xmpmeta <plus:DataMining>.../DMI-PROHIBITED</plus")));
    assertThat(Policy.judge(wishes, Use.TRAINING).answer()).isEqualTo(Answer.REFUSED);
  }

  @Test
  void aValueThatCameLaterIsNotTakenForPermission() {
    assertThat(Policy.judge(plus("DMI-PROHIBITED-ROBOTS"), Use.TRAINING).answer())
        .isEqualTo(Answer.REFUSED);
    assertThat(Policy.judge(plus("DMI-SOMETIMES"), Use.TRAINING).answer()).isEqualTo(Answer.ASK);
  }

  @Test
  void sayingNothingIsAllowedAndSaidSo() {
    Verdict verdict = Policy.judge(MiningPreference.NONE, Use.TRAINING);
    assertThat(verdict.allowed()).isTrue();
    assertThat(verdict.reason()).startsWith("nothing in it speaks against");
  }

  @Test
  void oneProhibitionGoesOnAsItIsAndSeveralAsTheStrictest() {
    Statement training = new Statement("XMP, PLUS", "DMI-PROHIBITED-AIMLTRAINING", "");
    Statement search = new Statement("XMP, PLUS", "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", "");
    Statement web = new Statement("copyright", "noai", "");
    assertThat(Policy.prohibition(new MiningPreference(List.of(training))))
        .contains(DataMining.PROHIBITED_TRAINING);
    assertThat(Policy.prohibition(new MiningPreference(List.of(training, search))))
        .contains(DataMining.PROHIBITED);
    assertThat(Policy.prohibition(new MiningPreference(List.of(web))))
        .contains(DataMining.PROHIBITED);
    Statement allowed = new Statement("XMP, PLUS", "DMI-ALLOWED", "");
    Statement asks = new Statement("XMP, PLUS", "DMI-PROHIBITED-SEECONSTRAINT", "ask me");
    assertThat(Policy.prohibition(new MiningPreference(List.of(allowed, asks)))).isEmpty();
    assertThat(Policy.prohibition(MiningPreference.NONE)).isEmpty();
  }
}
