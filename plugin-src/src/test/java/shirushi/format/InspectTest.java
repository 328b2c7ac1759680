package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.origin.DataMining;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.XmpRights;
import shirushi.origin.marks.Carrier;
import shirushi.origin.policy.Statement;

/** What the layered formats say without their pixels being decoded. */
class InspectTest {
  private static final LayerId A = new LayerId("11111111-1111-4111-8111-111111111111");

  @TempDir Path folder;

  private static List<String> states(Inspection.Part part) {
    return part.own().stream().map(each -> each.state() + " " + each.name()).toList();
  }

  private static List<String> terms(Inspection inspection) {
    return inspection.mining().statements().stream().map(Statement::term).toList();
  }

  /** Both kinds: 16 bits a sample keep the layers elsewhere. */
  @Test
  void aPsdTellsOfEachLayerAndOfThePicture() throws IOException {
    for (boolean deep : new boolean[] {false, true}) {
      Path file = folder.resolve(deep + ".psd");
      Canvas canvas = Samples.grouped(deep);
      Optional<String> rights =
          XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED), "", "");
      new Psd().write(canvas, file, rights);
      Inspection inspection = Formats.inspect(file);
      Canvas read = Formats.read(file);
      assertThat(inspection.layers()).hasSameSizeAs(read.layers());
      for (int i = 0; i < read.layers().size(); i++) {
        Carrier.State state =
            read.layers().get(i).tag().isPresent() ? Carrier.State.FOUND : Carrier.State.MISSING;
        assertThat(states(inspection.layers().get(i))).contains(state + " layer XMP, our tag");
      }
      assertThat(terms(inspection)).containsExactly("DMI-PROHIBITED");
      assertThat(XmpRights.packet(inspection.xmp(), Optional.empty(), "", "")).isPresent();
    }
  }

  @Test
  void aPsdThatEndsEarlyIsSaidToDoSo() throws IOException {
    Path file = folder.resolve("a.psd");
    new Psd().write(Samples.canvas(), file);
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {10, 40, 90, 200, 400}) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> new Psd().inspect(file)).isInstanceOf(FormatException.class);
    }
  }

  @Test
  void aKritaFileTellsOfItsLayersAndOfItsDocumentInformation() throws IOException {
    String attributes = "name=\"%s\" uuid=\"{%s}\" colorspacename=\"RGBA\"";
    String info =
        "<document-info><about><title><![CDATA[Sky]]></title><keyword/>"
            + "<license>CC-BY, noai please</license></about></document-info>";
    Path file =
        new KraFile()
            .paintLayer("layer2", attributes.formatted("a", A), Samples.noise(70, 9), false)
            .paintLayer("layer3", "name=\"b\" colorspacename=\"RGBA\"", Samples.noise(9, 9), false)
            .entry("documentinfo.xml", info.getBytes(StandardCharsets.UTF_8))
            .write(folder.resolve("art.kra"));
    KraTags.write(file, Map.of(A, Tags.full()));
    Inspection inspection = Formats.inspect(file);
    assertThat(states(inspection.layers().get(1)))
        .containsExactly(
            "FOUND annotation shirushi.origin", "FOUND layer XMP, our tag", "FOUND layer name");
    assertThat(states(inspection.layers().get(0)))
        .contains("MISSING annotation shirushi.origin", "MISSING layer XMP, our tag");
    assertThat(terms(inspection)).containsExactly("noai");
  }

  @Test
  void anXcfTellsOfItsParasites() throws IOException {
    OriginTag tag = Tags.full();
    String own = "{\"id\":\"" + A + "\",\"tag\":" + tag.toJson() + "}";
    String code = "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED";
    String base64 = Base64.getEncoder().encodeToString(code.getBytes(StandardCharsets.UTF_8));
    for (String value : new String[] {">" + code, " encoding=\"base64\">" + base64}) {
      String metadata =
          "<?xml version='1.0' encoding='UTF-8'?>\n<metadata>\n"
              + "  <tag name=\"Exif.Image.Orientation\">1</tag>\n"
              + "  <tag name=\"Xmp.plus.DataMining\""
              + value
              + "</tag>\n</metadata>\n";
      Path file =
          XcfFile.rgba()
              .property(XcfFile.parasite("gimp-image-metadata", metadata))
              .rgbaLayer("sky", Samples.noise(9, 9), XcfFile.parasite("shirushi-origin", own))
              .rgbaLayer("sketch", Samples.noise(9, 9))
              .write(folder.resolve("art.xcf"), 9, 9);
      Inspection inspection = Formats.inspect(file);
      Canvas canvas = Formats.read(file);
      for (int i = 0; i < 2; i++) {
        boolean tagged = canvas.layers().get(i).tag().isPresent();
        assertThat(states(inspection.layers().get(i)))
            .contains((tagged ? "FOUND" : "MISSING") + " parasite shirushi-origin");
      }
      assertThat(terms(inspection)).containsExactly("DMI-PROHIBITED");
    }
  }
}
