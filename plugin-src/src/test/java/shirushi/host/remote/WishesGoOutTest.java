package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.format.Samples;
import shirushi.host.Border;
import shirushi.host.Exporter;
import shirushi.host.NewLayer;
import shirushi.host.file.Seals;
import shirushi.origin.DataMining;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.policy.Statement;

/** A picture whose maker forbids training was opened; what becomes of it says so, too. */
class WishesGoOutTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  @TempDir private Path folder;
  @TempDir private Path artists;
  private FakeProgram program;
  private RemoteHost host;
  private Exporter exporter;

  @BeforeEach
  void openedPicture() throws Exception {
    Raster pixels = Samples.drawing(32, 24);
    Layer drawn =
        new Layer(LayerId.random(), "Background", 0, 0, pixels, 1, true, Optional.empty());
    Path file = artists.resolve("opened.png");
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED_TRAINING), "", "");
    Formats.forWriting(file).write(Canvas.of(drawn), file, rights);
    program = new FakeProgram(Canvas.of(drawn), folder);
    program.liesAt(file);
    host = program.host();
    exporter = host.exporter().orElseThrow();
  }

  @AfterEach
  void nothingIsLeftInTheFolder() throws IOException {
    program.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private void putAi() throws Exception {
    NewLayer cat = new NewLayer("cat", 3, 4, Raster.plain(8, 8, 0xFF3D63A8), CAT);
    host.insert(List.of(cat), Border.NONE);
  }

  private Path export(String name, Seals seals) throws Exception {
    return exporter.export(new Destination(artists.resolve(name), false), seals).file();
  }

  private static List<String> terms(Path file) throws IOException {
    return Formats.inspect(file).mining().statements().stream().map(Statement::term).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.ora", "a.psd"})
  void withAi(String name) throws Exception {
    putAi();
    Path file = export(name, Seals.NONE);
    assertThat(terms(file)).containsExactly("DMI-PROHIBITED-AIMLTRAINING");
    assertThat(Formats.read(file).origin().orElseThrow().sources())
        .extracting(OriginTag::prompt)
        .contains("a cat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.ora", "a.psd"})
  void withoutAi(String name) throws Exception {
    Path file = export(name, Seals.NONE);
    assertThat(terms(file)).containsExactly("DMI-PROHIBITED-AIMLTRAINING");
    assertThat(Formats.read(file).origin()).isEmpty();
    if (!name.equals("a.jpg")) {
      assertThat(Formats.read(file).flatten().sha256())
          .isEqualTo(program.canvas().flatten().sha256());
    }
  }

  @Test
  void pixelsAreTheProgramsOwn() throws Exception {
    Path copies = artists.resolve("program.jpg");
    Export.PLAIN.write(program.canvas(), copies);
    String file =
        new String(Files.readAllBytes(export("a.jpg", Seals.NONE)), StandardCharsets.ISO_8859_1);
    String copy = new String(Files.readAllBytes(copies), StandardCharsets.ISO_8859_1);
    String scan = "\u00ff\u00da";
    assertThat(file.substring(file.indexOf(scan))).isEqualTo(copy.substring(copy.indexOf(scan)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void inTheCredentialToo(boolean ai) throws Exception {
    if (ai) {
      putAi();
    }
    Seals seals =
        new Seals(
            VisibleMark.AUTO,
            Optional.of(new KeyFile(artists).open("Hana", new char[0])),
            new Tool("Shirushi", "1"),
            Optional.empty());
    assertThat(terms(export("a.png", seals)))
        .contains("DMI-PROHIBITED-AIMLTRAINING", "cawg.ai_generative_training: notAllowed");
  }

  @Test
  void inAFileThatTheProgramSavedAndThatIsToSayItsOrigin() throws Exception {
    putAi();
    Path file = artists.resolve("saved.png");
    Raster pixels = program.canvas().flatten();
    Layer flat = new Layer(LayerId.random(), "flat", 0, 0, pixels, 1, true, Optional.empty());
    Export.PLAIN.write(Canvas.of(flat), file);
    exporter.say(exporter.saved("one", file).orElseThrow(), Seals.NONE);
    assertThat(terms(file)).containsExactly("DMI-PROHIBITED-AIMLTRAINING");
    assertThat(Formats.read(file).flatten().sha256()).isEqualTo(pixels.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.psd"})
  void exifToolReadsIt(String name) throws Exception {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    for (boolean ai : new boolean[] {false, true}) {
      if (ai) {
        putAi();
      }
      Path file = export(ai + name, Seals.NONE);
      List<String> command = new ArrayList<>(List.of("perl", exifTool, "-a", "-G1", "-s"));
      command.addAll(List.of("-Validate", "-Warning", "-XMP:all", file.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(printed)
          .containsPattern("XMP-plus] +DataMining +: Prohibited for AI/ML training")
          .doesNotContain("Warning");
      assertThat(printed.contains("DigitalSourceType")).isEqualTo(ai);
    }
  }
}
