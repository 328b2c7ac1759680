package shirushi.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.format.FormatException;
import shirushi.format.TakenException;

class TargetTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("a.png");
  }

  private void check(boolean overwrites, int count, Inputs inputs) throws IOException {
    Target.of(file, overwrites).check(count, inputs, true);
  }

  @Test
  void severalFlatPicturesAreNumberedAndALayeredFileHoldsThemAll() throws Exception {
    assertThat(Target.of(file, false).files(3))
        .containsExactly(file, folder.resolve("a-2.png"), folder.resolve("a-3.png"));
    Path layered = folder.resolve("a.b.ora");
    assertThat(Target.of(layered, false).files(3)).containsExactly(layered);
    assertThatThrownBy(() -> Target.of(folder.resolve("a.gif"), true))
        .isInstanceOf(FormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a-2.png", "a-3.png", "a-3.png.origin.json"})
  void aFileThatIsThereIsReplacedOnlyWhenAskedTo(String name) throws Exception {
    Path there = Files.writeString(folder.resolve(name), "mine");
    assertThatThrownBy(() -> check(false, 3, Inputs.NONE))
        .isInstanceOf(TakenException.class)
        .hasMessage(
            there + " is there already: choose another name, or replace it with --overwrite");
    assertThatCode(() -> check(true, 3, Inputs.NONE)).doesNotThrowAnyException();
    assertThat(there).hasContent("mine");
  }

  @Test
  void whatNoPictureGoesIntoIsInNobodysWay() throws Exception {
    Files.writeString(folder.resolve("a-2.png"), "mine");
    assertThatCode(() -> check(false, 1, Inputs.NONE)).doesNotThrowAnyException();
    Files.writeString(folder.resolve("a.png.origin.json"), "of a picture that gets no sidecar");
    assertThatCode(() -> Target.of(file, false).check(1, Inputs.NONE, false))
        .doesNotThrowAnyException();
  }

  @Test
  void aPictureThatWasGivenIsNeverReplaced() throws Exception {
    Path picture = Files.writeString(file, "mine");
    Path mask = Files.writeString(folder.resolve("a-2.png"), "mine");
    Path elsewhere = Files.createDirectory(folder.resolve("b")).resolve("../a.png");
    for (boolean overwrites : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> check(overwrites, 1, new Inputs(Optional.of(elsewhere), Optional.empty())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(picture + " is the picture you gave: choose another name for the result");
    }
    Inputs masked = new Inputs(Optional.of(folder.resolve("none.png")), Optional.of(mask));
    assertThatCode(() -> check(true, 1, masked)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(true, 2, masked))
        .hasMessage(mask + " is the picture you gave: choose another name for the result");
  }

  @Test
  void whatTheWorldHasInTheWayIsToldWhateverIsAskedFor() throws Exception {
    Path blocked = Files.createDirectory(folder.resolve("a-2.png"));
    assertThatThrownBy(() -> check(true, 2, Inputs.NONE))
        .isInstanceOf(IOException.class)
        .hasMessage(blocked + ": cannot be written (a folder is in its place)");
    Path sidecar = Files.createDirectory(folder.resolve("a.png.origin.json"));
    assertThatThrownBy(() -> check(false, 1, Inputs.NONE))
        .hasMessage(sidecar + ": cannot be written (a folder is in its place)");
    assertThatCode(() -> Target.of(file, false).check(1, Inputs.NONE, false))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> Target.of(folder.resolve("no/a.png"), true).check(1, Inputs.NONE, true))
        .isInstanceOf(IOException.class)
        .hasMessage(folder.resolve("no/a.png") + ": cannot be written (no such folder)");
  }

  @Test
  void aLinkThatLeadsNowhereIsSomething() throws Exception {
    try {
      Files.createSymbolicLink(file, folder.resolve("gone.png"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "links cannot be made here");
    }
    assertThatThrownBy(() -> check(false, 1, Inputs.NONE)).hasMessageContaining("--overwrite");
    assertThatThrownBy(() -> check(true, 1, Inputs.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a link to a file that is not there");
  }
}
