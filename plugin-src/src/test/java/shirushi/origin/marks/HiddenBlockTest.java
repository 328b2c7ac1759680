package shirushi.origin.marks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.origin.OriginTag;

class HiddenBlockTest {
  private static byte[] novelAi() {
    JsonObject texts = new JsonObject();
    texts.addProperty("Description", "1girl, umbrella");
    texts.addProperty("Software", "NovelAI");
    texts.addProperty("Source", "NovelAI Diffusion V3");
    texts.addProperty("Comment", Samples.NOVEL);
    return texts.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Evidence seen(Pixels pixels) {
    return Evidence.NONE.withPixels(pixels);
  }

  private static Evidence block(String signature, byte[] content) {
    byte[] block = Samples.block(signature, 8 * content.length, content);
    return seen(Samples.hidden(97, 83, block, signature.contains("rgb")));
  }

  @ParameterizedTest
  @CsvSource({"stealth_png, alpha channel", "stealth_rgb, colour channels"})
  void novelAisTextsAreReadFromThePixels(String signature, String carrier) throws IOException {
    for (boolean packed : new boolean[] {true, false}) {
      byte[] content = packed ? Samples.gzip(novelAi()) : novelAi();
      Evidence evidence = block(signature + (packed ? "comp" : "info"), content);
      Mark mark = Marks.in(evidence).get(0);
      assertThat(mark.source()).isEqualTo("NovelAI");
      assertThat(mark.carrier()).isEqualTo(carrier);
      OriginTag tag = Marks.origin(evidence).orElseThrow();
      assertThat(tag.prompt()).isEqualTo("1girl, umbrella");
      assertThat(tag.seed()).hasValue(3735928559L);
      assertThat(tag.model().name()).isEqualTo("NovelAI Diffusion V3");
    }
  }

  @Test
  void theWebUisTextIsReadFromThePixels() throws IOException {
    byte[] content = Samples.gzip(Samples.A1111.getBytes(StandardCharsets.UTF_8));
    assertThat(Marks.origin(block("stealth_pngcomp", content)).orElseThrow().model().name())
        .isEqualTo("dreamshaper_8");
  }

  @Test
  void aBombOrALengthBeyondThePictureOnlySaysAi() throws IOException {
    byte[] bomb = Samples.gzip(new byte[64 << 20]);
    byte[] block = Samples.block("stealth_pngcomp", 8 * bomb.length, bomb);
    int side = (int) Math.ceil(Math.sqrt(8.0 * block.length));
    for (Pixels pixels :
        new Pixels[] {
          Samples.hidden(side, side, block, false),
          Samples.hidden(40, 40, Samples.block("stealth_pngcomp", -1, new byte[9]), false),
          Samples.hidden(40, 40, Samples.block("stealth_pngcomp", 0, new byte[9]), false),
          Samples.hidden(40, 40, Samples.block("stealth_pnginfo", 72, new byte[9]), false)
        }) {
      assertThat(Marks.in(seen(pixels))).singleElement().matches(mark -> !mark.readable());
      assertThat(Marks.origin(seen(pixels)).orElseThrow().isAi()).isTrue();
    }
  }

  @Test
  void ordinaryAndTinyPicturesHideNothing() {
    int[] opaque = new int[64 * 64];
    Arrays.fill(opaque, 0xFF336699);
    assertThat(Marks.in(seen(Samples.pixels(64, 64, opaque)))).isEmpty();
    assertThat(Marks.in(seen(Samples.pixels(1, 1, opaque)))).isEmpty();
  }
}
