package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.SidecarReport.Finding;
import shirushi.format.SidecarReport.Match;
import shirushi.format.SidecarReport.Seal;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

class SidecarTest {
  private static final OriginTag HAND =
      OriginTag.builder(Operation.UNKNOWN)
          .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
          .build();
  static final Signer SIGNER = signer();

  @TempDir Path folder;
  private final Raster drawing = Samples.drawing(200, 150);
  private final Raster sky = shapes(7, 90, 60);
  private final Canvas canvas =
      new Canvas(
          200,
          150,
          List.of(
              Samples.layer("sketch", 0, 0, drawing, HAND),
              Samples.layer("sky", 30, 20, sky, Tags.full())));

  private static Signer signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new Signer() {
        @Override
        public PublicKey publicKey() {
          return pair.getPublic();
        }

        @Override
        public byte[] sign(byte[] message) {
          try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
          } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
          }
        }
      };
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Some coloured boxes on white, as a drawing has them. */
  private static Raster shapes(int seed, int width, int height) {
    Random random = new Random(seed);
    int[] argb = new int[width * height];
    java.util.Arrays.fill(argb, -1);
    for (int i = 0; i < 12; i++) {
      int colour = 0xFF000000 | random.nextInt();
      int left = random.nextInt(width);
      int top = random.nextInt(height);
      for (int y = top; y < Math.min(height, top + height / 3); y++) {
        for (int x = left; x < Math.min(width, left + width / 4); x++) {
          argb[y * width + x] = colour;
        }
      }
    }
    return Raster.of(width, height, argb);
  }

  /** Writes the sidecar, then the picture as another program has it, and opens that. */
  private Formats.Opened opened(Canvas resaved, String name) throws IOException {
    Path file = folder.resolve(name);
    Sidecar.write(canvas, file, SIGNER);
    Formats.forWriting(file).write(resaved, file);
    return Formats.open(file);
  }

  private static Layer untagged(String name, int x, int y, Raster pixels) {
    return new Layer(
        LayerId.random(),
        name,
        x,
        y,
        Raster.of(pixels.width(), pixels.height(), pixels.argb()),
        1,
        true,
        Optional.empty());
  }

  private static List<Optional<OriginTag>> tags(Formats.Opened opened) {
    return opened.canvas().layers().stream().map(Layer::tag).toList();
  }

  @Test
  void whatAnotherProgramDroppedComesBack() throws IOException {
    Canvas resaved =
        new Canvas(
            200,
            150,
            List.of(untagged("Layer 1", 0, 0, drawing), untagged("[AI] sky", 30, 20, sky)));
    Formats.Opened opened = opened(resaved, "a.ora");
    SidecarReport report = opened.sidecar().orElseThrow();
    assertThat(tags(opened)).containsExactly(Optional.of(HAND), Optional.of(Tags.full()));
    assertThat(report.seal()).isEqualTo(Seal.INTACT);
    assertThat(report.picture()).isEqualTo(Match.SAME);
    assertThat(report.layers().values()).containsOnly(Finding.RECOVERED);
    assertThat(report.sentences())
        .containsExactly(
            "this is the picture that a.ora.origin.json was written for",
            "2 layers' tags were recovered by the sidecar");
  }

  @Test
  void neitherMarginsNorTheColourOfWhatIsUnseenMatter() throws IOException {
    int[] wide = new int[100 * 80];
    java.util.Arrays.fill(wide, 0x00ABCDEF);
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 90; x++) {
        wide[(y + 9) * 100 + x + 4] = sky.argb(x, y);
      }
    }
    Canvas resaved =
        new Canvas(
            200,
            150,
            List.of(
                untagged("one", 0, 0, drawing), untagged("two", 26, 11, Raster.of(100, 80, wide))));
    assertThat(tags(opened(resaved, "a.ora")).get(1)).contains(Tags.full());
  }

  @Test
  void aFlattenedPictureHasTheTagOfTheWhole() throws IOException {
    Formats.Opened opened = opened(Canvas.of(untagged("flat", 0, 0, canvas.flatten())), "a.png");
    OriginTag tag = tags(opened).get(0).orElseThrow();
    assertThat(tag.sources()).contains(Tags.full());
    assertThat(opened.sidecar().orElseThrow().layers().values()).containsOnly(Finding.RECOVERED);
  }

  @Test
  void encodedAnewOrResizedItIsProbablyThePicture() throws IOException {
    Raster flat = canvas.flatten();
    for (Raster other :
        List.of(flat, flat.scaled(100, 75), flat.scaled(333, 250), flat.scaled(61, 46))) {
      Formats.Opened opened = opened(Canvas.of(untagged("flat", 0, 0, other)), "a.jpg");
      SidecarReport report = opened.sidecar().orElseThrow();
      assertThat(report.picture()).isEqualTo(Match.PROBABLY);
      assertThat(report.layers().values()).containsOnly(Finding.PROBABLY_RECOVERED);
      assertThat(report.sentences().toString()).contains("probably recovered by the sidecar");
      assertThat(tags(opened).get(0).orElseThrow().isAi()).isTrue();
    }
  }

  @Test
  void anotherPictureIsNotThePicture() throws IOException {
    for (Raster other :
        List.of(
            shapes(1, 200, 150),
            shapes(2, 200, 150),
            Samples.noise(200, 150),
            Raster.of(200, 150, new Random(1).ints(30_000).map(i -> -1).toArray()),
            canvas.flatten().crop(0, 0, 150, 150))) {
      Formats.Opened opened = opened(Canvas.of(untagged("other", 0, 0, other)), "a.png");
      assertThat(tags(opened)).containsExactly(Optional.empty());
      assertThat(opened.sidecar().orElseThrow().matches()).isFalse();
      assertThat(opened.sidecar().orElseThrow().sentences())
          .containsExactly("a.png.origin.json does not match this picture");
    }
  }

  @Test
  void anAiLayerThatWasPaintedOnStaysAi() throws IOException {
    Canvas resaved =
        new Canvas(
            200,
            150,
            List.of(untagged("sketch", 0, 0, drawing), untagged("sky", 30, 20, shapes(9, 90, 60))));
    Formats.Opened opened = opened(resaved, "a.ora");
    OriginTag tag = tags(opened).get(1).orElseThrow();
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.sources()).contains(Tags.full());
    assertThat(opened.sidecar().orElseThrow().layers().values())
        .containsExactly(Finding.RECOVERED, Finding.PROBABLY_RECOVERED);
  }

  @Test
  void anAiLayerMergedIntoAnotherStaysOnRecord() throws IOException {
    Canvas resaved =
        new Canvas(
            200,
            150,
            List.of(
                untagged("merged", 0, 0, canvas.flatten()),
                untagged("blank", 0, 0, Raster.transparent(3, 3))));
    Formats.Opened opened = opened(resaved, "a.ora");
    assertThat(opened.canvas().unplaced().orElseThrow().isAi()).isTrue();
    assertThat(opened.canvas().origin().orElseThrow().isAi()).isTrue();
  }

  @Test
  void anAiLayerThatIsGoneIsNamed() throws IOException {
    Canvas resaved = Canvas.of(untagged("sketch", 0, 0, drawing));
    SidecarReport report = opened(resaved, "a.ora").sidecar().orElseThrow();
    assertThat(report.picture()).isEqualTo(Match.NONE);
    assertThat(report.missing()).containsExactly("[AI] sky");
  }

  @Test
  void aChangedSidecarIsReportedAndOnlyItsWordForAiCounts() throws IOException {
    Path file = folder.resolve("a.ora");
    Canvas resaved =
        new Canvas(200, 150, List.of(untagged("a", 0, 0, drawing), untagged("b", 30, 20, sky)));
    Sidecar.write(canvas, file, SIGNER);
    Path sidecar = Sidecar.beside(file);
    Files.writeString(sidecar, Files.readString(sidecar).replace("blurry", "sharp"));
    new Ora().write(resaved, file);
    Formats.Opened opened = Formats.open(file);
    assertThat(opened.sidecar().orElseThrow().seal()).isEqualTo(Seal.BROKEN);
    assertThat(opened.sidecar().orElseThrow().sentences().get(0))
        .isEqualTo(
            "a.ora.origin.json was changed after it was signed: what it says of AI counts, the"
                + " rest does not");
    assertThat(tags(opened).get(0)).isEmpty();
    assertThat(tags(opened).get(1).orElseThrow().isAi()).isTrue();
  }

  @Test
  void layingTheSidecarOutAnewDoesNotBreakIt() throws IOException {
    Path file = folder.resolve("a.ora");
    Sidecar.write(canvas, file, SIGNER);
    String json = Files.readString(Sidecar.beside(file));
    String dense = com.google.gson.JsonParser.parseString(json).toString();
    assertThat(SidecarClaims.read(dense, "s").intact()).isTrue();
    assertThat(
            SidecarClaims.read(json.replaceFirst("\"name\": \"sketch\"", "\"name\": \"x\""), "s")
                .intact())
        .isFalse();
  }

  @Test
  void whatTheFileItselfSaysOfAiIsNeverTaken() throws IOException {
    Canvas marked =
        new Canvas(
            200,
            150,
            List.of(
                Samples.layer("sketch", 0, 0, drawing, Tags.full()),
                Samples.layer("sky", 30, 20, sky, Tags.full())));
    assertThat(tags(opened(marked, "a.ora")))
        .containsExactly(Optional.of(Tags.full()), Optional.of(Tags.full()));
  }

  @Test
  void aBrokenSidecarKeepsNobodyFromThePicture() throws IOException {
    Path file = folder.resolve("a.png");
    new Png().write(Canvas.of(untagged("x", 0, 0, drawing)), file);
    Sidecar.write(canvas, file, SIGNER);
    Path sidecar = Sidecar.beside(file);
    byte[] good = Files.readAllBytes(sidecar);
    Random random = new Random(2);
    for (int i = 0; i < 150; i++) {
      byte[] damaged =
          i % 2 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      if (i % 2 == 1) {
        damaged[random.nextInt(good.length)] = (byte) random.nextInt();
      }
      Files.write(sidecar, damaged);
      SidecarReport report = Formats.open(file).sidecar().orElseThrow();
      assertThat(report.sentences()).isNotEmpty().noneMatch(line -> line.contains("\n"));
    }
    Files.writeString(sidecar, "[".repeat(100_000));
    assertThat(Formats.open(file).sidecar().orElseThrow().seal()).isEqualTo(Seal.UNREADABLE);
  }

  @Test
  void aPictureSavedInAnotherFormatFindsTheSidecarOfTheOld() throws IOException {
    Sidecar.write(canvas, folder.resolve("art.ora"), SIGNER);
    Path saved = folder.resolve("art.png");
    Canvas flat = Canvas.of(untagged("flat", 0, 0, canvas.flatten()));
    Formats.forWriting(saved).write(flat, saved);
    Formats.Opened opened = Formats.open(saved);
    assertThat(opened.sidecar().orElseThrow().file()).isEqualTo("art.ora.origin.json");
    assertThat(opened.canvas().origin().orElseThrow().isAi()).isTrue();
    Canvas another = Canvas.of(untagged("other", 0, 0, shapes(9, 50, 90)));
    Formats.forWriting(saved).write(another, saved);
    assertThat(Formats.open(saved).sidecar()).isEmpty();
  }

  @Test
  void whereOnlyTheCommonMarkIsLeftTheRestIsRecovered() throws IOException {
    OriginTag mark =
        OriginTag.builder(Operation.IMPORTED_AI)
            .digitalSourceType(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA)
            .build();
    Canvas resaved =
        new Canvas(
            200,
            150,
            List.of(untagged("sketch", 0, 0, drawing), Samples.layer("sky", 30, 20, sky, mark)));
    assertThat(tags(opened(resaved, "marked.ora")).get(1)).contains(Tags.full());
  }
}
