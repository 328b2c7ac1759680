package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Export;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.format.Samples;
import shirushi.host.Border;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.origin.DataMining;
import shirushi.origin.Operation;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.c2pa.Statement;
import shirushi.origin.c2pa.TrainingMining;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;

/** What a file says that was opened in a program which knows nothing of it. */
class OpenedFileTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final NoAi LOCK = new NoAi("me", "Me", NOON, "mine");

  @TempDir private Path folder;
  @TempDir private Path artists;
  private FakeProgram program;

  @AfterEach
  void end() throws IOException {
    if (program != null) {
      program.close();
    }
  }

  private static Layer layer(String name, Optional<OriginTag> tag) {
    Raster patch = Raster.plain(9, 9, 0xFF000000 | name.hashCode());
    Raster pixels = Samples.drawing(32, 24).with(2, 2, patch);
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, tag);
  }

  private static Layer flat(Optional<OriginTag> tag) {
    return layer("flat", tag);
  }

  private Path written(String name, Canvas canvas, Optional<DataMining> forbidden)
      throws IOException {
    Path file = artists.resolve(name);
    Optional<String> rights = XmpRights.packet(Optional.empty(), forbidden, "", "");
    Formats.forWriting(file).write(canvas, file, rights);
    return file;
  }

  /** The program has opened the file, and gives its layers other ids. */
  private RemoteHost opened(Path file, Layer... layers) throws IOException {
    List<Layer> others =
        Arrays.stream(layers).map(it -> it.as(LayerId.random())).map(OpenedFileTest::bare).toList();
    program = new FakeProgram(new Canvas(32, 24, others), folder);
    program.liesAt(file);
    return program.host();
  }

  /** Programs call a flat picture so. */
  private static Layer background(Layer flat) {
    return bare(flat, "Background");
  }

  private static Layer bare(Layer layer) {
    return bare(layer, layer.name());
  }

  private static Layer bare(Layer layer, String name) {
    return new Layer(
        layer.id(),
        name,
        layer.x(),
        layer.y(),
        Raster.of(layer.pixels().width(), layer.pixels().height(), layer.pixels().argb()),
        1,
        true,
        Optional.empty());
  }

  private static List<OriginKind> kinds(RemoteHost host) throws HostException {
    return host.layers().stream().map(it -> OriginKind.of(it.tag())).toList();
  }

  private static boolean mayBePaintedOver(RemoteHost host) throws HostException {
    return Policy.judge(host.wishes(), Use.GENERATION_INPUT).allowed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.tif", "a.ora", "a.psd"})
  void aMakersWishHoldsOverTheCanvasAndIsStoredAtOnce(String name) throws Exception {
    Layer drawn = layer("drawn", Optional.empty());
    Path file = written(name, Canvas.of(drawn), Optional.of(DataMining.PROHIBITED_TRAINING));
    RemoteHost host = opened(file, drawn);
    assertThat(mayBePaintedOver(host)).isFalse();
    assertThat(kinds(host)).containsExactly(OriginKind.UNKNOWN);
    FakeProgram again = new FakeProgram(program.canvas(), folder);
    again.stored(program.record().orElseThrow());
    assertThat(mayBePaintedOver(again.host())).isFalse();
    again.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.tif"})
  void theTagOfAFlatPictureIsTheBottomLayersWhichShowsIt(String name) throws Exception {
    Layer cat = flat(Optional.of(CAT));
    Path file = artists.resolve(name);
    Export.PLAIN.write(Canvas.of(cat), file);
    RemoteHost host = opened(file, background(cat), layer("Lines", Optional.empty()));
    List<Listed> layers = host.layers();
    assertThat(layers.get(0).tag().orElseThrow().prompt()).isEqualTo("a cat");
    assertThat(layers.get(1).tag()).isEmpty();
    assertThat(layers.get(0).name()).isEqualTo("[AI] Background");
    assertThat(program.label(layers.get(0).id())).isNotZero();
    FakeProgram again = new FakeProgram(program.canvas(), folder);
    again.stored(program.record().orElseThrow());
    assertThat(again.host().layers().get(0).tag()).isEqualTo(layers.get(0).tag());
    again.close();
  }

  @Test
  void aPictureThatAnotherProgramMarkedIsAi() throws Exception {
    Layer drawn = flat(Optional.empty());
    Path file = written("a.png", Canvas.of(drawn), Optional.empty());
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, bytes.length - 12);
    out.writeBytes(text("parameters\0a dog\nSteps: 20, Sampler: Euler a, Seed: 5, Model: m"));
    out.write(bytes, bytes.length - 12, 12);
    Files.write(file, out.toByteArray());
    OriginTag tag = opened(file, drawn).layers().get(0).tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.IMPORTED_AI);
    assertThat(tag.prompt()).isEqualTo("a dog");
  }

  private static byte[] text(String body) {
    byte[] all = ("tEXt" + body).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(all);
    ByteBuffer chunk = ByteBuffer.allocate(8 + all.length).putInt(all.length - 4).put(all);
    return chunk.putInt((int) crc.getValue()).array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg"})
  void aPictureOfWhichOnlyItsCredentialSpeaksIsAiAndItsMakersWishHolds(String name)
      throws Exception {
    Layer drawn = flat(Optional.empty());
    Path file = written(name, Canvas.of(drawn), Optional.empty());
    Statement statement =
        new Statement(
            "picture",
            Optional.of(CAT),
            List.of(),
            Optional.of(TrainingMining.noTraining()),
            new Tool("Another", "1"),
            NOON);
    var key = new KeyFile(artists).open("Hana", new char[0]);
    FileCredentials.embed(file, file, statement, key);
    RemoteHost host = opened(file, drawn);
    assertThat(kinds(host)).containsExactly(OriginKind.AI);
    assertThat(mayBePaintedOver(host)).isFalse();
  }

  @Test
  void anOpenRasterFilesLockIdAndWishesHold() throws Exception {
    Layer drawn = layer("drawn", Optional.empty());
    MiningPreference wishes =
        new MiningPreference(
            List.of(new shirushi.origin.policy.Statement("XMP, PLUS", "DMI-PROHIBITED", "")));
    DocumentFacts facts = new DocumentFacts("its id", Optional.of(LOCK), Set.of(), wishes);
    Path file = written("a.ora", facts.on(Canvas.of(drawn)), Optional.empty());
    RemoteHost host = opened(file, drawn);
    assertThat(host.noAi()).contains(LOCK);
    assertThat(host.document().id()).isEqualTo("its id");
    assertThat(mayBePaintedOver(host)).isFalse();
    NewLayer cat = new NewLayer("cat", 3, 4, Raster.plain(8, 8, 0xFF3D63A8), CAT);
    assertThatThrownBy(() -> host.insert(List.of(cat), Border.NONE))
        .isInstanceOfSatisfying(
            HostException.class,
            it -> assertThat(it.reason()).isEqualTo(HostException.Reason.CLOSED_TO_AI));
  }

  @Test
  void aDamagedLockIsRefusedAndNotReplaced() throws Exception {
    Layer drawn = layer("drawn", Optional.empty());
    Canvas locked =
        new DocumentFacts("id", Optional.of(LOCK), Set.of(), MiningPreference.NONE)
            .on(Canvas.of(drawn));
    Extras.Block good = locked.extras().of(Ora.EXTRAS).get(0);
    byte[] cut = Arrays.copyOf(good.bytes(), good.bytes().length / 2);
    Canvas damaged =
        locked.carrying(Extras.of(Ora.EXTRAS, List.of(new Extras.Block(good.key(), cut, false))));
    RemoteHost host = opened(written("a.ora", damaged, Optional.empty()), drawn);
    assertThatThrownBy(host::layers)
        .isInstanceOf(HostException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(host::noAi).isInstanceOf(HostException.class);
    assertThat(program.record()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ora", "a.psd"})
  void layersAreKnownByPlaceOrName(String name) throws Exception {
    Layer paper = layer("paper", Optional.empty());
    Layer cat = layer("[AI] cat", Optional.of(CAT));
    Layer twin = layer("paper", Optional.empty());
    Path file = written(name, new Canvas(32, 24, List.of(paper, twin, cat)), Optional.empty());
    RemoteHost host = opened(file, paper, twin, cat);
    assertThat(host.layers().get(2).tag().orElseThrow().prompt()).isEqualTo("a cat");
    assertThat(kinds(host).subList(0, 2)).containsOnly(OriginKind.UNKNOWN);
    program.close();
    host = opened(file, cat, paper);
    assertThat(host.layers().get(0).tag().orElseThrow().prompt()).isEqualTo("a cat");
    assertThat(host.layers().get(1).tag()).isEmpty();
  }

  @Test
  void aTagWhoseLayerCannotBeToldIsTheBottomLayers() throws Exception {
    Layer paper = layer("paper", Optional.empty());
    Layer cat = layer("[AI] cat", Optional.of(CAT));
    Path file = written("a.ora", new Canvas(32, 24, List.of(paper, cat)), Optional.empty());
    RemoteHost host = opened(file, paper.named("one"), layer("two", Optional.empty()));
    assertThat(host.layers().get(0).tag()).map(OriginTag::prompt).contains("a cat");
    assertThat(host.layers().get(1).tag()).isEmpty();
  }

  @Test
  void onlyPixelsThatChangedSinceWereEdited() throws Exception {
    Layer paper = layer("paper", Optional.empty());
    Layer cat = layer("[AI] cat", Optional.of(CAT));
    Layer dog = layer("[AI] dog", Optional.of(CAT));
    Path file = written("a.ora", new Canvas(32, 24, List.of(paper, cat, dog)), Optional.empty());
    Layer painted = dog.painted(0, 0, Raster.plain(32, 24, 0xFF000000));
    RemoteHost host = opened(file, paper, cat, painted);
    program.modified();
    assertThat(kinds(host))
        .containsExactly(OriginKind.UNKNOWN, OriginKind.AI, OriginKind.AI_EDITED);
  }

  @Test
  void otherPixelsOfADocumentThatNobodyChangedAreOfOtherColours() throws Exception {
    Layer cat = flat(Optional.of(CAT));
    Path file = written("a.png", Canvas.of(cat), Optional.empty());
    RemoteHost host = opened(file, background(cat.painted(0, 0, Raster.plain(32, 24, 0xFF000000))));
    assertThat(kinds(host)).containsExactly(OriginKind.AI);
    host.look();
    assertThat(kinds(host)).containsExactly(OriginKind.AI);
  }

  @Test
  void pixelsThatCannotBeReadHereHideNoAi() throws Exception {
    Layer cat = flat(Optional.of(CAT));
    Path file = written("a.tif", Canvas.of(cat), Optional.of(DataMining.PROHIBITED));
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 8));
    assertThatThrownBy(() -> Formats.read(file)).isInstanceOf(IOException.class);
    RemoteHost host = opened(file, background(cat));
    assertThat(kinds(host)).containsExactly(OriginKind.AI);
    assertThat(mayBePaintedOver(host)).isFalse();
  }

  @Test
  void aFileThatSaysNothingLeavesNothing() throws Exception {
    Layer drawn = flat(Optional.empty());
    Path plain = written("a.png", Canvas.of(drawn), Optional.empty());
    Path text = Files.writeString(artists.resolve("b.png"), "no picture");
    Path krita = artists.resolve("c.kra");
    Export.PLAIN.write(Canvas.of(flat(Optional.of(CAT))), artists.resolve("c.png"));
    Files.copy(artists.resolve("c.png"), krita);
    for (Path file : List.of(plain, text, krita, artists.resolve("gone.png"))) {
      RemoteHost host = opened(file, drawn);
      assertThat(kinds(host)).as(file.toString()).containsExactly(OriginKind.UNKNOWN);
      assertThat(host.wishes()).isEqualTo(MiningPreference.NONE);
      assertThat(program.record()).isEmpty();
      program.close();
    }
  }

  @Test
  void aRecordGoesBeforeTheFile() throws Exception {
    Layer cat = flat(Optional.of(CAT));
    Path file = written("a.png", Canvas.of(cat), Optional.empty());
    RemoteHost host = opened(file, background(cat));
    program.stored(DocumentRecord.NONE.text());
    assertThat(kinds(host)).containsExactly(OriginKind.UNKNOWN);
  }
}
