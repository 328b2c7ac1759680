package shirushi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.format.Formats;
import shirushi.format.Png;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

class EvidencePackTest {
  @TempDir private Path folder;
  private Packs packs;

  @BeforeEach
  void prepare() {
    packs = new Packs(folder);
  }

  @Test
  void aPackHoldsTheLayersTheEntriesOfThisDocumentAndNoOthers() throws IOException {
    Map<String, byte[]> files = Packs.unzip(packs.painted().write(packs.request()));
    assertThat(files.keySet())
        .containsExactly(
            "SHA256SUMS",
            "SHA256SUMS.sig",
            "evidence.json",
            "index.html",
            "key.pub",
            "layers/0001.png",
            "layers/0002.png",
            "ledger/1.json",
            "ledger/1.tlog-proof",
            "ledger/2.json",
            "ledger/2.tlog-proof",
            "ledger/checkpoint",
            "picture.png",
            "public-key.pem");
    JsonObject json = json(files);
    assertThat(json.getAsJsonObject("document").get("name").getAsString())
        .isEqualTo("花 & <flower>.ora");
    JsonArray layers = json.getAsJsonArray("layers");
    JsonObject top = layers.get(0).getAsJsonObject();
    assertThat(top.get("known").getAsBoolean()).isFalse();
    assertThat(top.get("exact").getAsBoolean()).isFalse();
    assertThat(top.getAsJsonArray("groups").get(0).getAsString()).isEqualTo("線画");
    JsonObject ai = layers.get(1).getAsJsonObject();
    assertThat(ai.get("painted").getAsLong()).isEqualTo(1);
    assertThat(ai.getAsJsonArray("inserted").get(0).getAsLong()).isEqualTo(2);
    assertThat(ai.get("date").getAsString()).isEqualTo("2026-01-02T12:00:00Z");
    JsonObject ledger = json.getAsJsonObject("ledger");
    assertThat(ledger.get("entries").getAsLong()).isEqualTo(3);
    assertThat(ledger.get("uses").getAsLong()).isEqualTo(2);
    assertThat(text(files, "index.html")).doesNotContain("somebody else", "other.ora");
  }

  @Test
  void aPackHolds() throws IOException {
    PackReport report = Packs.verify(packs.painted().write(packs.withFile()));
    assertThat(report.holds()).as(report.toString()).isTrue();
    assertThat(report.findings().stream().map(Finding::sentence))
        .anyMatch(it -> it.startsWith("all 13 files are what SHA256SUMS says"))
        .anyMatch(it -> it.startsWith("SHA256SUMS is signed by shirushi-ledger/"))
        .anyMatch(it -> it.equals("the ledger's state of 3 entries is signed by the same key"))
        .anyMatch(it -> it.equals("all 2 entries here are proved to be in that ledger"))
        .anyMatch(it -> it.equals("the picture's file has these layers, pixel by pixel"))
        .noneMatch(it -> it.contains("packed anew"));
  }

  @Test
  void anAbsenceIsCalledThatAndNeverMore() throws IOException {
    Path zip = packs.unrecorded().write(packs.request());
    Map<String, byte[]> files = Packs.unzip(zip);
    assertThat(json(files).getAsJsonObject("ledger").get("uses").getAsLong()).isZero();
    assertThat(text(files, "index.html"))
        .contains("This palette recorded no use in this document.", "entries in all: 1.")
        .contains("Layers: 1. Marked as painted by AI, wholly or in part: 0.")
        .contains("origin unknown");
    assertThat(Packs.verify(zip).holds()).isTrue();
    assertThat(Packs.verify(zip).findings().toString()).contains("recorded no use", "never means");
  }

  @Test
  void beforeAnythingWasRecordedAPackIsSignedAllTheSame() throws IOException {
    Packs other = new Packs(folder.resolve("other"));
    Files.createDirectories(other.folder);
    Files.copy(packs.unrecorded().picture, other.picture);
    Path zip = other.write(other.request());
    assertThat(Packs.verify(zip).holds()).isTrue();
    assertThat(Packs.unzip(zip)).doesNotContainKey("ledger/checkpoint");
    assertThat(text(Packs.unzip(zip), "index.html")).contains("recorded nothing yet");
  }

