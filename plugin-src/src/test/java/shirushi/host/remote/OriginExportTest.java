package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.TakenException;
import shirushi.host.Border;
import shirushi.host.Exporter;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.host.file.Seals;
import shirushi.origin.Operation;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;

class OriginExportTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();
  private static final OriginTag DOG =
      OriginTag.builder(Operation.GENERATED).prompt("a dog", "a dog", "").seed(8).build();

  @TempDir private Path folder;
  @TempDir private Path artists;
  private FakeProgram program;
  private RemoteHost host;
  private Exporter exporter;

  @BeforeEach
  void drawingWithTwoAiLayers() throws Exception {
    program = new FakeProgram(Canvas.of(paper()), folder);
    host = program.host();
    exporter = host.exporter().orElseThrow();
    host.insert(
        List.of(
            new NewLayer("cat", 3, 4, Raster.plain(8, 8, 0xFF3D63A8), CAT),
            new NewLayer("dog", 12, 4, Raster.plain(8, 8, 0xFF3DA863), DOG)),
        Border.NONE);
  }

  @AfterEach
  void nothingIsLeftInTheFolder() throws IOException {
    program.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    try (Stream<Path> left = Files.list(artists)) {
      assertThat(left).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  private static Layer paper() {
    return new Layer(
        LayerId.random(),
        "Background",
        0,
        0,
        Raster.plain(32, 24, 0xFFEEEEEE),
        1,
        true,
        Optional.empty());
  }

  private Export.Written export(String name) throws Exception {
    return exporter.export(new Destination(artists.resolve(name), false), Seals.NONE);
  }

  private OriginTag flat(String name) throws Exception {
    return Formats.read(export(name).file()).origin().orElseThrow();
  }

  private static List<String> prompts(OriginTag tag) {
    return tag.sources().stream().map(OriginTag::prompt).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "A.JPEG"})
  void flatFileHasTheUnionOfWhatIsSeen(String name) throws Exception {
    OriginTag tag = flat(name);
    assertThat(OriginKind.of(Optional.of(tag))).isEqualTo(OriginKind.AI_EDITED);
    assertThat(prompts(tag)).contains("a cat", "a dog");
  }

  @Test
  void pixelsAreTheProgramsOwn() throws Exception {
    Canvas written = Formats.read(export("a.png").file());
    assertThat(written.flatten().sha256()).isEqualTo(program.canvas().flatten().sha256());
    assertThat(written.origin().orElseThrow().pixelHash()).isEqualTo(written.flatten().sha256());
  }

  @Test
  void whatIsHiddenIsNotInAFlatFile() throws Exception {
    Canvas before = program.canvas();
    Layer dog = before.layers().get(2).visible(false);
    program.becomes(before.replacing(dog));
    assertThat(prompts(flat("a.png"))).contains("a cat").doesNotContain("a dog");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ora", "a.psd"})
  void layeredFileHasEachLayersOwnTag(String name) throws Exception {
    List<Layer> layers = Formats.read(export(name).file()).layers();
    assertThat(layers)
        .extracting(Layer::name)
        .containsExactly("Background", "[AI] cat", "[AI] dog");
    assertThat(layers.get(0).tag()).isEmpty();
    assertThat(layers.get(1).tag().orElseThrow().prompt()).isEqualTo("a cat");
    assertThat(layers.get(2).tag().orElseThrow().prompt()).isEqualTo("a dog");
  }

  @Test
  void drawingWithoutAiIsWrittenAsItIs() throws Exception {
    program.becomes(Canvas.of(paper()));
    Export.Written written = export("a.png");
    assertThat(written.tag()).isEmpty();
    assertThat(Formats.read(written.file()).origin()).isEmpty();
  }

  @Test
  void whatIsThereStaysUnlessItIsToBeReplaced() throws Exception {
    Path file = Files.writeString(artists.resolve("a.png"), "of the artist");
    assertThatThrownBy(() -> export("a.png")).isInstanceOf(TakenException.class);
    assertThat(file).hasContent("of the artist");
    exporter.export(new Destination(file, true), Seals.NONE);
    assertThat(Formats.read(file).origin()).isPresent();
  }

  @Test
  void endingsThatCannotBeWrittenAreRefused() {
    assertThatThrownBy(() -> export("a.webp"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(".png");
    assertThatThrownBy(() -> export("picture")).isInstanceOf(FormatException.class);
  }

  @Test
  void documentsOwnFileIsNeverReplaced() throws Exception {
    Path own = Files.writeString(artists.resolve("own.png"), "the document");
    program.liesAt(own);
    assertThatThrownBy(() -> exporter.export(new Destination(own, true), Seals.NONE))
        .isInstanceOf(HostException.class);
    assertThat(own).hasContent("the document");
  }

  private Path savedByTheProgram(String name) throws IOException {
    Path file = artists.resolve(name);
    Raster pixels = program.canvas().flatten();
    Layer layer = new Layer(LayerId.random(), "flat", 0, 0, pixels, 1, true, Optional.empty());
    Export.PLAIN.write(Canvas.of(layer), file);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.tif"})
  void fileThatDoesNotSayItIsNoticedOnceAndCanSayIt(String name) throws Exception {
    Path file = savedByTheProgram(name);
    String pixels = Formats.read(file).flatten().sha256();
    Exporter.Unsaid unsaid = exporter.saved("one", file).orElseThrow();
    assertThat(unsaid.sayable()).isTrue();
    assertThat(exporter.saved("one", file)).as("said once").isEmpty();
    exporter.say(unsaid, Seals.NONE);
    Canvas said = Formats.read(file);
    assertThat(prompts(said.origin().orElseThrow())).contains("a cat", "a dog");
    assertThat(said.flatten().sha256()).isEqualTo(pixels);
  }

  @Test
  void fileThatSaysItIsNotNoticed() throws Exception {
    assertThat(exporter.saved("one", export("a.png").file())).isEmpty();
    assertThat(exporter.saved("one", export("a.ora").file())).isEmpty();
    assertThat(exporter.saved("one", artists.resolve("work.kra"))).isEmpty();
  }

  @Test
  void drawingWithoutAiIsNotSpokenOf() throws Exception {
    program.becomes(Canvas.of(paper()));
    assertThat(exporter.saved("one", savedByTheProgram("a.png"))).isEmpty();
    assertThat(exporter.saved("another", savedByTheProgram("b.png"))).isEmpty();
  }

  @Test
  void fileOfAnUnknownFormatIsNoticedAndCannotSayIt() throws Exception {
    Path file = Files.writeString(artists.resolve("a.webp"), "RIFF");
    Exporter.Unsaid unsaid = exporter.saved("one", file).orElseThrow();
    assertThat(unsaid.sayable()).isFalse();
  }
}
