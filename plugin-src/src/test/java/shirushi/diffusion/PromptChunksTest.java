package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shirushi.model.ModelException;

class PromptChunksTest {
  private static final int BOS = 3998;
  private static final int EOS = 3999;

  private ClipTokenizer tokenizer;
  private int pink;

  @BeforeEach
  void theShippedTokenizer() throws ModelException {
    tokenizer = ClipTokenizer.read(Path.of("../manifest/models/suzuri/tokenizer"));
    pink = tokenizer.tokens("pink")[0];
  }

  private PromptChunks chunks(int words) {
    return PromptChunks.of(tokenizer, "pink ".repeat(words));
  }

  @Test
  void anEmptyPromptIsOneChunkOfFrameAndPadding() {
    PromptChunks empty = PromptChunks.of(tokenizer, "");
    long[] expected = new long[77];
    Arrays.fill(expected, EOS);
    expected[0] = BOS;
    assertThat(empty.ids()).containsExactly(expected);
    assertThat(empty.plain()).isTrue();
  }

  @Test
  void seventyFiveIdsFillAChunkAndOneMoreOpensTheNext() {
    assertThat(chunks(75).count()).isEqualTo(1);
    PromptChunks two = chunks(76);
    assertThat(two.count()).isEqualTo(2);
    assertThat(two.ids().get(0)).isEqualTo(chunks(75).ids().get(0));
    assertThat(two.ids().get(1)).startsWith(BOS, pink, EOS, EOS).hasSize(77);
    assertThat(chunks(150).count()).isEqualTo(2);
  }

  @Test
  void weightsStandBesideTheirIdsAcrossChunks() {
    PromptChunks chunks = PromptChunks.of(tokenizer, "pink ".repeat(74) + "(pink pink:1.5) pink");
    assertThat(chunks.plain()).isFalse();
    float[] first = chunks.weights().get(0);
    assertThat(first[0]).isEqualTo(1);
    assertThat(first[74]).isEqualTo(1);
    assertThat(first[75]).isEqualTo(1.5f);
    assertThat(first[76]).isEqualTo(1);
    assertThat(chunks.weights().get(1)).startsWith(1, 1.5f, 1, 1).hasSize(77);
  }

  @Test
  void theShorterPromptIsFilledWithEmptyChunks() {
    PromptChunks filled = chunks(1).atLeast(3, tokenizer);
    assertThat(filled.count()).isEqualTo(3);
    assertThat(filled.ids().get(2)).isEqualTo(PromptChunks.of(tokenizer, "").ids().get(0));
    assertThat(filled.weights()).hasSize(3);
    assertThat(chunks(100).atLeast(1, tokenizer).count()).isEqualTo(2);
  }
}
