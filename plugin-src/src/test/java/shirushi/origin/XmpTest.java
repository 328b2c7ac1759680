package shirushi.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aLongPromptOfEveryCharacterComesBack() throws OriginException {
    StringBuilder every = new StringBuilder("x".repeat(100_000));
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      every.append(c).append(' ');
    }
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED).prompt(every.toString(), "\uFFFF", "").build();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/",
        " https://cv.iptc.org/newscodes/digitalsourcetype/TrainedAlgorithmicMedia# ",
        "digsrctype:trainedAlgorithmicMedia",
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicData",
        "http://c2pa.org/digitalsourcetype/trainedAlgorithmicData/"
      })
  void aSourceTypeIsUnderstoodHoweverItIsWritten(String written) throws OriginException {
    XmpPacket packet = XmpPacket.parse(packet("Iptc4xmpExt:DigitalSourceType='" + written + "'"));
    assertThat(Xmp.iptc(packet).orElseThrow().digitalSourceType())
        .isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(Xmp.sourceType(packet)).startsWithIgnoringCase("trainedAlgorithmic");
    assertThat(DigitalSourceType.of("http://cv.iptc.org/newscodes/digitalsourcetype/"))
        .isEqualTo(DigitalSourceType.UNKNOWN);
    assertThat(DigitalSourceType.of("/")).isEqualTo(DigitalSourceType.UNKNOWN);
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

  @Test
  void aiIsLabelledForChinaAndNothingElseIs() throws OriginException {
    AigcLabel label =
        AigcLabel.fromJson(
                XmpPacket.parse(Xmp.write(Tags.full()))
                    .text(AigcLabel.NAMESPACE, AigcLabel.PROPERTY))
            .orElseThrow();
    assertThat(label).isEqualTo(new AigcLabel("1", "Shirushi 0.1.0", "cd34", "", "", "", ""));
    assertThat(label.toJson())
        .isEqualTo(
            "{\"Label\":\"1\",\"ContentProducer\":\"Shirushi 0.1.0\",\"ProduceID\":\"cd34\","
                + "\"ReservedCode1\":\"\",\"ContentPropagator\":\"\",\"PropagateID\":\"\","
                + "\"ReservedCode2\":\"\"}");
    assertThat(Xmp.write(OriginTag.UNTAGGED)).doesNotContain("AIGC");
  }

  @Test
  void chinasLabelAloneMakesAPictureAi() throws OriginException {
    String packet =
        packet("xmlns:TC260='http://www.tc260.org.cn/ns/AIGC/1.0/' TC260:AIGC='{\"Label\":\"2\"}'");
    assertThat(Xmp.read(packet).orElseThrow().isAi()).isTrue();
    assertThat(Xmp.read(packet.replace("\"2\"", "\"9\""))).isEmpty();
  }

  @Test
  void theMakersNameRightsAndWishesStayAndTheOldFilesDataGoes() throws OriginException {
    String before =
        packet(
            "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/'"
                + " xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'"
                + " plus:DataMining='http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'"
                + " tiff:ImageWidth='7' dc:format='image/jpeg' dc:rights='mine'"
                + " Iptc4xmpExt:AISystemUsed='Other' Iptc4xmpExt:Event='fair'");
    for (String written :
        new String[] {
          Xmp.write(Tags.full(), Optional.of(before)),
          Xmp.write(
              Tags.full(), XmpRights.packet(Optional.of(before), Optional.empty(), "Aoi", "own"))
        }) {
      XmpPacket packet = XmpPacket.parse(written);
      assertThat(packet.text(XmpNames.PLUS, "DataMining")).isEqualTo(DataMining.PROHIBITED.uri());
      assertThat(packet.text("http://purl.org/dc/elements/1.1/", "rights")).isEqualTo("mine");
      assertThat(packet.text(XmpNames.IPTC, "Event")).isEqualTo("fair");
      assertThat(packet.text(XmpNames.IPTC, "AISystemUsed")).isEqualTo("suzuri");
      assertThat(written).doesNotContain("ImageWidth", "image/jpeg");
      assertThat(Xmp.read(written)).contains(Tags.full());
    }
    assertThat(XmpRights.packet(Optional.of("broken"), Optional.empty(), "", "")).isEmpty();
  }

  @Test
  void aPacketNestedWithoutEndIsRefused() {
    String deep = packet("Iptc4xmpExt:Event='x'").replace("<rdf:RDF", "<a>".repeat(200_000));
    assertThatThrownBy(() -> Xmp.read(deep))
        .isInstanceOf(OriginException.class)
        .hasMessage("the XMP packet is nested over 100 deep");
    assertThatThrownBy(() -> Xmp.read("x".repeat(9 << 20))).isInstanceOf(OriginException.class);
  }
}
