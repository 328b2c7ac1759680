package shirushi.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.Samples;
import shirushi.format.Sidecar;
import shirushi.format.TestSigner;
import shirushi.host.Border;
import shirushi.host.Host;
import shirushi.host.HostContract;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.origin.DataMining;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Tool;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.Statement;

class FileHostTest extends HostContract {
  private static final Raster SKY = Samples.drawing(32, 24);

  private static final Seals SIDECARS =
      new Seals(VisibleMark.OFF, Optional.empty(), Tool.UNKNOWN, Optional.of(TestSigner.SIGNER));

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

  @Override
  protected Canvas picture(Host host) {
    return ((FileHost) host).read();
  }

  private Canvas commit(Optional<Path> input, String output, Raster... inserted) throws Exception {
    Path file = folder.resolve(output);
    try (FileHost host = FileHost.open(input, file)) {
      for (Raster raster : inserted) {
        host.insert(List.of(new NewLayer("sky", raster, Tags.full())), Border.NONE);
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
      host.insert(List.of(new NewLayer("sky", SKY, Tags.full())), Border.NONE);
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
      try (FileHost host =
          FileHost.open(
              new Inputs(Optional.of(closed()), Optional.empty()),
              Target.of(file, false),
              terms,
              Seals.NONE)) {
        host.insert(List.of(new NewLayer("sky", SKY.crop(4, 4, 32, 24), Tags.full())), Border.NONE);
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

  @Test
  void aMaskWhoseMakerForbidsItIsNotTakenEither() throws Exception {
    Inputs inputs = new Inputs(Optional.of(sketch(null)), Optional.of(closed()));
    Target target = Target.of(folder.resolve("out.png"), false);
    assertThatThrownBy(() -> FileHost.open(inputs, target, Terms.NONE, Seals.NONE))
        .isInstanceOf(HostException.class)
        .hasMessageStartingWith("closed.png: not used: its maker does not want it used")
        .hasMessageEndingWith("--own-work)");
    Terms terms =
        new Terms(new Declaration(Declaration.Kind.OWN_WORK, "Aoi"), Optional.empty(), "");
    try (FileHost host = FileHost.open(inputs, target, terms, Seals.NONE)) {
      assertThat(host.mask().flatten()).isEqualTo(Samples.noise(32, 24));
      assertThat(host.statement()).startsWith("of the mask: own work of Aoi");
      host.insert(List.of(new NewLayer("sky", SKY, Tags.full())), Border.NONE);
      host.commit();
    }
    Inspection result = Formats.inspect(target.file());
    // What closes the mask says nothing of the picture, which has none of its pixels.
    assertThat(result.mining().statements()).isEmpty();
    assertThat(XmpPacket.parse(result.xmp().orElseThrow()).text(Xmp.NAMESPACE, "InputStatement"))
        .startsWith("of the mask: own work of Aoi");
  }

  private List<Path> commit(Target target, int pictures) throws Exception {
    try (FileHost host = FileHost.open(Inputs.NONE, target, Terms.NONE, SIDECARS)) {
      for (int i = 0; i < pictures; i++) {
        host.insert(List.of(new NewLayer("sky", SKY, Tags.full())), Border.NONE);
      }
      return host.commit().stream().map(Export.Written::file).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif", "ora", "psd"})
  void whatHasAppearedMeanwhileStaysAndThePictureIsBesideIt(String ending) throws Exception {
    Path appeared = Files.writeString(folder.resolve("out." + ending), "another's");
    Path sidecar = Files.writeString(Sidecar.beside(appeared), "another's");
    Path free = folder.resolve("out-2." + ending);
    assertThat(commit(Target.of(appeared, false), 1)).containsExactly(free);
    assertThat(appeared).hasContent("another's");
    assertThat(sidecar).hasContent("another's");
    assertThat(Formats.open(free).sidecar().orElseThrow().matches()).isTrue();
    assertThat(commit(Target.of(appeared, true), 1)).containsExactly(appeared);
    assertThat(Formats.open(appeared).sidecar().orElseThrow().matches()).isTrue();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void severalPicturesStepAsideInOrder() throws Exception {
    Path first = folder.resolve("out.png");
    Files.writeString(folder.resolve("out-2.png"), "another's");
    assertThat(commit(Target.of(first, false), 3))
        .containsExactly(first, folder.resolve("out-3.png"), folder.resolve("out-4.png"));
    assertThat(folder.resolve("out-2.png")).hasContent("another's");
  }

  @Test
  void theSidecarOfAPictureThatIsGoneStaysToo() throws Exception {
    Path file = folder.resolve("out.png");
    Path free = folder.resolve("out-2.png");
    Path orphan = Files.writeString(Sidecar.beside(file), "orphan");
    assertThat(commit(Target.of(file, false), 1)).containsExactly(free);
    assertThat(orphan).hasContent("orphan");
    assertThat(file).doesNotExist();
    assertThat(Formats.open(free).sidecar().orElseThrow().matches()).isTrue();
    assertThat(commit(Target.of(file, true), 1)).containsExactly(file);
    assertThat(Formats.open(file).sidecar().orElseThrow().matches()).isTrue();
  }

  @Test
  void theLockOfAnOraIsHeededAndKept() throws Exception {
    shirushi.host.NoAi lock = new shirushi.host.NoAi("key", "Hanako", java.time.Instant.EPOCH, "");
    Layer layer =
        new Layer(LayerId.random(), "x", 0, 0, Raster.plain(4, 4, -1), 1, true, Optional.empty());
    Path input = folder.resolve("locked.ora");
    Canvas locked = shirushi.host.DocumentFacts.NONE.locked(Optional.of(lock)).on(Canvas.of(layer));
    new shirushi.format.Ora().write(locked, input);
    Path output = folder.resolve("out.ora");
    try (FileHost host = FileHost.open(Optional.of(input), output)) {
      assertThat(host.noAi()).contains(lock);
      host.commit();
    }
    try (FileHost host = FileHost.open(Optional.of(output), folder.resolve("open.ora"))) {
      assertThat(host.noAi()).contains(lock);
      host.lock(Optional.empty());
      host.commit();
    }
    try (FileHost host = FileHost.open(Optional.of(folder.resolve("open.ora")), output)) {
      assertThat(host.noAi()).isEmpty();
    }
  }
}
