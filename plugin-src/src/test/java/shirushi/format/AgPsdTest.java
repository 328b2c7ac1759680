package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;

/** Another program, ag-psd, on our PSD files, and we on its. */
class AgPsdTest {
  private static final Path SCRIPTS = Path.of("src", "test", "node").toAbsolutePath();

  @TempDir Path folder;
  private String modules;
  private final Psd psd = new Psd();

  @BeforeEach
  void find() {
    modules = System.getenv("SHIRUSHI_NODE_MODULES");
    Assumptions.assumeTrue(
        modules != null && Path.of(modules, "ag-psd").toFile().isDirectory(),
        "SHIRUSHI_NODE_MODULES does not point to a folder with ag-psd");
  }

  private String node(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NODE_PATH", modules);
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private JsonObject readByOthers(Canvas canvas) throws IOException {
    Path file = folder.resolve("ours.psd");
    psd.write(canvas, file);
    String printed = node("psd-read.js", file.toString());
    assertThat(printed).startsWith("{");
    return JsonParser.parseString(printed).getAsJsonObject();
  }

  private static JsonObject child(JsonObject parent, int... path) {
    JsonObject at = parent;
    for (int i : path) {
      at = at.getAsJsonArray("children").get(i).getAsJsonObject();
    }
    return at;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  /** RGBA as ag-psd gives it, 8 bits. */
  private static int[] argb(JsonObject pixels) {
    byte[] rgba = HexFormat.of().parseHex(text(pixels, "data"));
    int[] argb = new int[rgba.length / 4];
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          (rgba[4 * i + 3] & 255) << 24
              | (rgba[4 * i] & 255) << 16
              | (rgba[4 * i + 1] & 255) << 8
              | rgba[4 * i + 2] & 255;
    }
    return argb;
  }

  @Test
  void theySeeOurGroupsLayersAndMarks() throws IOException {
    Canvas canvas = Samples.grouped(false);
    JsonObject seen = readByOthers(canvas);
    assertThat(text(child(seen, 0), "name")).isEqualTo("paper");
    JsonObject outer = child(seen, 1);
    assertThat(text(outer, "name")).isEqualTo("外 outer");
    assertThat(text(outer, "blendMode")).isEqualTo("pass through");
    JsonObject shade = child(outer, 1);
    assertThat(text(shade, "blendMode")).isEqualTo("multiply");
    assertThat(shade.get("opacity").getAsDouble()).isEqualTo(102 / 255.0);
    JsonObject sky = child(shade, 0);
    assertThat(text(sky, "name")).isEqualTo("[AI] sky");
    assertThat(text(sky, "layerColor")).isEqualTo("violet");
    assertThat(List.of(sky.get("left").getAsInt(), sky.get("top").getAsInt()))
        .containsExactly(5, 6);
    assertThat(argb(sky.getAsJsonObject("pixels"))).isEqualTo(Samples.noise(20, 10).argb());
    assertThat(child(seen, 2).get("hidden").getAsBoolean()).isTrue();
    assertThat(text(seen, "xmp")).contains("compositeWithTrainedAlgorithmicMedia");
    assertThat(argb(seen.getAsJsonObject("merged"))).isEqualTo(canvas.flatten().argb());
  }

  @Test
  void theySeeOurMasksAndClipping() throws IOException {
    Canvas canvas = Samples.masked();
    JsonObject seen = readByOthers(canvas);
    JsonObject mask = child(seen, 0).getAsJsonObject("mask");
    assertThat(List.of(mask.get("left").getAsInt(), mask.get("top").getAsInt()))
        .containsExactly(3, -2);
    assertThat(mask.get("defaultColor").getAsInt()).isEqualTo(255);
    int[] values = argb(mask.getAsJsonObject("pixels"));
    byte[] ours = canvas.layers().get(0).mask().orElseThrow().values().values();
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i] & 255).isEqualTo(ours[i] & 255);
    }
    assertThat(child(seen, 1).getAsJsonObject("mask").get("disabled").getAsBoolean()).isTrue();
    assertThat(child(seen, 2).get("clipping").getAsBoolean()).isTrue();
  }

  @Test
  void theySeeOurTransparencyAndDepth() throws IOException {
    Raster noise = Samples.noise(20, 10);
    Canvas clear = new Canvas(20, 10, List.of(Samples.layer("n", 0, 0, noise, null)));
    int[] merged = argb(readByOthers(clear).getAsJsonObject("merged"));
    for (int i = 0; i < merged.length; i++) {
      int wanted = noise.argb(i % 20, i / 20);
      assertThat(merged[i] >>> 24).isEqualTo(wanted >>> 24);
      // They take the white out again, with 8 bits.
      int slack = wanted >>> 24 == 0 ? 255 : 1 + 255 / (wanted >>> 24);
      assertThat(Math.abs((merged[i] & 255) - (wanted & 255))).isLessThanOrEqualTo(slack);
    }
    JsonObject deep = readByOthers(Samples.grouped(true));
    assertThat(deep.get("bits").getAsInt()).isEqualTo(16);
    assertThat(text(child(deep, 1, 1, 0), "name")).isEqualTo("[AI] sky");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rle", "zip"})
  void weSeeTheirLayers(String compression) throws IOException {
    Path file = folder.resolve("theirs.psd");
    assertThat(node("psd-write.js", file.toString(), compression)).isEmpty();
    Canvas canvas = psd.read(file);
    assertThat(canvas.layers())
        .extracting(Layer::name)
        .containsExactly("paper", "masked", "clip", "text", "curves");
    assertThat(canvas.layers().get(0).pixels().argb()).isEqualTo(theirs(20, 16, 5));
    Layer masked = canvas.layers().get(1);
    assertThat(List.of(masked.x(), masked.y())).containsExactly(3, -2);
    assertThat(masked.compositeOp()).isEqualTo("psd:lbrn");
    assertThat(masked.mask().orElseThrow().enabled()).isFalse();
    assertThat(masked.mask().orElseThrow().values().at(1, 0)).isEqualTo(44);
    Group shade = masked.group().orElseThrow();
    assertThat(shade.name()).isEqualTo("影 shade");
    assertThat(shade.compositeOp()).isEqualTo("svg:multiply");
    assertThat(shade.opacity()).isEqualTo(128 / 255f);
    assertThat(canvas.layers().get(2).clipped()).isTrue();
    assertThat(canvas.layers().get(2).visible()).isFalse();
    assertThat(canvas.layers().get(3).group().orElseThrow().passesThrough()).isTrue();
  }

  @Test
  void whatOnlyTheyUnderstandSurvives() throws IOException {
    Path file = folder.resolve("theirs.psd");
    node("psd-write.js", file.toString());
    Canvas theirs = psd.read(file);
    Path again = folder.resolve("again.psd");
    psd.write(theirs.with(Samples.layer("new", 0, 0, Samples.noise(3, 3), null)), again);
    Canvas read = psd.read(again);
    List<String> keys = keys(theirs.layers().get(3).extras());
    assertThat(keys).contains("TySh", "lfx2");
    assertThat(keys(read.layers().get(3).extras())).containsAll(keys);
    assertThat(keys(read.layers().get(4).extras())).contains("brit");
    assertThat(keys(read.extras())).containsAll(keys(theirs.extras())).contains("resource 1005");
    assertThat(PsdBlocks.bytes(read.layers().get(3).extras(), "TySh"))
        .hasValueSatisfying(
            bytes ->
                assertThat(bytes)
                    .startsWith(
                        PsdBlocks.bytes(theirs.layers().get(3).extras(), "TySh").orElseThrow()));
    Layer redrawn = theirs.layers().get(3).painted(0, 0, Samples.noise(2, 2));
    assertThat(keys(redrawn.extras())).contains("lfx2").doesNotContain("TySh");
    JsonObject seen =
        JsonParser.parseString(node("psd-read.js", again.toString())).getAsJsonObject();
    JsonArray children = seen.getAsJsonArray("children");
    assertThat(children).hasSize(5);
    assertThat(child(seen, 1).get("opened").getAsBoolean()).isFalse();
  }

  private static List<String> keys(Extras extras) {
    return extras.of(Psd.NAME).stream().map(Extras.Block::key).toList();
  }

  private static int[] theirs(int width, int height, int seed) {
    int[] argb = new int[width * height];
    Arrays.setAll(
        argb,
        i -> {
          int[] s = new int[4];
          for (int c = 0; c < 4; c++) {
            int at = 4 * i + c;
            s[c] = at * seed + (at >> 3) & 255;
          }
          return s[3] << 24 | s[0] << 16 | s[1] << 8 | s[2];
        });
    return argb;
  }
}
