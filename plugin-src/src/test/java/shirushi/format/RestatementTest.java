package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.VisibleMark;
import shirushi.origin.DataMining;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Role;
import shirushi.origin.Tool;
import shirushi.origin.Usage;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Ingredient;

class RestatementTest {
  private static final OriginTag HAND =
      OriginTag.builder(Operation.UNKNOWN)
          .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
          .statedBy("Ann")
          .build();

  @TempDir Path folder;

  private Restatement restatement(Path input, OriginTag tag, Export export) throws IOException {
    Canvas canvas = Formats.read(input);
    Layer layer = canvas.layers().get(0).from(tag);
    return new Restatement(input, canvas.replacing(layer), layer, export);
  }

  private Path written(Path input, OriginTag tag) throws IOException {
    String name = input.getFileName().toString();
    Path out = input.resolveSibling("again-" + name);
    restatement(input, tag, Export.PLAIN).write(new Destination(out, false));
    return out;
  }

  private static OriginTag tag(Path file) throws IOException {
    return Formats.read(file).layers().get(0).tag().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void theTagIsSaidAnewAndThePixelsAreNotEncodedAnew(String ending) throws Exception {
    Path plain = CredentialSamples.picture(folder, ending);
    byte[] before = Files.readAllBytes(plain);
    Path once = written(plain, HAND);
    assertThat(tag(once)).isEqualTo(HAND);
    Path twice = written(once, CredentialSamples.GENERATED);
    assertThat(tag(twice)).isEqualTo(CredentialSamples.GENERATED);
    assertThat(Files.readAllBytes(plain)).isEqualTo(before);
    for (Path file : List.of(once, twice)) {
      String head = ending.equals("png") ? "IDAT" : "\u00ff\u00da";
      int start = ending.equals("tif") ? 8 : CredentialSamples.find(plain, head);
      int at = ending.equals("tif") ? 8 : CredentialSamples.find(file, head);
      byte[] after = Files.readAllBytes(file);
      int length = ending.equals("tif") ? 48 * 64 * 3 : before.length - start;
      assertThat(Arrays.copyOfRange(after, at, at + length))
          .isEqualTo(Arrays.copyOfRange(before, start, start + length));
      assertThat(Formats.read(file).flatten().sha256())
          .isEqualTo(Formats.read(plain).flatten().sha256());
    }
    String all = new String(Files.readAllBytes(twice), StandardCharsets.ISO_8859_1);
    // An older packet is taken out; in a TIFF nothing leads to it any more.
    assertThat(all.split("<\\?xpacket begin", -1)).hasSize(ending.equals("tif") ? 3 : 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void exifToolReadsTheStatementAndWhatTheMakerSaidBefore(String ending) throws Exception {
    Path plain = CredentialSamples.picture(folder, ending);
    exifTool(
        "-XMP-dc:Creator=Aoi",
        "-XMP-plus:DataMining=Prohibited for AI/ML training",
        "-XMP-xmp:CreateDate=2020:01:02 03:04:05",
        "-XMP-photoshop:City=京都",
        plain.toString());
    Path stated = written(plain, HAND);
    assertThat(exifTool("-a", "-G1", "-s", "-Validate", "-Warning", "-XMP:all", stated.toString()))
        .containsPattern("XMP-iptcExt] +DigitalSourceType +: .*/digitalCreation")
        .containsPattern("XMP-dc] +Creator +: Aoi")
        .containsPattern("XMP-plus] +DataMining +: Prohibited for AI/ML training")
        .containsPattern("XMP-xmp] +CreateDate +: 2020:01:02 03:04:05")
        .containsPattern("XMP-photoshop] +City +: 京都")
        .doesNotContain("Warning");
    OriginTag ai = OriginTag.builder(Operation.COLOUR_ASSISTED).statedBy("Ann").build();
    Path twice = written(stated, ai);
    assertThat(exifTool("-a", "-G1", "-s", "-Validate", "-Warning", "-XMP:all", twice.toString()))
        .containsPattern("DigitalSourceType +: .*/compositeWithTrainedAlgorithmicMedia")
        .doesNotContain("/digitalCreation\n")
        .containsPattern("XMP-dc] +Creator +: Aoi")
        .containsPattern("XMP-TC260] +(?i:AIGC)")
        .doesNotContain("Warning");
    assertThat(Formats.inspect(twice).mining().statements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ora", "psd"})
  void layeredFilesCarryRoleUsageAndWhatTheirMakerForbids(String ending) throws Exception {
    Path plain = folder.resolve("layers." + ending);
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED), "", "");
    Formats.forWriting(plain).write(Samples.canvas(), plain, rights);
    Canvas canvas = Formats.read(plain);
    Layer sketch = canvas.layers().get(0);
    OriginTag tag = HAND.stated(Role.MAIN, new Usage(Usage.Scope.PERSONAL, "ask"));
    Export export =
        new Export(
            VisibleMark.OFF,
            XmpRights.packet(Formats.inspect(plain).xmp(), Optional.empty(), "", ""),
            Optional.empty(),
            Optional.of(TestSigner.SIGNER));
    Layer after = sketch.from(tag);
    Path out = folder.resolve("stated." + ending);
    new Restatement(plain, canvas.replacing(after), after, export)
        .write(new Destination(out, false));
    Canvas read = Formats.read(out);
    assertThat(read.layers().get(0).tag()).contains(tag);
    for (int i = 1; i < read.layers().size(); i++) {
      assertThat(read.layers().get(i).tag()).isEqualTo(canvas.layers().get(i).tag());
    }
    assertThat(read.flatten().sha256()).isEqualTo(canvas.flatten().sha256());
    assertThat(Formats.inspect(out).mining().statements()).isNotEmpty();
    assertThat(Sidecar.beside(out)).isRegularFile();
    Path judged = ending.equals("psd") ? out : entry(out, "mergedimage.png", "merged.png");
    assertThat(exifTool("-a", "-G1", "-s", "-XMP:all", judged.toString()))
        .containsPattern("DigitalSourceType +: .*/compositeWithTrainedAlgorithmicMedia")
        .containsPattern("XMP-plus] +DataMining +: Prohibited");
  }

  @Test
  void aKritaFileStaysAsItIsAroundTheTag() throws Exception {
    Path plain = KraSamples.write(folder.resolve("art.kra"));
    byte[] before = Files.readAllBytes(plain);
    Path stated = written(plain, HAND);
    assertThat(Files.readAllBytes(plain)).isEqualTo(before);
    assertThat(tag(stated)).isEqualTo(HAND);
    assertThat(Formats.read(stated).layers().get(1).tag()).isEmpty();
    try (ZipFile old = new ZipFile(plain.toFile());
        ZipFile now = new ZipFile(stated.toFile())) {
      for (String name : List.of("mimetype", "Art/layers/l2", "Art/layers/l3", "preview.png")) {
        assertThat(now.getInputStream(now.getEntry(name)).readAllBytes())
            .isEqualTo(old.getInputStream(old.getEntry(name)).readAllBytes());
      }
    }
    Path xmp = entry(stated, "Art/layers/l3.xmp.metadata", "layer.xmp");
    assertThat(exifTool("-a", "-G1", "-s", "-XMP:all", xmp.toString()))
        .containsPattern("DigitalSourceType +: .*/digitalCreation");
  }

  @Test
  void whatKritaKnowsNoLayerByIsRefused() throws Exception {
    String layer =
        "<layer nodetype=\"filelayer\" filename=\"f1\" name=\"ref\" colorspacename=\"RGBA\""
            + " uuid=\"{11111111-1111-4111-8111-111111111111}\"/>";
    Path plain =
        new KraFile()
            .xml(layer)
            .entry("mergedimage.png", KraFile.png(Samples.drawing(100, 70)))
            .write(folder.resolve("file.kra"));
    Canvas canvas = Formats.read(plain);
    Layer merged = canvas.layers().get(1).from(HAND);
    Export signing =
        new Export(
            VisibleMark.OFF, Optional.empty(), Optional.empty(), Optional.of(TestSigner.SIGNER));
    Path out = folder.resolve("out.kra");
    assertThatThrownBy(
            () ->
                new Restatement(plain, canvas.replacing(merged), merged, signing)
                    .write(new Destination(out, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Krita knows no layer 'merged image");
    assertThat(Files.exists(out)).isFalse();
    assertThat(Files.exists(Sidecar.beside(out))).isFalse();
  }

  private Path entry(Path zip, String name, String as) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(name);
      return Files.write(folder.resolve(as), file.getInputStream(entry).readAllBytes());
    }
  }

  @Test
  void chunksThatNobodyKnowsAndMarksOfOthersStay() throws Exception {
    Path plain = CredentialSamples.picture(folder, "png");
    byte[] bytes = Files.readAllBytes(plain);
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.write(bytes, 0, 33);
    chunk(more, "prVt", "mine".getBytes(StandardCharsets.US_ASCII));
    String settings = "parameters\0a sky\nSteps: 20, Sampler: Euler a, Seed: 5";
    chunk(more, "tEXt", settings.getBytes(StandardCharsets.ISO_8859_1));
    more.write(bytes, 33, bytes.length - 33);
    Files.write(plain, more.toByteArray());
    assertThat(tag(plain).operation()).isEqualTo(Operation.IMPORTED_AI);
    Path stated = written(plain, tag(plain).stated(Role.MAIN, Usage.UNSTATED));
    String all = Files.readString(stated, StandardCharsets.ISO_8859_1);
    assertThat(all).contains("prVtmine").contains(settings);
    assertThat(tag(stated).isAi()).isTrue();
    assertThat(tag(stated).role()).isEqualTo(Role.MAIN);
    assertThat(tag(stated).seed()).hasValue(5);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(body.length);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    data.write(name);
    data.write(body);
    data.writeInt((int) crc.getValue());
  }

  @Test
  void aLongPacketOfAJpegIsReplacedWhole() throws Exception {
    Path plain = CredentialSamples.picture(folder, "jpg");
    Path once = written(plain, JpegTest.huge());
    assertThat(tag(once)).isEqualTo(JpegTest.huge());
    Path twice = written(once, CredentialSamples.INPAINTED);
    assertThat(tag(twice)).isEqualTo(CredentialSamples.INPAINTED);
    assertThat(Files.readString(twice, StandardCharsets.ISO_8859_1))
        .doesNotContain(JpegXmp.EXTENDED_HEAD);
  }

  @Test
  void everyOrderOfBytesAndPlaceOfADirectoryIsFollowed() throws Exception {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      for (boolean last : new boolean[] {true, false}) {
        Path plain =
            TiffSamples.write(folder.resolve(order + "-" + last + ".tif"), order, false, last);
        try (RandomAccessFile file = new RandomAccessFile(plain.toFile(), "rw")) {
          file.seek(file.length());
          file.write(1); // odd: what is added has to be aligned
        }
        Path stated = written(written(plain, HAND), CredentialSamples.GENERATED);
        assertThat(tag(stated)).isEqualTo(CredentialSamples.GENERATED);
        assertThat(Formats.read(stated).flatten().sha256())
            .isEqualTo(Formats.read(plain).flatten().sha256());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void credentialsAreSignedAnewWithTheOldOnesInThem(String ending) throws Exception {
    Path signed = CredentialSamples.picture(folder, ending);
    FileCredentials.embed(
        signed,
        signed,
        CredentialSamples.statement(CredentialSamples.GENERATED),
        CredentialSamples.key(folder.resolve("old")));
    Path out = folder.resolve("stated." + ending);
    OriginTag edited = CredentialSamples.GENERATED.edited("ab", CredentialSamples.GENERATED.time());
    assertThatThrownBy(
            () -> restatement(signed, edited, Export.PLAIN).write(new Destination(out, false)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("has Content Credentials, which break");
    assertThat(Files.exists(out)).isFalse();
    Credentials credentials =
        new Credentials(
            CredentialSamples.key(folder.resolve("new")),
            new Tool("Shirushi", "9"),
            Optional.of(FileCredentials.ingredient(signed, Ingredient.Relationship.PARENT_OF)));
    Export export =
        new Export(
            VisibleMark.OFF,
            Optional.empty(),
            Optional.of(credentials),
            Optional.of(TestSigner.SIGNER));
    Export.Written written = restatement(signed, edited, export).write(new Destination(out, false));
    assertThat(written.sidecar()).contains(Sidecar.beside(out));
    Credential credential = FileCredentials.read(out, List.of()).orElseThrow();
    assertThat(credential.state())
        .as("%s", credential.faults())
        .isEqualTo(Credential.State.VALID_UNTRUSTED);
    assertThat(credential.findings().ai()).isTrue();
    assertThat(credential.findings().actions()).contains("c2pa.opened");
    assertThat(tag(out)).isEqualTo(edited);
    assertThat(Formats.open(out).sidecar().orElseThrow().picture())
        .isEqualTo(SidecarReport.Match.SAME);
  }

  @Test
  void theC2paLibraryTrustsAStatedPictureAndKnowsWhatItWas() throws Exception {
    C2paJudge.assumeInstalled();
    ArtistKey key = CredentialSamples.key(folder.resolve("key"));
    List<Map<String, Object>> reads = new ArrayList<>();
    for (String ending : CredentialSamples.ENDINGS) {
      Path plain = CredentialSamples.picture(folder, ending);
      Path hand = folder.resolve("hand." + ending);
      Path ai = folder.resolve("ai." + ending);
      Path edited = folder.resolve("edited." + ending);
      restatement(plain, HAND, signed(key, plain)).write(new Destination(hand, false));
      OriginTag generated = CredentialSamples.GENERATED;
      restatement(plain, generated, signed(key, plain)).write(new Destination(ai, false));
      restatement(ai, generated.edited("ab", generated.time()), signed(key, ai))
          .write(new Destination(edited, false));
      for (Path each : List.of(hand, ai, edited)) {
        reads.add(C2paJudge.read(each, CredentialSamples.type(ending), key.rootPem()));
      }
    }
    List<C2paJudge.Verdict> verdicts = C2paJudge.verdicts(reads);
    for (int i = 0; i < verdicts.size(); i++) {
      C2paJudge.Verdict verdict = verdicts.get(i);
      assertThat(verdict.states()).as("%s", reads.get(i)).containsExactly("Trusted", "Trusted");
      assertThat(verdict.failures()).isEmpty();
      String said = verdict.active().toString();
      if (i % 3 == 0) {
        assertThat(said).contains("/digitalCreation").doesNotContain("rainedAlgorithmicMedia");
      } else {
        assertThat(said).contains("rainedAlgorithmicMedia");
      }
    }
  }

  private static Export signed(ArtistKey key, Path parent) throws IOException {
    Ingredient ingredient = FileCredentials.ingredient(parent, Ingredient.Relationship.PARENT_OF);
    return new Export(
        VisibleMark.OFF,
        Optional.empty(),
        Optional.of(new Credentials(key, new Tool("Shirushi", "9"), Optional.of(ingredient))),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void whatIsCutOrDamagedIsOneSentence(String ending) throws Exception {
    Path whole = CredentialSamples.picture(folder, ending);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut." + ending);
    Path out = folder.resolve("out." + ending);
    XmpPatch patch = XmpPatch.of(whole).orElseThrow();
    List<byte[]> broken = new ArrayList<>();
    for (int length : new int[] {8, 9, 20, 40, 100}) {
      broken.add(Arrays.copyOf(bytes, length));
    }
    for (int i = 0; i < 300; i++) {
      byte[] changed = bytes.clone();
      changed[2 + i % 60] = (byte) (i * 37);
      broken.add(changed);
    }
    for (byte[] each : broken) {
      Files.write(cut, each);
      try {
        patch.write(cut, out, "<x/>");
      } catch (FormatException e) {
        assertThat(e.getMessage()).startsWith("cut." + ending + ": ");
        assertThat(Files.exists(out)).isFalse();
      }
      Files.deleteIfExists(out);
    }
  }

  @Test
  void severalPacketsAreLeftAlone() throws Exception {
    Path once = written(CredentialSamples.picture(folder, "png"), CredentialSamples.GENERATED);
    byte[] bytes = Files.readAllBytes(once);
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.write(bytes, 0, 33);
    PngWriter.xmp("<x/>", new DataOutputStream(more));
    more.write(bytes, 33, bytes.length - 33);
    Files.write(once, more.toByteArray());
    assertThatThrownBy(() -> written(once, CredentialSamples.GENERATED))
        .hasMessageContaining("several XMP packets");
  }

  @Test
  void nothingIsReplacedAndNoFormatChangedUnseen() throws Exception {
    Path plain = CredentialSamples.picture(folder, "png");
    Restatement restatement = restatement(plain, HAND, Export.PLAIN);
    for (String name : List.of("other.jpg", "other.ora", "other.kra", "other.xcf", "other.txt")) {
      assertThatThrownBy(() -> restatement.write(new Destination(folder.resolve(name), false)))
          .isInstanceOf(FormatException.class);
    }
    for (boolean overwrites : new boolean[] {true, false}) {
      assertThatThrownBy(() -> restatement.write(new Destination(plain, overwrites)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(plain + " is the picture you gave: choose another name for the result");
    }
    Path out = folder.resolve("out.png");
    Files.writeString(Sidecar.beside(out), "{}");
    Export withSidecar =
        new Export(
            VisibleMark.OFF, Optional.empty(), Optional.empty(), Optional.of(TestSigner.SIGNER));
    Restatement besides = restatement(plain, HAND, withSidecar);
    assertThatThrownBy(() -> besides.write(new Destination(out, false)))
        .isInstanceOf(TakenException.class)
        .hasMessageStartingWith(Sidecar.beside(out) + " is there already");
    assertThat(Files.exists(out)).isFalse();
  }

  private static String exifTool(String... arguments) throws IOException, InterruptedException {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    List<String> command = new ArrayList<>(List.of("perl", exifTool, "-charset", "filename=utf8"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
