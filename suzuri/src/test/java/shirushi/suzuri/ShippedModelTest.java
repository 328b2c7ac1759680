package shirushi.suzuri;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.model.ModelDirectory;

/** What ships is what the weights beside it come to: nothing was put into it by hand. */
class ShippedModelTest {
  private static final Path WEIGHTS = Path.of("weights");
  private static final Path SHIPPED = Path.of("../manifest/models/suzuri");

  @TempDir private Path folder;

  @Test
  void whoeverExportsTheWeightsGetsEveryFileToTheBit() throws Exception {
    new Studio(WEIGHTS, Recipe.shipped()).export(folder);

    List<String> files = new ArrayList<>(ModelDirectory.open(SHIPPED).files());
    files.add("statement.json");
    assertThat(files).contains("unet/model.onnx", "words.json", "tokenizer/vocab.json");
    for (String file : files) {
      assertThat(folder.resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
    }
  }
}
