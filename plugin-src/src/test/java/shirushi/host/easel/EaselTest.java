package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.format.Png;
import shirushi.host.Border;
import shirushi.host.DocumentFacts;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.host.file.Seals;
import shirushi.origin.DataMining;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.MiningPreference;

class EaselTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").build();
  private static final NoAi LOCK =
      new NoAi("key", "花子", Instant.ofEpochSecond(7), "a “commission”");
  private static final Brush BRUSH = new Brush(9, 1, 1, 0xFF112233, false);

  @TempDir Path folder;
  private final List<Easel> opened = new ArrayList<>();

  private Easel easel() {
    Easel easel =
        new Easel(Runnable::run, Tool.UNKNOWN, format -> Seals.NONE, folder.resolve("recovery"));
    opened.add(easel);
    easel.create(64, 48, -1);
    return easel;
  }

  @AfterEach
  void close() {
    opened.forEach(Easel::close);
  }

  private static LayerId insert(Easel easel) throws Exception {
    NewLayer cat = new NewLayer("cat", 3, 4, Raster.plain(20, 20, 0xFFFF0000), CAT);
    return easel.picture().insert(List.of(cat), Border.NONE).get(0);
  }

  private Path closedPng() throws IOException {
    Path file = folder.resolve("closed.png");
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED_TRAINING), "", "");
    new Png().write(Canvas.of(layer()), file, rights);
    return file;
  }

  private static Layer layer() {
    Raster pixels = Raster.plain(8, 8, 0xFF00FF00);
    return new Layer(LayerId.random(), "x", 0, 0, pixels, 1, true, Optional.empty());
  }

  @Test
  void anOraKeepsLayersTagsLocksAndWishes() throws Exception {
    Easel easel = easel();
    LayerId cat = insert(easel);
    easel.place(closedPng());
    easel.picture().layers().locked(cat, true);
    easel.picture().lock(Optional.of(LOCK));
    Path file = folder.resolve("a.ora");
    easel.save(file);
    assertThat(easel.picture().changed()).isFalse();
    Easel other = easel();
    other.open(file);
    Picture picture = other.picture();
    assertThat(picture.document().id()).isEqualTo(easel.picture().document().id());
    assertThat(picture.canvas().layers()).isEqualTo(easel.picture().canvas().layers());
    assertThat(picture.noAi()).contains(LOCK);
    assertThat(picture.layers().locked(cat)).isTrue();
    assertThat(picture.wishes().statements()).containsAll(easel.picture().wishes().statements());
    assertThat(picture.wishes().statements()).isNotEmpty();
    assertThat(picture.changed()).isFalse();
  }

  @Test
  void aFlatFileSaysWhatIsInItAndWhatItsMakersWish() throws Exception {
    Easel easel = easel();
    insert(easel);
    easel.place(closedPng());
    Path file = folder.resolve("a.png");
    easel.save(file);
    assertThat(Formats.read(file).origin().orElseThrow().isAi()).isTrue();
    assertThat(Formats.inspect(file).mining().statements())
        .anyMatch(it -> it.term().equals(DataMining.PROHIBITED_TRAINING.toString()));
  }

  @Test
  void paintingOnAnAiLayerIsOnRecordInTheFile() throws Exception {
    Easel easel = easel();
    insert(easel);
    easel.picture().painting().begin(BRUSH, 10, 10).commit();
    Path file = folder.resolve("a.ora");
    easel.save(file);
    Layer read = Formats.read(file).layers().get(1);
    assertThat(read.tag().orElseThrow().operation()).isEqualTo(Operation.AI_EDITED);
    assertThat(read.tag().orElseThrow().pixelHash()).isEqualTo(read.pixels().sha256());
  }

  @Test
  void whatCannotBeReadLeavesTheOpenPictureAndIsSaidInOneSentence() throws Exception {
    Easel easel = easel();
    Picture before = easel.picture();
    Path ora = folder.resolve("corrupt.ora");
    new Ora().write(Canvas.of(layer()), ora);
    byte[] bytes = Files.readAllBytes(ora);
    for (int cut : new int[] {70, bytes.length / 2, bytes.length - 10}) {
      Files.write(ora, java.util.Arrays.copyOf(bytes, cut));
      assertThatThrownBy(() -> easel.open(ora))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("corrupt.ora: ")
          .message()
          .doesNotContain("\n");
    }
    Path huge = hugePng();
    assertThatThrownBy(() -> easel.open(huge))
        .hasMessage("huge.png: 30000×30000 is over the limit of 64 megapixels");
    assertThatThrownBy(() -> easel.place(huge)).isInstanceOf(IOException.class);
    assertThat(easel.picture()).isSameAs(before);
    assertThatThrownBy(() -> easel.create(30_000, 30_000, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Path hugePng() throws IOException {
    Path file = folder.resolve("huge.png");
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file.toFile()))) {
      out.writeLong(0x89504E470D0A1A0AL);
      ByteBuffer size = ByteBuffer.allocate(13).putInt(30_000).putInt(30_000);
      chunk(out, "IHDR", size.put(new byte[] {8, 6, 0, 0, 0}).array());
      chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
      chunk(out, "IEND", new byte[0]);
    }
    return file;
  }

  private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(body);
    out.writeInt(body.length);
    out.writeBytes(type);
    out.write(body);
    out.writeInt((int) crc.getValue());
  }

  @Test
  void aDamagedLockIsNotAnOpenOne() throws Exception {
    Path file = folder.resolve("a.ora");
    Canvas canvas =
        new DocumentFacts("", Optional.of(LOCK), Set.of(), MiningPreference.NONE)
            .on(Canvas.of(layer()));
    var block = canvas.extras().of(Ora.EXTRAS).get(0);
    byte[] cut = java.util.Arrays.copyOf(block.bytes(), 40);
    var damaged = new shirushi.canvas.Extras.Block(block.key(), cut, false);
    new Ora().write(canvas.carrying(shirushi.canvas.Extras.of(Ora.EXTRAS, List.of(damaged))), file);
    assertThatThrownBy(() -> easel().open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("document.json is damaged");
  }

  @Test
  void aSaveThatFailsLosesNothing() throws Exception {
    Easel easel = easel();
    insert(easel);
    Path full = Path.of("/dev/full");
    Path file = folder.resolve("no-such-folder").resolve("a.ora");
    Canvas before = easel.picture().canvas();
    assertThatThrownBy(() -> easel.save(file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> easel.save(full)).isInstanceOf(IOException.class);
    assertThat(easel.picture().canvas()).isSameAs(before);
    assertThat(easel.picture().changed()).isTrue();
    assertThat(easel.picture().file()).isEmpty();
  }

  @Test
  void anInsertionIsKeptAtOnceAndDroppedOnceSavedOrClosed() throws Exception {
    Easel easel = easel();
    insert(easel);
    await(2);
    easel.save(folder.resolve("a.ora"));
    await(0);
    insert(easel);
    await(2);
    easel.close();
    await(0);
  }

  private void await(int files) throws Exception {
    long end = System.nanoTime() + 10_000_000_000L;
    while (kept() != files && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(kept()).isEqualTo(files);
  }

  private long kept() throws IOException {
    Path recovery = folder.resolve("recovery");
    if (!Files.isDirectory(recovery)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(recovery)) {
      return all.filter(it -> !it.toString().endsWith(".tmp")).count();
    }
  }

  @Test
  void whatAKilledProcessKeptIsOfferedAndRecovered() throws Exception {
    Easel mine = easel();
    insert(mine);
    mine.picture().lock(Optional.of(LOCK));
    Path recovery = folder.resolve("recovery");
    Process killed = new ProcessBuilder("sleep", "60").start();
    String id = mine.picture().document().id();
    Path file = folder.resolve("theirs.ora");
    new Copies(recovery, killed.toHandle())
        .keep(mine.picture().facts().on(mine.picture().canvas()), id, Optional.of(file));
    Path unfinished = recovery.resolve(id + "-" + killed.pid() + ".ora.x.tmp");
    Files.write(unfinished, new byte[9]);
    assertThat(mine.recoveries()).as("while it lives").isEmpty();
    killed.destroyForcibly().waitFor();
    List<Recovery> left = mine.recoveries();
    assertThat(left).hasSize(1);
    assertThat(left.get(0).file()).contains(file);
    assertThat(unfinished).doesNotExist();
    Easel other = easel();
    other.recover(left.get(0), other.load(left.get(0)));
    assertThat(other.picture().canvas().layers()).isEqualTo(mine.picture().canvas().layers());
    assertThat(other.picture().noAi()).contains(LOCK);
    assertThat(other.picture().file()).contains(file);
    assertThat(other.picture().changed()).isTrue();
    long end = System.nanoTime() + 10_000_000_000L;
    while (!mine.recoveries().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(mine.recoveries()).isEmpty();
  }

  @Test
  void aFileCannotNameTheCopysPlace() throws Exception {
    Path file = folder.resolve("a.ora");
    DocumentFacts facts =
        new DocumentFacts("../../evil", Optional.empty(), Set.of(), MiningPreference.NONE);
    new Ora().write(facts.on(Canvas.of(layer())), file);
    Easel easel = easel();
    easel.open(file);
    assertThat(Recovery.isDocument(easel.picture().document().id())).isTrue();
  }
}
