package shirushi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  @TempDir Path folder;
  private Catalogue catalogue;

  @BeforeEach
  void twoFolders() throws IOException {
    for (String model : new String[] {"shipped/suzuri", "own/mine", "own/suzuri"}) {
      Files.createDirectories(folder.resolve(model).resolve("unet"));
    }
    Files.createDirectories(folder.resolve("own/no-model"));
    catalogue = new Catalogue(folder.resolve("shipped"), folder.resolve("own"));
  }

  @Test
  void modelsOfBothFoldersAreFoundByName() throws ModelException {
    assertThat(catalogue.models().keySet()).containsExactly("mine", "suzuri");
    assertThat(catalogue.find("mine")).isEqualTo(folder.resolve("own/mine"));
  }

  @Test
  void aShippedModelIsNotReplacedByOneOfTheSameName() throws ModelException {
    assertThat(catalogue.find(Catalogue.DEFAULT)).isEqualTo(folder.resolve("shipped/suzuri"));
  }

  @Test
  void aDirectoryIsFoundByItsPath() throws ModelException {
    Path model = folder.resolve("own/no-model");
    assertThat(catalogue.find(model.toString())).isEqualTo(model);
  }

  @Test
  void anUnknownNameListsWhatThereIs() {
    for (String name : new String[] {"sakura", "", "a\0b"}) {
      assertThatThrownBy(() -> catalogue.find(name))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "no such model: “%s”; there is mine, suzuri, or give a model's directory"
                  .formatted(name));
    }
  }

  @Test
  void foldersThatAreNotThereHoldNoModels() throws ModelException {
    assertThat(new Catalogue(folder.resolve("a"), folder.resolve("b")).models()).isEmpty();
  }
}
