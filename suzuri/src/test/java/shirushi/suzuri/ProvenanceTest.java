package shirushi.suzuri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
  /** Of "one" and of "two", by another program. */
  private static final String ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

  private static final String TWO =
      "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3";

  @TempDir private Path folder;
  private Path pictures;
  private Path note;

  @BeforeEach
  void places() {
    pictures = folder.resolve("pictures.256");
    note = folder.resolve("drawn.json");
  }

  private void draw(String content) throws IOException {
    Files.writeString(pictures, content);
    Provenance.note(note, pictures, Recipe.shipped());
  }

  @Test
  void everyDrawingIsNotedOnceAndTheLastCounts() throws IOException {
    draw("one");
    draw("two");
    draw("two");

    Provenance noted = Provenance.read(note);

    assertThat(noted.drawn()).extracting(Provenance.Drawing::sha256).containsExactly(ONE, TWO);
    assertThat(noted.last().sha256()).isEqualTo(TWO);
    assertThat(noted.facts())
        .containsEntry("pictures", "60,000")
        .containsEntry("last", "59999")
        .containsEntry("seed", "1");
    assertThat(noted.facts().get("drawings")).contains(ONE).contains(TWO).hasLineCount(2);
    assertThat(noted.facts().get("commits"))
        .isEqualTo(noted.last().commit() + ", " + noted.last().commit());
  }

  @Test
  void thePicturesOfAnotherRecipeAreNotMixedIn() throws IOException {
    draw("one");
    assertThatThrownBy(() -> Provenance.note(note, pictures, Recipe.miniature()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another folder");
    assertThat(Provenance.read(note).drawn()).hasSize(1);
  }

  @Test
  void aDamagedNoteIsSaidInOneSentence() throws IOException {
    for (String damaged : new String[] {"", "{", "{}", "{\"pictures\": \"many\"}", "[]"}) {
      Files.writeString(note, damaged);
      assertThatThrownBy(() -> Provenance.read(note))
          .as(damaged)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("drawn.json");
    }
  }
}