  @Test
  void theSameThingsGiveTheSameBytes() throws IOException {
    byte[] once = Files.readAllBytes(packs.painted().write(packs.withFile()));
    assertThat(Files.readAllBytes(packs.write(packs.withFile()))).isEqualTo(once);
  }

  @Test
  void thePicturesInThePackSayAiThemselves() throws IOException {
    Map<String, byte[]> files = Packs.unzip(packs.painted().write(packs.request()));
    for (String name : new String[] {"layers/0002.png", "picture.png"}) {
      Path png = Files.write(folder.resolve("out.png"), files.get(name));
      Canvas canvas = Formats.read(png);
      assertThat(canvas.layers().get(0).tag().filter(OriginTag::isAi)).as(name).isPresent();
    }
  }

  @Test
  void snapshotsAreListedAndThoseOnRecordAreProved() throws IOException {
    packs.painted();
    Path shots = Files.createDirectory(folder.resolve("shots"));
    Files.copy(packs.picture, shots.resolve("a.ora"));
    Files.writeString(shots.resolve("notes.txt"), "no picture");
    RecordedSnapshot.take(shots.resolve("a.ora"), packs.ledger, Packs.TOOL);
    Layer other = Formats.read(packs.picture).layers().get(0);
    Formats.forPath(shots.resolve("b.png")).write(Canvas.of(other), shots.resolve("b.png"));
    EvidenceRequest request =
        new EvidenceRequest(
            packs.picture, packs.ledger, Packs.TOOL, Packs.MADE, false, Optional.of(shots));
    Path zip = packs.write(request);
    JsonArray listed = json(Packs.unzip(zip)).getAsJsonArray("snapshots");
    assertThat(listed).hasSize(3);
    assertThat(listed.get(0).getAsJsonObject().get("entry").getAsLong()).isEqualTo(3);
    assertThat(listed.get(1).getAsJsonObject().has("entry")).isFalse();
    assertThat(listed.get(2).getAsJsonObject().get("image").getAsString())
        .isEqualTo("snapshots/entry-3.png");
    assertThat(Packs.faults(zip)).isEmpty();
  }

