package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirushi.Oracle;
import shirushi.model.ModelException;

/** CLIP's own vocabulary against the reference tokenizer. */
class ClipOracleTest {

  private static ClipTokenizer clip() throws ModelException {
    return ClipTokenizer.read(Oracle.path("clip-tokenizer"));
  }

  @TestFactory
  Stream<DynamicTest> everyPromptOfTheOracleGivesItsIds() throws IOException, ModelException {
    ClipTokenizer tokenizer = clip();
    String json = Files.readString(Oracle.path("clip-tokenizer/cases.json"));
    JsonArray cases = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("cases");
    assertThat(cases).hasSizeGreaterThan(30);
    return StreamSupport.stream(cases.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(each -> dynamicTest(each.get("prompt").toString(), () -> holds(tokenizer, each)));
  }

  private static void holds(ClipTokenizer tokenizer, JsonObject expected) {
    String prompt = expected.get("prompt").getAsString();
    boolean differs = !expected.get("hf_ids").isJsonNull();
    long[] ids = new Gson().fromJson(expected.get(differs ? "hf_ids" : "ids"), long[].class);
    assertThat(tokenizer.tokens(prompt)).hasSize(expected.get(differs ? "hf_n" : "n").getAsInt());
    PromptChunks chunks = PromptChunks.of(tokenizer, prompt);
    assertThat(chunks.ids().get(0)).isEqualTo(ids);
    assertThat(chunks.plain()).isTrue();
  }

  @Test
  void specialTokensAndLengthComeFromTheFiles() throws ModelException {
    ClipTokenizer tokenizer = clip();
    assertThat(tokenizer.bos()).isEqualTo(49406);
    assertThat(List.of(tokenizer.eos(), tokenizer.pad())).containsOnly(49407);
    assertThat(tokenizer.maxLength()).isEqualTo(77);
    assertThat(tokenizer.word(320)).isEqualTo("a</w>");
  }
}
