package shirushi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

class RequestTest {
  private static final Prompt PROMPT = new Prompt("a “pink” <cat> \uD83D\uDE3A", "dog");
  private static final Sampling SAMPLING =
      new Sampling("ddim", 12, 3f, Long.MIN_VALUE, 2, 256, 128);

  private static Raster picture() {
    return Raster.of(2, 3, new int[] {0, -1, 0x80FF0000, 1, 2, 0x01020304});
  }

  private static Mask mask() {
    return Mask.of(2, 3, new byte[] {0, -1, 127, 1, 2, 3});
  }

  private static void refused(String message, ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\u3000"})
  void anEmptyPromptIsRefused(String text) {
    refused("the prompt is empty: say what to paint", () -> new Prompt(text, ""));
    refused("the prompt is empty: say what to paint", () -> new Prompt(null, ""));
  }

  @Test
  void aPromptHasALimit() {
    assertThat(new Prompt("a".repeat(20_000), null).negative()).isEmpty();
    refused(
        "the prompt has 102400 characters: the limit is 20000",
        () -> new Prompt("a".repeat(102_400), ""));
    refused(
        "the negative prompt has 20001 characters: the limit is 20000",
        () -> new Prompt("a", "a".repeat(20_001)));
  }

  @ParameterizedTest
  @CsvSource({
    "0,3,1,256,256,steps 0 is out of range: 1 to 1000",
    "1001,3,1,256,256,steps 1001 is out of range: 1 to 1000",
    "12,-1,1,256,256,guidance -1.0 is out of range: 0 to 50",
    "12,50.1,1,256,256,guidance 50.1 is out of range: 0 to 50",
    "12,NaN,1,256,256,guidance NaN is out of range: 0 to 50",
    "12,3,0,256,256,count 0 is out of range: 1 to 64",
    "12,3,65,256,256,count 65 is out of range: 1 to 64",
    "12,3,1,15,256,width 15 is out of range: 16 to 8192",
    "12,3,1,256,8193,height 8193 is out of range: 16 to 8192",
    "12,3,1,256,,a size needs both width and height"
  })
  void samplingOutOfRangeIsRefused(
      int steps, float guidance, int count, Integer width, Integer height, String message) {
    refused(message, () -> new Sampling(null, steps, guidance, 0, count, width, height));
  }

  @ParameterizedTest
  @ValueSource(floats = {0, -0.5f, 1.01f, Float.NaN})
  void aStrengthOutOfRangeIsRefused(float strength) {
    String message = "strength " + strength + " is out of range: above 0, at most 1";
    refused(message, () -> new Refine(PROMPT, SAMPLING, picture(), strength));
    refused(message, () -> new Inpaint(PROMPT, SAMPLING, picture(), mask(), strength));
  }

  @Test
  void aMaskOfAnotherSizeIsRefused() {
    Mask wider = Mask.of(3, 2, new byte[6]);
    refused(
        "mask is 3×2, picture is 2×3: they must match",
        () -> new Inpaint(PROMPT, SAMPLING, picture(), wider, 1));
  }

  @Test
  void everyKindIsReadBackFromItsJson() {
    Generate generate = new Generate(PROMPT, SAMPLING);
    assertThat(RequestJson.read(RequestJson.write(generate))).isEqualTo(generate);

    Refine refine = new Refine(PROMPT, SAMPLING, picture(), 0.6f);
    Refine refined = (Refine) RequestJson.read(RequestJson.write(refine));
    assertThat(refined.source().argb()).isEqualTo(picture().argb());
    assertThat(refined.source().width()).isEqualTo(2);
    assertThat(refined.strength()).isEqualTo(0.6f);

    Inpaint inpaint = new Inpaint(PROMPT, SAMPLING, picture(), mask(), 1);
    Inpaint read = (Inpaint) RequestJson.read(RequestJson.write(inpaint));
    assertThat(read.mask().values()).isEqualTo(mask().values());
    assertThat(read.prompt()).isEqualTo(PROMPT);
    assertThat(read.sampling()).isEqualTo(SAMPLING);
  }

  @Test
  void jsonNamesTheKindAndLeavesOutWhatIsNotGiven() {
    Sampling least = new Sampling(null, 1, 0, 0, 1, null, null);
    String json = RequestJson.write(new Generate(new Prompt("a", ""), least));
    assertThat(json).startsWith("{\"kind\":\"generate\"").doesNotContain("width", "scheduler");
    assertThat(RequestJson.read(json).sampling()).isEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":\"refine\"|\"kind\":\"destroy\"|kind is \"destroy\"",
        "\"kind\":\"refine\",||kind is null",
        "\"steps\":12|\"steps\":0|steps 0 is out of range",
        "\"steps\":12|\"steps\":\"x\"|not a request",
        "\"prompt\"|\"words\"|the request lacks its prompt",
        "\"source\"|\"picture\"|the request lacks its source",
        "\"width\":2,|\"width\":3,|3×3 pixels of 4 bytes, got 24 bytes",
        "\"width\":2,|\"depth\":2,|pixels have no “depth”",
        "\"base64\":\"|\"base64\":\"!|Illegal base64"
      })
  void jsonThatIsNoRequestIsRefused(String before, String after, String message) {
    String json = RequestJson.write(new Refine(PROMPT, SAMPLING, picture(), 0.6f));
    assertThat(json).contains(before);
    String broken = json.replace(before, after == null ? "" : after);
    assertThatThrownBy(() -> RequestJson.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{}", "nonsense"})
  void whatIsNoJsonObjectIsRefused(String json) {
    assertThatThrownBy(() -> RequestJson.read(json)).isInstanceOf(IllegalArgumentException.class);
  }
}
