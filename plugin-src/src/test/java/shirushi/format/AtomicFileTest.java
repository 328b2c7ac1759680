package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes());
                      out.flush();
                      throw new IOException("the cable came off");
                    }))
        .hasMessage(file + ": cannot be written (the cable came off)");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.readString(file)).isEqualTo("old");
    assertThat(list(folder)).containsExactly("a.txt");
  }

  @Test
  void whatAKilledProcessLeftIsSweptAndWhatALivingOneWritesIsNot() throws Exception {
    Process killed = new ProcessBuilder("sleep", "100").start();
    killed.destroyForcibly().waitFor();
    Path left = Files.createFile(folder.resolve("a.ora." + killed.pid() + "-1x.tmp"));
    Path living =
        Files.createFile(folder.resolve("a.ora." + ProcessHandle.current().pid() + "-1x.tmp"));
    Path others = Files.createFile(folder.resolve("notes.tmp"));
    AtomicFile.sweep(folder);
    AtomicFile.sweep(folder.resolve("nowhere"));
    assertThat(left).doesNotExist();
    assertThat(living).exists();
    assertThat(others).exists();
  }

  @Test
  void aWholeFileReplacesTheOldOneWithOrdinaryPermissions() throws IOException {
    Path file = folder.resolve("a.txt");
    Path plain = Files.writeString(folder.resolve("plain"), "x");
    Files.writeString(file, "old");
    AtomicFile.write(file, out -> out.write("new".getBytes()));
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    assertThat(list(folder)).containsExactly("a.txt", "plain");
  }

  @Test
  void whereNothingIsToBeReplacedWhatCameMeanwhileStays() throws IOException {
    Path file = folder.resolve("a.txt");
    assertThatThrownBy(
            () ->
                AtomicFile.buildNew(
                    file,
                    unfinished -> {
                      Files.writeString(unfinished, "ours");
                      Files.writeString(file, "theirs");
                    }))
        .isInstanceOf(TakenException.class);
    assertThat(file).hasContent("theirs");
    assertThat(list(folder)).containsExactly("a.txt");
    Files.delete(file);
    AtomicFile.buildNew(file, unfinished -> Files.writeString(unfinished, "ours"));
    assertThat(file).hasContent("ours");
    assertThat(list(folder)).containsExactly("a.txt");
  }

  @Test
  void aMissingFolderIsOnePlainSentence() {
    Path file = folder.resolve("none/a.png");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> {}))
        .hasMessage(file + ": cannot be written (no such folder)");
  }

  @Test
  void aFolderThatTakesNoFilesIsOnePlainSentenceOfTheNameThatWasAskedFor() {
    Path file = Path.of("/proc/a.png");
    assumeTrue(Files.isDirectory(Path.of("/proc")), "only Linux has /proc");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> {}))
        .hasMessageMatching(
            "/proc/a\\.png: cannot be written \\((no file can be made there|no permission)\\)");
  }

  @Test
  void aFileThatIsNewReplacesNothingAndLeavesNothing() throws IOException {
    Path file = folder.resolve("a.txt");
    assertThatThrownBy(() -> AtomicFile.writeNew(file, out -> Files.writeString(file, "theirs")))
        .isInstanceOf(TakenException.class)
        .hasMessageStartingWith(file + " is there already");
    assertThat(file).hasContent("theirs");
    assertThat(list(folder)).containsExactly("a.txt");
  }

  @Test
  void aFolderInItsPlaceIsOnePlainSentence() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.png"));
    assertThatThrownBy(() -> AtomicFile.write(file, out -> {}))
        .hasMessage(file + ": cannot be written (a folder is in its place)");
    assertThat(list(folder)).containsExactly("a.png");
  }

  @Test
  void aFolderThatMayNotBeWrittenIsOnePlainSentence() throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder.toString()),
        "mounting a read-only file system needs root");
    try {
      Path file = folder.resolve("a.png");
      assertThatThrownBy(() -> AtomicFile.write(file, out -> {}))
          .hasMessage(file + ": cannot be written (no permission)");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void theEndOfTheProcessRemovesTheUnfinishedFile() throws Exception {
    Path file = folder.resolve("a.ora");
    Files.writeString(file, "old");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HangingWrite.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('w');
      assertThat(list(folder)).hasSize(2).anyMatch(name -> name.matches("a\\.ora\\..+\\.tmp"));
      process.toHandle().destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(list(folder)).containsExactly("a.ora");
    assertThat(Files.readString(file)).isEqualTo("old");
  }

  /** Writes half a file and waits. */
  static final class HangingWrite {
    public static void main(String[] args) throws IOException {
      AtomicFile.write(
          Path.of(args[0]),
          out -> {
            out.write("half".getBytes());
            out.flush();
            System.out.print('w');
            System.out.flush();
            while (System.in.read() >= 0) {}
          });
    }
  }

  @Test
  void aFullDiskIsOnePlainSentence() throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()),
        "mounting a small file system needs root");
    try {
      Path file = folder.resolve("picture.ora");
      Files.writeString(file, "old");
      Canvas canvas = Canvas.of(Samples.layer("l", 0, 0, Samples.noise(300, 300), null));
      assertThatThrownBy(() -> new Ora().write(canvas, file))
          .isInstanceOf(IOException.class)
          .hasMessage(file + ": cannot be written (the disk is full)");
      assertThat(list(folder)).containsExactly("picture.ora");
      assertThat(Files.readString(file)).isEqualTo("old");
    } finally {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File("/dev/null"))
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
