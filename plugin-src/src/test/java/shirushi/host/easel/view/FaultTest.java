package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.host.HostException;
import shirushi.host.easel.Easel;
import shirushi.host.file.Seals;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.origin.Tool;

/** Real faults of real files, each in the artist's language. */
class FaultTest {
  private static final Words JAPANESE = Words.of(Fault.class, Language.JAPANESE);

  private static final Canvas DOT =
      Canvas.of(
          new Layer(
              LayerId.random(), "x", 0, 0, Raster.plain(1, 1, -1), 1, true, Optional.empty()));

  @TempDir private Path folder;

  private Fault opening(Path file) {
    try {
      Formats.inspect(file);
      Formats.read(file);
      throw new AssertionError(file + " can be read");
    } catch (IOException e) {
      return Fault.opening(JAPANESE, file, e);
    }
  }

  private static String sentence(String name, String reason) {
    return JAPANESE.get("fault.open", name, JAPANESE.get(reason));
  }

  @Test
  void whatCannotBeOpenedIsSaidByItsKind() throws Exception {
    assertThat(opening(folder.resolve("gone.png")).sentence())
        .isEqualTo(sentence("gone.png", "reason.missing"));
    assertThat(opening(Files.createDirectory(folder.resolve("a.ora"))).sentence())
        .isEqualTo(sentence("a.ora", "reason.folder"));
    assertThat(opening(Files.writeString(folder.resolve("a.txt"), "words")).sentence())
        .isEqualTo(sentence("a.txt", "reason.format"));
    Path huge = folder.resolve("huge.png");
    WindowFilesTest.png(huge, 30_000, 30_000, new byte[1000]);
    assertThat(opening(huge).sentence()).isEqualTo(sentence("huge.png", "reason.large"));
    assertThat(opening(huge).detail()).isEmpty();
    Fault damaged = opening(Files.write(folder.resolve("b.png"), new byte[9]));
    assertThat(damaged.sentence()).isEqualTo(sentence("b.png", "reason.damaged"));
    assertThat(damaged.detail()).isEmpty();
  }

  @Test
  void whatCannotBeSavedIsSaidByItsKind() throws Exception {
    assertThat(saving(folder.resolve("none").resolve("a.ora"))).isEqualTo("reason.place");
    assertThat(saving(Files.createDirectory(folder.resolve("a.ora")))).isEqualTo("reason.folder");
    Path file = folder.resolve("b.ora");
    Fault full =
        Fault.saving(JAPANESE, file, new IOException(new IOException("No space left on device")));
    assertThat(full.sentence())
        .isEqualTo(JAPANESE.get("fault.save", "b.ora", JAPANESE.get("reason.full")));
    Fault odd = Fault.saving(JAPANESE, file, new IOException("the key is gone"));
    assertThat(odd.detail()).contains("the key is gone");
    IOException system = new FileSystemException("b.ora", null, "Input/output error");
    assertThat(Fault.saving(JAPANESE, file, new IOException("b.ora: cannot be written", system)))
        .extracting(Fault::detail)
        .isEqualTo(Optional.of("Input/output error"));
    IOException stream = new FileNotFoundException("/a/b.ora (Too many open files)");
    assertThat(Fault.saving(JAPANESE, file, stream).detail()).contains("Too many open files");
    Fault unknown =
        Fault.saving(
            JAPANESE, Path.of("x.xyz"), refused(() -> Formats.forWriting(Path.of("x.xyz"))));
    assertThat(unknown.sentence()).contains(JAPANESE.get("reason.format"));
  }

  private interface Work {
    void run() throws IOException;
  }

  private static IOException refused(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      return e;
    }
    throw new AssertionError("it was not refused");
  }

  /** The reason that stands in what is said. */
  private String saving(Path file) {
    IOException e = refused(() -> new Ora().write(DOT, file));
    String said = Fault.saving(JAPANESE, file, e).sentence();
    return JAPANESE.keys().stream()
        .filter(key -> key.startsWith("reason.") && said.endsWith(JAPANESE.get(key)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tooLittleMemoryForAStepIsSaidWhereverItTurnsUp() {
    Throwable beside = new CompletionException(new OutOfMemoryError("Java heap space"));
    assertThat(Fault.unforeseen(JAPANESE, beside)).isEqualTo(Fault.memory(JAPANESE));
    Fault other = Fault.unforeseen(JAPANESE, new IllegalStateException("oh"));
    assertThat(other.sentence()).isEqualTo(JAPANESE.get("fault.program"));
    assertThat(other.detail()).hasValue("java.lang.IllegalStateException: oh");
  }

  @Test
  void whatThePictureRefusesIsSaidByItsKind() {
    Easel easel =
        new Easel(Runnable::run, Tool.UNKNOWN, format -> Seals.NONE, folder.resolve("kept"));
    easel.picture().layers().locked(easel.picture().current(), true);
    try {
      easel.picture().painting().fill(1, 1, -1, 0);
      throw new AssertionError("it was painted");
    } catch (HostException e) {
      assertThat(Fault.of(JAPANESE, e).sentence())
          .isEqualTo(JAPANESE.get("refusal.locked", "paper"));
    } finally {
      easel.close();
    }
  }
}
