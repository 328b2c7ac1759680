package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.format.Png;
import shirushi.host.NoAi;
import shirushi.host.easel.Picture;
import shirushi.origin.DataMining;
import shirushi.origin.XmpRights;

/** Files that are bad, full, forbidden or somebody else's: one sentence, and nothing is lost. */
class WindowFilesTest extends WindowFixture {
  private static final NoAi LOCK = new NoAi("key", "Hanako", Instant.ofEpochSecond(7), "mine");

  @ParameterizedTest
  @ValueSource(
      strings = {"cut.ora", "noise.ora", "huge.png", "empty.png", "empty.ora", "folder.ora"})
  void whatIsNoPictureIsRefusedInOneSentenceAndTheOpenOneStays(String name) throws Exception {
    stroke(100, 150, 300, 150);
    Picture before = easel.picture();
    Path bad = folder.resolve(name);
    make(bad);
    refused(bad);
    assertThat(easel.picture()).isSameAs(before);
    assertThat(seen(200, 150)).isNotEqualTo(WHITE);
  }

  private void make(Path bad) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    switch (bad.getFileName().toString()) {
      case "cut.ora" -> Files.write(bad, Arrays.copyOf(whole, whole.length / 2));
      case "noise.ora" -> {
        for (int i = 60; i < whole.length; i += 7) {
          whole[i] ^= 0x55;
        }
        Files.write(bad, whole);
      }
      case "huge.png" -> png(bad, 30_000, 30_000, new byte[1000]);
      case "folder.ora" -> Files.createDirectory(bad);
      default -> Files.createFile(bad);
    }
  }

  @Test
  void anUnknownEndingAndAMissingFileAreRefusedInOneSentence() throws Exception {
    refused(Files.writeString(folder.resolve("notes.txt"), "no picture"));
    refused(folder.resolve("gone.png"));
  }

  @Test
  void aFileThatMayNotBeReadIsRefusedInOneSentence() throws Exception {
    Path closed = Files.copy(file, folder.resolve("closed.ora"));
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "runs as root");
    refused(closed);
  }

  /** Laid over the picture, so that nothing is asked before. */
  private void refused(Path bad) throws Exception {
    int before = sentences(bad).size();
    onEventThread(
        () -> {
          window.place(bad);
          return null;
        });
    await(() -> sentences(bad).size() > before);
    assertThat(sentences(bad))
        .allMatch(text -> !text.contains("\n") && !text.contains("Exception"));
  }

  private List<String> sentences(Path about) {
    return all(window, javax.swing.text.JTextComponent.class).stream()
        .map(javax.swing.text.JTextComponent::getText)
        .filter(text -> text.contains(about.getFileName().toString()))
        .toList();
  }

  @Test
  void aHugePictureIsRefusedFromItsHeader() throws Exception {
    Path huge = folder.resolve("huge.png");
    png(huge, 30_000, 30_000, new byte[1000]);
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> easel.load(huge)))
        .isInstanceOf(IOException.class);
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(allocated).isLessThan(8_000_000);
  }

  @Test
  void aFullDiskLosesNeitherTheFileNorThePicture() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()), "not root");
    try {
      Path full = disk.resolve("full.ora");
      onEventThread(
          () -> {
            easel.save(full);
            return null;
          });
      byte[] before = Files.readAllBytes(full);
      Files.write(disk.resolve("filler"), new byte[60_000 - before.length]);
      scribble();
      press("ctrl S");
      await(() -> sentences(full).stream().anyMatch(text -> text.contains("The disk is full.")));
      assertThat(Files.readAllBytes(full)).isEqualTo(before);
      assertThat(easel.picture().changed()).isTrue();
      try (var all = Files.list(disk)) {
        assertThat(all).hasSize(2);
      }
    } finally {
      ran("umount", disk.toString());
    }
  }

  /** So much that it does not become small. */
  private void scribble() throws Exception {
    java.util.Random random = new java.util.Random(1);
    int[] noise = random.ints(400 * 300).map(it -> it | 0xFF000000).toArray();
    Layer layer = layer("noise", Raster.of(400, 300, noise));
    onEventThread(
        () -> {
          easel
              .picture()
              .layers()
              .place(Canvas.of(layer), "noise", shirushi.origin.policy.MiningPreference.NONE);
          return null;
        });
  }

  private static boolean ran(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @Test
  void whatAnotherProgramWroteIsNotReplacedUnasked() throws Exception {
    new Ora().write(Canvas.of(layer("theirs", Raster.plain(9, 9, 0xFF00FF00))), file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    byte[] theirs = Files.readAllBytes(file);
    stroke(100, 150, 300, 150);
    press("ctrl S");
    click("Cancel");
    assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
    assertThat(easel.picture().changed()).isTrue();
    press("ctrl S");
    click("Replace");
    await(() -> !easel.picture().changed());
    assertThat(Formats.read(file).width()).isEqualTo(400);
    stroke(100, 50, 300, 50);
    press("ctrl S");
    await(() -> !easel.picture().changed());
  }

  @Test
  void theLockAgainstAiOutlivesAnOraAndAPngSaysThatItIsLost() throws Exception {
    onEventThread(
        () -> {
          easel.picture().lock(Optional.of(LOCK));
          return null;
        });
    press("ctrl S");
    await(() -> !easel.picture().changed());
    assertThat(easel.load(file).noAi()).contains(LOCK);
    Path flat = folder.resolve("flat.png");
    onEventThread(
        () -> {
          window.export(flat);
          return null;
        });
    await(() -> sentences(flat).stream().anyMatch(text -> text.contains("lock against AI")));
  }

  @Test
  void doNotTrainMarksAreSaidInANoticeAndInTheStatusBarAndOutliveTheFile() throws Exception {
    Path marked = folder.resolve("marked.png");
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED_TRAINING), "", "");
    new Png().write(Canvas.of(layer("x", Raster.plain(40, 40, 0xFF00FF00))), marked, rights);
    onEventThread(
        () -> {
          window.place(marked);
          return null;
        });
    await(() -> sentences(marked).stream().anyMatch(text -> text.contains("AI")));
    await(
        () ->
            all(window, JLabel.class).stream()
                .anyMatch(
                    it ->
                        it.isVisible()
                            && String.valueOf(it.getText()).startsWith("Its makers ask")));
    press("ctrl S");
    await(() -> !easel.picture().changed());
    assertThat(easel.load(file).wishes().statements())
        .anyMatch(it -> it.term().equals(DataMining.PROHIBITED_TRAINING.toString()));
  }

  private static Layer layer(String name, Raster pixels) {
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, Optional.empty());
  }

  /** A grey picture that says it is so large, with few bytes in it. */
  static void png(Path file, int width, int height, byte[] pixels) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file.toFile()))) {
      out.writeLong(0x89504E470D0A1A0AL);
      ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height);
      chunk(out, "IHDR", size.put(new byte[] {8, 0, 0, 0, 0}).array());
      Deflater deflater = new Deflater();
      deflater.setInput(pixels);
      deflater.finish();
      byte[] small = new byte[pixels.length + 100];
      chunk(out, "IDAT", Arrays.copyOf(small, deflater.deflate(small)));
      chunk(out, "IEND", new byte[0]);
      deflater.end();
    }
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
}
