package shirushi.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Export;
import shirushi.format.FileCredentials;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.Samples;
import shirushi.format.Sidecar;
import shirushi.format.SidecarReport;
import shirushi.format.Signer;
import shirushi.host.Border;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.origin.DataMining;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Credential.State;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.c2pa.TrainingMining;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.SigningKey;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.Statement;

/** What a file holds in the end, by way of the host as {@code paint} goes it. */
class SealedOutputTest {
  private static final Raster PAINTING = Samples.drawing(64, 48);
  private static final OriginTag GENERATED =
      OriginTag.builder(Operation.GENERATED)
          .pixelHash(PAINTING.sha256())
          .prompt("sky", "", "")
          .build();
  private static final Terms CLOSED =
      new Terms(
          new Declaration(Declaration.Kind.OWN_WORK, "Aoi"),
          Optional.of(DataMining.PROHIBITED_TRAINING),
          "Aoi");

  @TempDir static Path keys;
  private static ArtistKey key;
  private static Signer signer;

  @TempDir Path folder;

  @BeforeAll
  static void keys() throws Exception {
    key = new KeyFile(keys).open("Aoi", new char[0]);
    SigningKey own = new Ledger(keys.resolve("ledger"), keys.resolve("ledger.key")).signingKey();
    signer =
        new Signer() {
          @Override
          public PublicKey publicKey() {
            return own.publicKey();
          }

          @Override
          public byte[] sign(byte[] message) {
            return own.sign(message);
          }
        };
  }

  private static Seals all() {
    return new Seals(
        VisibleMark.AUTO, Optional.of(key), new Tool("Shirushi", "9"), Optional.of(signer));
  }

  private Export.Written paint(Optional<Path> input, String output, OriginTag tag)
      throws Exception {
    return paint(input, output, tag, PAINTING);
  }

  private Export.Written paint(Optional<Path> input, String output, OriginTag tag, Raster pixels)
      throws Exception {
    Inputs inputs = new Inputs(input, Optional.empty());
    try (FileHost host = FileHost.open(inputs, target(output), CLOSED, all())) {
      host.insert(List.of(new NewLayer("sky", pixels, tag)), Border.NONE);
      List<Export.Written> written = host.commit();
      assertThat(written).hasSize(1);
      return written.get(0);
    }
  }

