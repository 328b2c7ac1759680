package shirushi.diffusion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shirushi.Oracle;

class ReferenceTest {

  @TestFactory
  List<DynamicTest> everySelectedRunAgreesAtEveryStep() throws IOException {
    JsonObject selection = resource("reference.json").getAsJsonObject();
    JsonObject inputs = selection.getAsJsonObject("inputs");
    List<DynamicTest> tests = new ArrayList<>();
    selection.getAsJsonArray("runs").forEach(run -> tests.add(test(run.getAsJsonObject(), inputs)));
    assertThat(tests).hasSizeGreaterThan(15);
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyRunOfTheOracleAgreesAtEveryStep() throws IOException {
    Path folder = Oracle.path("schedulers");
    JsonObject inputs = read(Oracle.path("inputs.json"));
    List<DynamicTest> tests = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        tests.add(test(read(file), inputs));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  @Test
  void theScheduleOfStableDiffusionAgrees() throws IOException {
    JsonArray alphas =
        JsonParser.parseString(Files.readString(Oracle.path("alphas_cumprod_sd15.json")))
            .getAsJsonArray();
    JsonObject json = new JsonObject();
    json.addProperty("beta_start", 0.00085);
    json.addProperty("beta_end", 0.012);
    json.addProperty("beta_schedule", "scaled_linear");
    float[] ours = NoiseSchedule.of(new SchedulerOptions("ddim", json)).alphasCumprod();
    assertThat(ours).hasSize(alphas.size());
    for (int t = 0; t < ours.length; t++) {
      assertThat(ours[t])
          .as("alpha at time %d, to the last bit", t)
          .isEqualTo(alphas.get(t).getAsFloat());
    }
  }

  private static DynamicTest test(JsonObject run, JsonObject inputs) {
    return dynamicTest(
        run.get("case").getAsString(), () -> new ReferenceCase(run, inputs).replay());
  }

  private static JsonObject read(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static JsonObject resource(String name) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            ReferenceTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    }
  }
}
