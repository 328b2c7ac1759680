package shirushi.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.Samples;
import shirushi.host.Host;
import shirushi.host.HostContract;
import shirushi.host.HostException;
import shirushi.origin.DataMining;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.Statement;

class FileHostTest extends HostContract {
  private static final Raster SKY = Samples.drawing(32, 24);

  @TempDir Path folder;

  private Path sketch(OriginTag tag) throws IOException {
    Path file = folder.resolve("sketch.png");
    Canvas canvas = Canvas.of(Samples.layer("l", 0, 0, Samples.noise(32, 24), tag));
    Formats.forWriting(file).write(canvas, file);
    return file;
  }

  @Override
  protected Host open() throws Exception {
    return FileHost.open(Optional.of(sketch(null)), folder.resolve("out.ora"));
  }

  private Canvas commit(Optional<Path> input, String output, Raster... inserted) throws Exception {
    Path file = folder.resolve(output);
    try (FileHost host = FileHost.open(input, file)) {
      for (Raster raster : inserted) {
        host.insert("sky", raster, Tags.full());
      }
      host.commit();
    }
    return Formats.read(file);
  }

  @Test
  void aLayeredOutputKeepsTheInputUntouchedBelow() throws Exception {
    Canvas canvas = commit(Optional.of(sketch(null)), "out.ora", SKY, SKY);
    assertThat(canvas.layers())
        .extracting(Layer::name)
        .containsExactly("sketch", "[AI] sky", "[AI] sky");
    assertThat(canvas.layers().get(0).pixels()).isEqualTo(Samples.noise(32, 24));
    assertThat(canvas.layers().get(0).tag()).isEmpty();
    assertThat(canvas.layers().get(2).tag()).contains(Tags.full());
  }

  @Test
  void withoutInputTheFirstLayerGivesTheSize() throws Exception {
    Canvas canvas = commit(Optional.empty(), "out.ora", SKY);
    assertThat(canvas.width()).isEqualTo(32);
    assertThat(canvas.flatten().argb()).isEqualTo(SKY.argb());
  }

  @Test
  void aFlatOutputThatCoversTheInputHasTheLayersOwnTag() throws Exception {
    Canvas canvas = commit(Optional.of(sketch(null)), "out.png", SKY.scaled(32, 24));
    assertThat(canvas.origin()).contains(Tags.full());
    assertThat(canvas.flatten().argb()).isEqualTo(SKY.argb());
  }

  @Test
  void aFlatOutputWithInputShowingThroughHasTheUnion() throws Exception {
    Canvas canvas = commit(Optional.of(sketch(null)), "out.png", SKY.crop(4, 4, 32, 24));
    OriginTag tag = canvas.origin().orElseThrow();
    assertThat(tag.sources()).contains(Tags.full(), OriginTag.UNTAGGED);
    assertThat(tag.digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
  }

  @Test
  void aTagTheInputCarriesIsKept() throws Exception {
    Canvas canvas = commit(Optional.of(sketch(OriginTag.UNKNOWN_AI)), "out.ora", SKY);
    assertThat(canvas.layers().get(0).tag()).contains(OriginTag.UNKNOWN_AI);
    assertThat(canvas.layers().get(0).name()).isEqualTo("[AI] sketch");
  }

  @Test
  void nothingIsWrittenBeforeCommit() throws Exception {
    Path output = folder.resolve("out.ora");
    try (FileHost host = FileHost.open(Optional.empty(), output)) {
      host.insert("sky", SKY, Tags.full());
    }
    assertThat(Files.exists(output)).isFalse();
  }

  @Test
  void faultsAreNamedAndCheckedBeforeTheWork() {
    assertThatThrownBy(() -> FileHost.open(Optional.empty(), Path.of("out.gif")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("known: .ora");
    assertThatThrownBy(() -> FileHost.open(Optional.of(Path.of("none.png")), Path.of("out.ora")))
        .isInstanceOf(HostException.class)
        .hasMessage("none.png: no such file");
    assertThatThrownBy(() -> commit(Optional.empty(), "out.ora"))
        .isInstanceOf(HostException.class)
        .hasMessageEndingWith("out.ora: there is nothing to write");
    assertThatThrownBy(() -> commit(Optional.empty(), "none/out.ora", SKY))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("no such folder");
  }

  private Path closed() throws IOException {
    Path file = folder.resolve("closed.png");
    Canvas canvas = Canvas.of(Samples.layer("l", 0, 0, Samples.noise(32, 24), null));
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED), "", "");
    Formats.forWriting(file).write(canvas, file, rights);
    return file;
  }

  @Test
  void aPictureWhoseMakerForbidsItIsNotTaken() throws IOException {
    Optional<Path> input = Optional.of(closed());
    assertThatThrownBy(() -> FileHost.open(input, folder.resolve("out.ora")))
        .isInstanceOf(HostException.class)
        .hasMessage(
            "closed.png: not used: its maker does not want it used as input for generation:"
                + " no data mining of any kind, DMI-PROHIBITED (XMP, PLUS)"
                + " (if you made it yourself, say so: --own-work)");
  }

  @Test
  void onesOwnPictureIsTakenAndTheStatementAndTheWishStandInTheResult() throws Exception {
    Terms terms =
        new Terms(
            new Declaration(Declaration.Kind.OWN_WORK, "Aoi"), Optional.empty(), "Aoi Tanaka");
    for (String output : new String[] {"out.png", "out.ora"}) {
      Path file = folder.resolve(output);
      try (FileHost host = FileHost.open(Optional.of(closed()), file, terms, Seals.NONE)) {
        host.insert("sky", SKY.crop(4, 4, 32, 24), Tags.full());
        host.commit();
      }
      Inspection result = Formats.inspect(file);
      assertThat(result.mining().statements())
          .extracting(Statement::term)
          .containsExactly("DMI-PROHIBITED");
      XmpPacket packet = XmpPacket.parse(result.xmp().orElseThrow());
      assertThat(packet.text(Xmp.NAMESPACE, "InputStatement")).startsWith("own work of Aoi");
      assertThat(packet.text("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "AIPromptWriterName"))
          .isEqualTo("Aoi Tanaka");
    }
  }
}