  private Target target(String output) throws FormatException {
    return Target.of(folder.resolve(output), true);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.tif"})
  void aFlatFileHoldsTagRightsCredentialAndHasItsSidecar(String name) throws Exception {
    Export.Written written = paint(Optional.empty(), name, GENERATED);
    assertThat(files()).containsExactly(name, name + ".origin.json");
    Path file = written.file();
    Formats.Opened opened = Formats.open(file);
    OriginTag tag = opened.canvas().origin().orElseThrow();
    assertThat(written.tag()).contains(tag);
    assertThat(tag.operation()).isEqualTo(Operation.GENERATED);
    assertThat(tag.prompt()).isEqualTo("sky");
    assertThat(tag.pixelHash()).isNotEqualTo(GENERATED.pixelHash()); // for the visible mark
    assertThat(opened.sidecar().orElseThrow().seal()).isEqualTo(SidecarReport.Seal.INTACT);
    assertThat(opened.sidecar().get().matches()).isTrue();

    Credential credential = FileCredentials.read(file, List.of(key.root())).orElseThrow();
    assertThat(credential.state()).as("%s", credential.faults()).isEqualTo(State.VALID);
    assertThat(credential.signer()).isEqualTo("Aoi");
    assertThat(credential.findings().title()).isEqualTo(name);
    assertThat(credential.findings().tag()).contains(tag);
    assertThat(credential.findings().actions()).containsExactly("c2pa.created");
    TrainingMining wishes = credential.findings().trainingMining();
    assertThat(wishes.forbids(TrainingMining.AI_TRAINING)).isTrue();
    assertThat(wishes.forbids(TrainingMining.AI_INFERENCE)).isFalse();
    assertThat(Formats.inspect(file).mining().statements())
        .extracting(Statement::term)
        .containsExactly(
            "DMI-PROHIBITED-AIMLTRAINING",
            "cawg.ai_generative_training: notAllowed",
            "cawg.ai_training: notAllowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ora", "a.psd"})
  void aLayeredFileHoldsTagAndRightsAndHasItsSidecar(String name) throws Exception {
    Path file = paint(Optional.empty(), name, GENERATED).file();
    assertThat(files()).containsExactly(name, name + ".origin.json");
    Formats.Opened opened = Formats.open(file);
    assertThat(opened.canvas().layers().get(0).tag()).contains(GENERATED);
    assertThat(opened.canvas().flatten().argb()).isEqualTo(PAINTING.argb());
    assertThat(opened.sidecar().orElseThrow().layers().values())
        .containsExactly(SidecarReport.Finding.AGREES);
    Inspection inspection = Formats.inspect(file);
    assertThat(inspection.mining().statements())
        .extracting(Statement::term)
        .containsExactly("DMI-PROHIBITED-AIMLTRAINING");
    assertThat(inspection.layers().get(0).own())
        .allSatisfy(carrier -> assertThat(carrier.state().name()).isEqualTo("FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void theInputsCredentialLivesOnAsThatOfTheParent(String ending) throws Exception {
    Path first = paint(Optional.empty(), "first." + ending, GENERATED).file();
    OriginTag over = Tags.full();
    Path second =
        paint(Optional.of(first), "second." + ending, over, PAINTING.crop(4, 4, 32, 24)).file();
    Credential credential = FileCredentials.read(second, List.of(key.root())).orElseThrow();
    assertThat(credential.state()).as("%s", credential.faults()).isEqualTo(State.VALID);
    assertThat(credential.findings().actions()).startsWith("c2pa.opened").contains("c2pa.edited");
    assertThat(credential.findings().sourceTypes())
        .contains(
            DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA,
            DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(new String(Files.readAllBytes(second), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("first." + ending);
  }

  /** A file whose XMP somebody took out, and left the credential. */
  @Test
  void whatOnlyTheCredentialSaysOfAiIsHeardWhenReading() throws Exception {
    Path plain = folder.resolve("plain.png");
    Canvas canvas = Canvas.of(Samples.layer("l", 0, 0, PAINTING, null));
    Formats.forWriting(plain).write(canvas, plain);
    shirushi.origin.c2pa.Statement says =
        new shirushi.origin.c2pa.Statement(
            "plain",
            Optional.of(GENERATED),
            List.of(),
            Optional.of(TrainingMining.of(DataMining.PROHIBITED)),
            new Tool("Other", "1"),
            java.time.Instant.now());
    FileCredentials.embed(plain, plain, says, key);
    assertThat(Formats.read(plain).origin()).contains(GENERATED);
    Optional<Path> input = Optional.of(plain);
    assertThatThrownBy(() -> FileHost.open(input, folder.resolve("out.png")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("not used")
        .hasMessageContaining("Content Credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed.psd", "closed.ora", "closed.tif", "closed.jpg"})
  void aPictureClosedByItsMakerIsRefusedInEveryFormat(String name) throws Exception {
    Path file = folder.resolve(name);
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED), "", "");
    Canvas canvas = Canvas.of(Samples.layer("l", 0, 0, PAINTING, null));
    Formats.forWriting(file).write(canvas, file, rights);
    Optional<Path> input = Optional.of(file);
    assertThatThrownBy(() -> FileHost.open(input, folder.resolve("out.png")))
        .isInstanceOf(HostException.class)
        .hasMessageContaining(name + ": not used")
        .hasMessageContaining("DMI-PROHIBITED");
    Terms own = new Terms(new Declaration(Declaration.Kind.OWN_WORK, "Aoi"), Optional.empty(), "");
    Inputs inputs = new Inputs(input, Optional.empty());
    try (FileHost host = FileHost.open(inputs, target("out.png"), own, Seals.NONE)) {
      assertThat(host.statement()).startsWith("own work of Aoi");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.tif", "a.ora", "a.psd"})
  void whatCannotBeWrittenLeavesNothingAndSpeaksOfTheFileThatWasMeant(String name)
      throws Exception {
    Path blocked = Files.createDirectory(folder.resolve(name));
    Files.createFile(blocked.resolve("inside"));
    assertThatThrownBy(() -> paint(Optional.empty(), name, GENERATED))
        .isInstanceOf(HostException.class)
        .hasMessageContaining(name)
        .hasMessageNotContainingAny(".tmp");
    assertThat(files()).containsExactly(name);
  }

  @Test
  void aSidecarThatCannotBeWrittenKeepsThePictureFromAppearing() throws Exception {
    Path blocked = Files.createDirectory(Sidecar.beside(folder.resolve("a.png")));
    Files.createFile(blocked.resolve("inside"));
    assertThatThrownBy(() -> paint(Optional.empty(), "a.png", GENERATED))
        .isInstanceOf(HostException.class);
    assertThat(files()).doesNotContain("a.png");
  }

  @Test
  void withoutSealsNothingIsSignedAndNoFileIsBesideIt() throws Exception {
    Path file = folder.resolve("a.png");
    try (FileHost host = FileHost.open(Optional.empty(), file)) {
      host.insert(List.of(new NewLayer("sky", PAINTING, GENERATED)), Border.NONE);
      host.commit();
    }
    assertThat(files()).containsExactly("a.png");
    assertThat(FileCredentials.read(file, List.of())).isEmpty();
  }
}
