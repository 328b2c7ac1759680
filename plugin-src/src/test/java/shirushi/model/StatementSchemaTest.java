package shirushi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementSchemaTest {
  private static final Path MANIFEST = Path.of("../manifest");

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(MANIFEST.resolve("schema/statement.schema.json")));
  }

  @Test
  void everyShippedStatementFollowsTheSchema() throws IOException {
    try (Stream<Path> all = Files.walk(MANIFEST.resolve("models"), 2)) {
      List<Path> statements = all.filter(path -> path.endsWith(ModelStatement.FILE)).toList();
      assertThat(statements).isNotEmpty();
      for (Path statement : statements) {
        String text = Files.readString(statement);
        assertThat(schema().validate(text, InputFormat.JSON)).as(statement.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"license\": \"CC0-1.0\"|\"license\": \"free, really\"",
        "\"kind\": \"procedural\"|\"kind\": \"good\"",
        "\"unet/model.onnx\"|\"../unet/model.onnx\"",
        "\"steps\": 12|\"steps\": 0",
        "\"ja\": {|\"ja_JP\": {",
        "\"zh-Hans\": {|\"zh-Hans\": {\"licence\": \"-\",",
        "\"by\": \"the|\"By\": \"the"
      })
  void theSchemaRefusesWhatIsWrong(String before, String after) throws IOException {
    String text = Files.readString(MANIFEST.resolve("models/suzuri/statement.json"));
    assertThat(text).contains(before);
    assertThat(schema().validate(text.replace(before, after), InputFormat.JSON)).isNotEmpty();
  }
}