  @Test
  void aSnapshotThatCannotBeReadIsListedWithTheReason() throws IOException {
    packs.painted();
    Path shots = Files.createDirectory(folder.resolve("shots"));
    Files.copy(packs.picture, shots.resolve("a.ora"));
    byte[] whole = Files.readAllBytes(packs.picture);
    Files.write(shots.resolve("b <cut>.ora"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(shots.resolve("c.png"), "no picture");
    EvidenceRequest request =
        new EvidenceRequest(
            packs.picture, packs.ledger, Packs.TOOL, Packs.MADE, false, Optional.of(shots));
    Path zip = folder.resolve("pack.zip");
    assertThat(EvidencePack.write(request, new Destination(zip, true)).unread())
        .hasSize(2)
        .anyMatch(it -> it.startsWith("b <cut>.ora: "))
        .anyMatch(it -> it.startsWith("c.png: "))
        .noneMatch(it -> it.contains(folder.toString()));
    JsonArray listed = json(Packs.unzip(zip)).getAsJsonArray("snapshots");
    assertThat(listed).hasSize(3);
    assertThat(listed.get(0).getAsJsonObject().has("image")).isTrue();
    JsonObject cut = listed.get(1).getAsJsonObject();
    assertThat(cut.has("image")).isFalse();
    assertThat(cut.get("sha256").getAsString()).isEqualTo(Digests.of(shots.resolve("b <cut>.ora")));
    assertThat(cut.get("unreadable").getAsString()).isNotBlank().doesNotContain("shots");
    assertThat(text(Packs.unzip(zip), "index.html"))
        .contains("b &lt;cut&gt;.ora", "Could not be read: ", "읽을 수 없음: ");
    assertThat(Packs.faults(zip)).isEmpty();
  }

  @Test
  void aRecordedSnapshotWhoseCopyIsGoneIsListedWithoutIt() throws IOException {
    packs.painted();
    long entry = RecordedSnapshot.take(packs.picture, packs.ledger, Packs.TOOL);
    Files.delete(packs.ledger.thumbnail(entry).orElseThrow());
    Path zip = packs.write(packs.request());
    assertThat(text(Packs.unzip(zip), "index.html")).contains("Its small copy is no longer there.");
    assertThat(Packs.faults(zip)).isEmpty();
  }

  @Test
  void aLayerWhoseMarkNamesItsEntryIsNotCalledUnrecorded() throws IOException {
    packs.painted();
    Raster changed = Packs.gradient(70, 30, 0x204010).asPainted();
    OriginTag tag = Formats.read(packs.picture).layers().get(0).tag().orElseThrow();
    OriginTag exported = tag.withPixelHash(changed.sha256());
    OriginTag foreign =
        OriginTag.builder(Operation.GENERATED)
            .prompt("from elsewhere", "", "")
            .build()
            .withLedgerIndex(1);
    Path file = folder.resolve("elsewhere.ora");
    Formats.forPath(file)
        .write(
            new Canvas(70, 30, List.of(layer(changed, foreign), layer(changed, exported))), file);
    Path zip =
        packs.write(
            new EvidenceRequest(
                file, packs.ledger, Packs.TOOL, Packs.MADE, false, Optional.empty()));
    JsonObject json = json(Packs.unzip(zip));
    JsonArray layers = json.getAsJsonArray("layers");
    assertThat(layers.get(0).getAsJsonObject().get("marked").getAsLong()).isEqualTo(1);
    assertThat(layers.get(1).getAsJsonObject().has("marked")).isFalse();
    assertThat(json.getAsJsonObject("ledger").get("uses").getAsLong()).isEqualTo(1);
    assertThat(text(Packs.unzip(zip), "index.html"))
        .contains("by this layer’s mark; its pixels are not those that were recorded")
        .contains("AI layers that are not in this ledger: 1.");
    assertThat(Packs.faults(zip)).isEmpty();
  }

  private static Layer layer(Raster pixels, OriginTag tag) {
    return new Layer(LayerId.random(), "a", 0, 0, pixels, 1, true, Optional.of(tag));
  }

  @Test
  void whatTheArtistStatedAboutTheStartingPictureIsShown() throws IOException {
    packs.painted();
    Path file = folder.resolve("over.png");
    String stated = "own work of <Ann>";
    Layer flower = Formats.read(packs.picture).layers().get(0);
    String hash = flower.pixels().sha256();
    packs.ledger.append(
        Entry.of(Kind.JOB, Packs.TOOL)
            .picture("over.png")
            .sha256("pixels", hash)
            .note("own work of Ben"));
    packs.ledger.append(
        Entry.of(Kind.JOB, Packs.TOOL).picture("over.png").note("another of that name"));
    Optional<String> rights = XmpRights.packet(Optional.empty(), Optional.empty(), "", stated);
    new Png().write(Canvas.of(flower), file, rights);
    Path zip =
        packs.write(
            new EvidenceRequest(
                file, packs.ledger, Packs.TOOL, Packs.MADE, false, Optional.empty()));
    assertThat(json(Packs.unzip(zip)).getAsJsonObject("document").get("statement").getAsString())
        .isEqualTo(stated);
    String page = text(Packs.unzip(zip), "index.html");
    for (String words :
        new String[] {"the artist states: ", "作者の申告：", "作者声明：", "作者聲明：", "작가가 밝힌 것: "}) {
      assertThat(page)
          .contains(
              words + "<bdi>own work of &lt;Ann&gt;</bdi>", words + "<bdi>own work of Ben</bdi>");
    }
    assertThat(page)
        .contains("the artist stated: <bdi>another of that name</bdi>")
        .doesNotContain("the artist states: <bdi>another of that name</bdi>");
    assertThat(Packs.faults(zip)).isEmpty();
  }

  @Test
  void aCopyOfTheSameSizeInFewerBitsIsNotCalledSmaller() throws IOException {
    short[] deep = new short[4 * 50 * 40];
    for (int i = 0; i < deep.length; i++) {
      deep[i] = (short) (i % 4 == 3 ? 0xFFFF : i * 17);
    }
    Path file = folder.resolve("deep.png");
    Layer layer =
        new Layer(LayerId.random(), "", 0, 0, Raster.deep(50, 40, deep), 1, true, Optional.empty());
    new Png().write(Canvas.of(layer), file);
    Path zip =
        packs.write(
            new EvidenceRequest(
                file, packs.ledger, Packs.TOOL, Packs.MADE, false, Optional.empty()));
    assertThat(Packs.verify(zip).findings())
        .contains(
            new Finding(
                Finding.State.NOTE,
                "pictures that have every pixel and match their hash: 0 of 2; copies of the same"
                    + " size in 8 bits a colour: 2"));
    assertThat(text(Packs.unzip(zip), "index.html"))
        .contains("(a copy of the same size, in 8 bits a colour instead of 16)")
        .doesNotContain("smaller copy");
    assertThat(Packs.verify(packs.painted().write(packs.request())).findings())
        .contains(
            new Finding(
                Finding.State.HOLDS,
                "pictures that have every pixel and match their hash: 2 of 3; smaller copies: 1"));
  }

  @Test
  void aRenamedOrLockedDocumentIsFoundWithoutCallingItUse() throws IOException {
    packs.unrecorded();
    packs.ledger.append(
        Entry.of(Kind.LOCK, Packs.TOOL).picture(packs.picture.getFileName().toString()));
    JsonObject ledger = json(Packs.unzip(packs.write(packs.request()))).getAsJsonObject("ledger");
    assertThat(ledger.getAsJsonArray("matches")).hasSize(1);
    assertThat(ledger.get("uses").getAsLong()).isZero();
  }

  @Test
  void aPictureThatAnotherBeganWithIsNotCalledPaintedByThePalette() throws IOException {
    String pixels = Formats.read(packs.unrecorded().picture).flatten().sha256();
    packs.ledger.append(
        Entry.of(Kind.JOB, Packs.TOOL).picture("other.ora").sha256("input", pixels));
    Path zip = packs.write(packs.request());
    JsonObject ledger = json(Packs.unzip(zip)).getAsJsonObject("ledger");
    assertThat(ledger.get("uses").getAsLong()).isZero();
    assertThat(ledger.getAsJsonArray("matches").get(0).getAsJsonObject().get("because").toString())
        .isEqualTo("[\"input\"]");
    assertThat(text(Packs.unzip(zip), "index.html"))
        .contains("This palette recorded no use in this document.", "begun with this one: 1.");
    assertThat(Packs.faults(zip)).isEmpty();
    assertThat(Packs.verify(zip).findings().toString()).contains("recorded no use");
  }

  @Test
  void nothingIsWrittenWhereThePictureCannotBeRead() throws IOException {
    Files.writeString(packs.picture, "no picture");
    assertThatThrownBy(() -> packs.write(packs.request())).isInstanceOf(IOException.class);
    assertThat(folder.resolve("pack.zip")).doesNotExist();
  }

  @Test
  void sha256sumAndOpensslAloneCheckIt() throws Exception {
    assumeTrue(runs("openssl", "version") && runs("sha256sum", "--version"), "no openssl here");
    Map<String, byte[]> files = Packs.unzip(packs.painted().write(packs.withFile()));
    Path unpacked = folder.resolve("unpacked");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path to = unpacked.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    String page = text(files, "index.html");
    String[] sums = {"sha256sum", "-c", "SHA256SUMS"};
    String line =
        "openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem"
            + " -in SHA256SUMS -sigfile SHA256SUMS.sig";
    assertThat(page).contains(String.join(" ", sums), line);
    assertThat(run(unpacked, sums)).isZero();
    assertThat(run(unpacked, line.split(" "))).isZero();
    Files.writeString(unpacked.resolve("SHA256SUMS"), "\n", StandardOpenOption.APPEND);
    assertThat(run(unpacked, line.split(" "))).isNotZero();
    Files.writeString(unpacked.resolve("evidence.json"), "{}");
    assertThat(run(unpacked, sums)).isNotZero();
  }

  private boolean runs(String... command) throws InterruptedException {
    try {
      return run(folder, command) == 0;
    } catch (IOException e) {
      // Not there.
      return false;
    }
  }

  private static int run(Path in, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  private static JsonObject json(Map<String, byte[]> files) {
    return JsonParser.parseString(text(files, "evidence.json")).getAsJsonObject();
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
