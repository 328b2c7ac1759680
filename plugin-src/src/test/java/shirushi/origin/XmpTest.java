package shirushi.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XmpTest {
  private static String packet(String properties) {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
        + " xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' "
        + properties
        + "/></rdf:RDF></x:xmpmeta>";
  }

  @Test
  void theWholeTagComesBack() throws OriginException {
    assertThat(Xmp.read(Xmp.write(Tags.full()))).contains(Tags.full());
    OriginTag united = Tags.full().union(OriginTag.UNTAGGED);
    assertThat(Xmp.read(Xmp.write(united))).contains(united);
  }

  @Test
  void aLongPromptAndLoneSurrogatesComeBack() throws OriginException {
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED)
            .prompt("x".repeat(100_000) + "\uD800 \uFFFE \r\n \u0000", "", "")
            .build();
    assertThat(Xmp.read(Xmp.write(tag))).contains(tag);
  }

  @Test
  void othersCanReadIt() {
    assertThat(Xmp.write(Tags.full()))
        .contains(
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
            "AISystemUsed",
            "suzuri",
            "AISystemVersionUsed",
            "AIPromptInformation",
            "Shirushi 0.1.0",
            Xmp.NAMESPACE);
  }

  @Test
  void anotherProgramsMarkIsReadAsImportedAi() throws OriginException {
    OriginTag tag =
        Xmp.read(packet("Iptc4xmpExt:AISystemUsed='Other' Iptc4xmpExt:AIPromptInformation='a cat'"))
            .orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.IMPORTED_AI);
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.model().name()).isEqualTo("Other");
    assertThat(tag.prompt()).isEqualTo("a cat");
    assertThat(Xmp.read(packet("Iptc4xmpExt:DigitalSourceType='trainedAlgorithmicMedia'")))
        .get()
        .matches(OriginTag::isAi);
  }

  @Test
  void aPacketWithoutOriginSaysNothing() throws OriginException {
    assertThat(Xmp.read(packet("Iptc4xmpExt:Event='x'"))).isEmpty();
  }

  @Test
  void anAiMarkAddedLaterWinsOverOurHumanTag() throws OriginException {
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    String marked = Xmp.write(drawn).replace("digitalCreation", "trainedAlgorithmicMedia");
    assertThat(Xmp.read(marked).orElseThrow().isAi()).isTrue();
  }

  @Test
  void aBrokenPacketIsACheckedErrorAndADoctypeIsRefused() {
    assertThatThrownBy(() -> Xmp.read("<x:xmpmeta")).isInstanceOf(OriginException.class);
    assertThatThrownBy(
            () -> Xmp.read("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + packet("")))
        .isInstanceOf(OriginException.class);
    assertThat(Xmp.mentionsAi("<x:xmpmeta TRAINEDalgorithmicMedia")).isTrue();
    assertThat(Xmp.mentionsAi("<x:xmpmeta")).isFalse();
  }
}
