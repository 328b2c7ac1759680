package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.job.Journal;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** Pictures that the palette painted, after another program has dropped every mark. */
class StrippedPictureTest {
  private static final Tool TOOL = new Tool("Shirushi", "9");
  private static final int SIDE = 160;

  @TempDir private Path folder;
  private Ledger ledger;
  private String out;
  private String err;

  @BeforeEach
  void begin() {
    ledger = new Ledger(folder.resolve("home/ledger"), folder.resolve("home/ledger.key"));
  }

  /** Paints and writes as the palette does: a flat picture gets its seal on top. */
  private Path painted(String name, Layer... others) throws Exception {
    Raster pixels = clouds(0x204060).asPainted();
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED)
            .prompt("a cat", "a cat", "")
            .pixelHash(pixels.sha256())
            .build();
    long job = ledger.append(Entry.of(Kind.JOB, TOOL).picture(name).tags(List.of(tag)));
    Layer cat = layer("cat", pixels, Optional.of(tag.withLedgerIndex(job)));
    Path file = folder.resolve(name);
    Canvas canvas =
        new Canvas(SIDE, SIDE, Stream.concat(Stream.of(others), Stream.of(cat)).toList());
    Export.PLAIN.write(canvas, file);
    new Journal(ledger, TOOL, name, complaint -> err = complaint.getMessage()).exported(List.of(file));
    return file;
  }

  private static Raster clouds(int colour) {
    int[] argb = new int[SIDE * SIDE];
    for (int i = 0; i < argb.length; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      int light = (int) (60 + 50 * Math.sin(x / 17.0) * Math.cos(y / 23.0));
      argb[i] = 0xFF000000 | colour + light * 0x010101;
    }
    return Raster.of(SIDE, SIDE, argb);
  }

  private static Layer layer(String name, Raster pixels, Optional<OriginTag> tag) {
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, tag);
  }

  /** As a program that knows pixels and nothing else. */
  private Path stripped(Path from, String name, int side) throws Exception {
    int[] argb = Formats.read(from).flatten().argb();
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, SIDE, SIDE, argb, 0, SIDE);
    BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.drawImage(
        image.getScaledInstance(side, side, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    Path to = folder.resolve(name);
    String format = name.substring(name.lastIndexOf('.') + 1);
    assertThat(ImageIO.write(side == SIDE ? image : scaled, format, to.toFile())).isTrue();
    return to;
  }

  private int run(Object... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            folder,
            folder,
            ledger,
            TOOL,
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
    int code = Shirushi.run(context, EaselWindow.NONE, arguments);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  private String page(Path pack) throws Exception {
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("index.html")).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat.png", "cat.jpg", "cat.tif", "cat.ora", "cat.psd"})
  void aPackFindsTheUseByThePixelsAlone(String name) throws Exception {
    Path tweet = stripped(painted(name), "tweet.png", SIDE);
    Path pack = folder.resolve("pack.zip");
    assertThat(run("evidence", tweet, "-o", pack)).as(err).isZero();
    assertThat(err).contains("recorded its use in this document");
    assertThat(page(pack))
        .contains("This palette recorded its use in this document", "AI, by the record")
        .doesNotContain("This palette recorded no use", "That means neither AI nor human");
    assertThat(run("verify", pack)).as(out).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"small.png", "small.jpg"})
  void whatOnlyLooksLikeItIsProbablyAUse(String name) throws Exception {
    Path tweet = stripped(painted("cat.png"), name, name.endsWith("png") ? 100 : SIDE);
    Path pack = folder.resolve("pack.zip");
    assertThat(run("evidence", tweet, "-o", pack)).as(err).isZero();
    assertThat(err).contains("probably recorded its use in this document");
    assertThat(page(pack))
        .contains("This palette probably recorded its use", "another one that resembles it")
        .doesNotContain("This palette recorded no use");
    assertThat(run("verify", pack)).as(out).isZero();
    assertThat(out).contains("probably");
    assertThat(run("origin", "show", tweet)).isZero();
    assertThat(out).contains("Your ledger", "looks like “cat.png”");
    Path stated = folder.resolve("stated-" + name);
    assertThat(run("origin", "set", tweet, "--operation", "by-hand", "-o", stated))
        .as("what is only probable forbids nothing")
        .isZero();
  }

  @Test
  void anotherPictureIsNotFoundAndThePageSaysWhatWasLookedFor() throws Exception {
    painted("cat.png");
    Path other = folder.resolve("other.png");
    Formats.forPath(other)
        .write(Canvas.of(layer("", Raster.plain(SIDE, SIDE, 0xFF336699), Optional.empty())), other);
    Path pack = folder.resolve("pack.zip");
    assertThat(run("evidence", other, "-o", pack)).isZero();
    assertThat(page(pack))
        .contains("This palette recorded no use in this document", "It looked only for this file")
        .contains("切り抜き", "裁切", "자르거나");
    assertThat(run("origin", "show", other)).isZero();
    assertThat(out).doesNotContain("ledger");
  }

  @Test
  void aHandDrawnLayerBesideAnAiLayerIsNotTakenForTheUse() throws Exception {
    Layer sketch = layer("sketch", clouds(0x600000), Optional.empty());
    painted("cat.ora", sketch);
    Path alone = folder.resolve("sketch.png");
    Formats.forPath(alone).write(Canvas.of(sketch), alone);
    assertThat(run("evidence", alone, "-o", folder.resolve("pack.zip"))).isZero();
    assertThat(err).contains("recorded no use");
    Path stated = folder.resolve("stated.png");
    assertThat(run("origin", "set", alone, "--operation", "by-hand", "-o", stated)).isZero();
  }

  @Test
  void theOriginNamesTheEntry() throws Exception {
    Path tweet = stripped(painted("cat.png"), "tweet.png", SIDE);
    assertThat(run("origin", "show", tweet)).isZero();
    assertThat(out)
        .contains("Your ledger", "entry 1", "this palette wrote these pixels, with AI in them");
    assertThat(run("origin", "show", tweet, "--json")).isZero();
    JsonObject json = JsonParser.parseString(out).getAsJsonObject();
    JsonObject found =
        json.getAsJsonObject("ledger").getAsJsonArray("whole").get(0).getAsJsonObject();
    assertThat(found.get("entry").getAsLong()).isEqualTo(1);
    assertThat(found.get("probable").getAsBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat.png", "cat.jpg"})
  void whatIsOnRecordAsAisCannotBeStatedAsDrawnByHand(String name) throws Exception {
    Path tweet = stripped(painted(name), "tweet.png", SIDE);
    Path stated = folder.resolve("stated.png");
    assertThat(run("origin", "set", tweet, "--operation", "by-hand", "-o", stated)).isEqualTo(2);
    assertThat(err).contains("entry 1 of your ledger").hasLineCount(1);
    assertThat(stated).doesNotExist();
    assertThat(run("origin", "set", tweet, "--operation", "ai-edited", "-o", stated)).isZero();
  }

  @Test
  void aDamagedLedgerIsSaidAndHidesNothingOfTheFile() throws Exception {
    Path tweet = stripped(painted("cat.png"), "tweet.png", SIDE);
    java.nio.file.Files.writeString(folder.resolve("home/ledger/entries"), "nonsense\n");
    assertThat(run("origin", "show", tweet)).isZero();
    assertThat(out).contains("no tag", "Your ledger").contains("damaged");
    assertThat(run("origin", "set", tweet, "--operation", "by-hand", "-o", folder.resolve("x.png")))
        .isEqualTo(3);
  }
}
