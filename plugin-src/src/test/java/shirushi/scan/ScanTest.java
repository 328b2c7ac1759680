package shirushi.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shirushi.format.Formats;
import shirushi.format.Sidecar;
import shirushi.format.TestSigner;
import shirushi.origin.DataMining;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Use;

class ScanTest {
  @TempDir private Path temporary;
  private Path folder;
  private Totals totals;

  @BeforeEach
  void resolve() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("pictures"));
  }

  private Map<String, Item> scan() throws IOException {
    return scan(new Scan(() -> false));
  }

  private Map<String, Item> scan(Scan scan) throws IOException {
    Map<String, Item> found = new TreeMap<>();
    totals = scan.each(folder, item -> found.put(Scan.name(folder, item.file()), item));
    return found;
  }

  private Finding finding(String name) throws IOException {
    return ((Item.Picture) scan().get(name)).finding();
  }

  private String fault(String name) throws IOException {
    return ((Item.Broken) scan().get(name)).fault();
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  @Test
  void eachKindIsToldInEachFormatThatCarriesIt() throws Exception {
    for (String ending : List.of("png", "jpg", "tif", "ora")) {
      Drawn.write(at(ending + "/ai." + ending), Drawn.AI);
      Drawn.write(at(ending + "/mixed." + ending), Drawn.MIXED);
      Drawn.write(at(ending + "/both." + ending), Drawn.AI, Drawn.HAND);
      Drawn.write(at(ending + "/beside." + ending), Drawn.AI, Optional.empty());
      Drawn.write(at(ending + "/hand." + ending), Drawn.HAND);
      Drawn.write(at(ending + "/partly." + ending), Drawn.HAND, Optional.empty());
      Drawn.write(at(ending + "/unknown." + ending), Optional.empty());
    }
    Map<String, Item> found = scan();
    for (String ending : List.of("png", "jpg", "tif", "ora")) {
      Map<String, Kind> expected =
          Map.of(
              "ai", Kind.AI,
              "mixed", Kind.MIXED,
              "both", Kind.MIXED,
              "beside", Kind.MIXED,
              "hand", Kind.HAND,
              "partly", Kind.UNKNOWN,
              "unknown", Kind.UNKNOWN);
      expected.forEach(
          (name, kind) ->
              assertThat(found.get(ending + "/" + name + "." + ending))
                  .as(name + "." + ending)
                  .isInstanceOfSatisfying(
                      Item.Picture.class, it -> assertThat(it.finding().kind()).isEqualTo(kind)));
    }
    assertThat(totals.looked()).isEqualTo(28);
    assertThat(totals.of(Kind.MIXED)).isEqualTo(12);
  }

  @Test
  void itIsSaidWhereTheOriginStands() throws Exception {
    Drawn.write(at("a.ora"), Drawn.AI);
    Drawn.write(at("b.png"), Optional.empty());
    assertThat(finding("a.ora").carriers())
        .contains("META-INF/shirushi/origin.json", "XMP, our tag", "layer name");
    assertThat(finding("b.png").carriers()).isEmpty();
  }

  @Test
  void whatTheMakerForbidsIsTold() throws Exception {
    Optional<String> rights =
        XmpRights.packet(
            Optional.empty(), Optional.of(DataMining.PROHIBITED_GENERATIVE_TRAINING), "", "");
    Drawn.writeWithRights(at("closed.png"), rights, Optional.empty());
    Drawn.write(at("open.png"), Optional.empty());
    assertThat(finding("closed.png").answer(Use.TRAINING)).isEqualTo(Answer.REFUSED);
    assertThat(finding("closed.png").kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(finding("open.png").answer(Use.TRAINING)).isEqualTo(Answer.ALLOWED);
  }

  @Test
  void brokenFilesAreListedWithTheirSentence() throws Exception {
    Files.writeString(at("text.png"), "this is no picture");
    byte[] png = Files.readAllBytes(Drawn.write(at("whole.png"), Drawn.AI));
    Files.write(at("cut.png"), Arrays.copyOf(png, png.length / 2));
    Files.write(at("empty.ora"), new byte[0]);
    assertThat(fault("text.png")).contains("not a picture this can read");
    assertThat(fault("cut.png")).startsWith("not a picture this can read").doesNotContain("cut");
    assertThat(fault("empty.ora")).contains("damaged");
    assertThat(totals.broken()).isEqualTo(3);
    assertThat(totals.looked()).isEqualTo(1);
  }

  @Test
  void filesAreKnownByWhatTheyAreAndOthersOfForeignFormatsAreCounted() throws Exception {
    Files.move(Drawn.write(at("a.png"), Drawn.AI), at("download (1)"));
    Files.move(Drawn.write(at("b.png"), Drawn.AI), at("named-wrongly.webp"));
    Files.writeString(at("real.webp"), "RIFF....WEBP");
    Files.writeString(at("Brush.CLIP"), "CSFCHUNK");
    Files.writeString(at("notes.txt"), "notes");
    assertThat(scan())
        .containsOnlyKeys("download (1)", "named-wrongly.webp", "real.webp", "Brush.CLIP");
    assertThat(totals.of(Kind.AI)).isEqualTo(2);
    assertThat(totals.unreadListed()).isEqualTo("1 clip, 1 webp");
  }

  @Test
  void whatIsHiddenIsLeftOut() throws Exception {
    Drawn.write(at(".trash/a.png"), Drawn.AI);
    Drawn.write(at("sub/.git/deep/b.png"), Drawn.AI);
    Drawn.write(at("._c.png"), Drawn.AI);
    Drawn.write(at("sub/d.png"), Drawn.AI);
    assumeTrue(Files.isHidden(at(".trash")), "names with a dot are hidden here");
    assertThat(scan()).containsOnlyKeys("sub/d.png");
  }

  @Test
  void aHiddenFolderIsScannedWhereItIsNamed() throws Exception {
    Path hidden = at(".private");
    Drawn.write(hidden.resolve("a.png"), Drawn.AI);
    List<Item> found = new ArrayList<>();
    new Scan(() -> false).each(hidden, found::add);
    assertThat(found).hasSize(1);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void linksMakeNoLoopAndPipesHoldNothingUp() throws Exception {
    Drawn.write(at("sub/a.png"), Drawn.AI);
    Files.createSymbolicLink(at("sub/up"), folder);
    Files.createSymbolicLink(at("self.png"), at("self.png"));
    Files.createSymbolicLink(at("linked.png"), at("sub/a.png"));
    Files.createSymbolicLink(at("gone.png"), at("nowhere.png"));
    assumeTrue(new ProcessBuilder("mkfifo", at("pipe.png").toString()).start().waitFor() == 0);
    Map<String, Item> found = scan();
    assertThat(found).containsOnlyKeys("sub/a.png", "linked.png", "self.png", "gone.png");
    assertThat(found.get("linked.png")).isInstanceOf(Item.Picture.class);
    assertThat(found.get("gone.png")).isEqualTo(new Item.Broken(at("gone.png"), "no such file"));
    assertThat(found.get("self.png")).isInstanceOf(Item.Broken.class);
  }

  @Test
  void closedFoldersAndFilesAreNamed() throws Exception {
    Drawn.write(at("closed/a.png"), Drawn.AI);
    Drawn.write(at("b.png"), Drawn.AI);
    Drawn.write(at("c.png"), Drawn.AI);
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(at("closed"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(at("b.png"), PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(at("closed")), "this user may read everything");
      Map<String, Item> found = scan();
      assertThat(found).containsOnlyKeys("closed", "b.png", "c.png");
      assertThat(fault("closed")).isEqualTo("a folder that cannot be read (no permission)");
      assertThat(fault("b.png")).isEqualTo("not a file that may be read");
    } finally {
      Files.setPosixFilePermissions(at("closed"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFileThatChangesMeanwhileIsLookedAtAgain() throws Exception {
    Drawn.write(at("a.png"), Optional.empty());
    byte[] ai = Files.readAllBytes(Drawn.write(temporary.resolve("ai.png"), Drawn.AI));
    AtomicInteger looks = new AtomicInteger();
    Scan scan =
        new Scan(
            file -> {
              if (looks.getAndIncrement() == 0) {
                Files.write(file, Arrays.copyOf(ai, ai.length / 2));
                try {
                  return Formats.inspect(file);
                } finally {
                  Files.write(file, ai);
                }
              }
              return Formats.inspect(file);
            },
            1,
            () -> false);
    assertThat(scan(scan).get("a.png"))
        .isInstanceOfSatisfying(
            Item.Picture.class, it -> assertThat(it.finding().kind()).isEqualTo(Kind.AI));
    assertThat(looks).hasValue(2);
  }

  @Test
  void aFileThatKeepsChangingOrGoesIsListedSo() throws Exception {
    Drawn.write(at("busy.png"), Drawn.AI);
    Drawn.write(at("gone.png"), Drawn.AI);
    Scan scan =
        new Scan(
            file -> {
              if (file.endsWith("busy.png")) {
                Files.writeString(file, "x", java.nio.file.StandardOpenOption.APPEND);
              } else {
                Files.deleteIfExists(file);
              }
              return Formats.inspect(file);
            },
            2,
            () -> false);
    assertThat(scan(scan).values())
        .containsExactly(
            new Item.Broken(at("busy.png"), "it is being changed"),
            new Item.Broken(at("gone.png"), "no such file"));
  }

  @Test
  void aSidecarSpeaksWhereTheFileIsSilent() throws Exception {
    Path silent = Drawn.write(at("a.png"), Optional.empty());
    Sidecar.write(Drawn.canvas(Drawn.AI), silent, TestSigner.SIGNER);
    Path other = Drawn.write(at("b.ora"), Optional.empty(), Optional.empty());
    Files.copy(Sidecar.beside(silent), Sidecar.beside(other), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(Sidecar.beside(Drawn.write(at("c.png"), Drawn.HAND)), "{");
    assertThat(finding("a.png").kind()).isEqualTo(Kind.AI);
    assertThat(finding("a.png").carriers()).containsExactly("sidecar a.png.origin.json");
    assertThat(finding("c.png").kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(finding("c.png").carriers()).contains("sidecar (damaged)");
    assertThat(totals.looked()).isEqualTo(3);
  }

  @Test
  @Timeout(120)
  void aThousandFilesComeInOrderAndAreAllCounted() throws Exception {
    byte[] ai = Files.readAllBytes(Drawn.write(temporary.resolve("ai.png"), Drawn.AI));
    byte[] none = Files.readAllBytes(Drawn.write(temporary.resolve("no.png"), Optional.empty()));
    for (int i = 0; i < 1000; i++) {
      Path file = at("%d/%02d/日本語 %03d.png".formatted(i / 500, i / 50, i));
      Files.createDirectories(file.getParent());
      Files.write(file, i % 10 == 9 ? Arrays.copyOf(none, 40) : i % 2 == 0 ? ai : none);
    }
    List<Path> order = new ArrayList<>();
    totals = new Scan(() -> false).each(folder, item -> order.add(item.file()));
    assertThat(order).hasSize(1000).isSorted();
    assertThat(totals.of(Kind.AI)).isEqualTo(500);
    assertThat(totals.of(Kind.UNKNOWN)).isEqualTo(400);
    assertThat(totals.broken()).isEqualTo(100);
  }

  @Test
  void itStopsWhenAsked() throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.write(at(i + ".png"), "no picture".getBytes(StandardCharsets.US_ASCII));
    }
    AtomicInteger asked = new AtomicInteger();
    Scan scan = new Scan(Formats::inspect, 2, () -> asked.incrementAndGet() > 25);
    assertThatThrownBy(() -> scan(scan)).isInstanceOf(CancellationException.class);
  }

  @Test
  void aFaultOfOursNamesTheFile() throws Exception {
    Drawn.write(at("odd.png"), Drawn.AI);
    Scan scan =
        new Scan(
            file -> {
              throw new IndexOutOfBoundsException("5");
            },
            1,
            () -> false);
    assertThatThrownBy(() -> scan(scan))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("odd.png");
  }

  @Test
  void aMissingFolderAndAFileAreRefused() throws Exception {
    Scan scan = new Scan(() -> false);
    assertThatThrownBy(() -> scan.each(at("none"), item -> {}))
        .isInstanceOf(NoSuchFileException.class);
    Path file = Drawn.write(at("a.png"), Drawn.AI);
    assertThatThrownBy(() -> scan.each(file, item -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.png: not a folder");
  }
}
