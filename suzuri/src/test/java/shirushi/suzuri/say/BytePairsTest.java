package shirushi.suzuri.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.diffusion.ClipTokenizer;

class BytePairsTest {
  private static final int SIZE = 4000;
  private static final int CAPTIONS = 3000;

  @TempDir private static Path folder;
  private static List<String> captions;
  private static ClipTokenizer tokenizer;

  @BeforeAll
  static void train() throws Exception {
    captions = captions(0, CAPTIONS);
    BytePairs.train(captions, SIZE).write(folder);
    tokenizer = ClipTokenizer.read(folder);
  }

  @Test
  void specialTokensStandAtTheEnd() {
    assertThat(tokenizer.size()).isEqualTo(SIZE);
    assertThat(tokenizer.bos()).isEqualTo(SIZE - 2);
    assertThat(tokenizer.eos()).isEqualTo(SIZE - 1);
    assertThat(tokenizer.pad()).isEqualTo(SIZE - 1);
    assertThat(tokenizer.maxLength()).isEqualTo(77);
    long[] chunk = tokenizer.chunk(tokenizer.tokens("青い髪"), 0, 2);
    assertThat(chunk).startsWith(SIZE - 2).endsWith(SIZE - 1).hasSize(77);
    assertThat(chunk[3]).isEqualTo(SIZE - 1);
  }

  @Test
  void tokensGiveTheTextBack() {
    for (String caption : captions(CAPTIONS, 1000)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int id : tokenizer.tokens(caption)) {
        String letters = tokenizer.word(id).replace("</w>", "");
        letters.chars().forEach(letter -> bytes.write(ByteLetters.BYTES.indexOf(letter)));
      }
      assertThat(bytes.toString(StandardCharsets.UTF_8))
          .isEqualTo(String.join("", Pieces.clipWords(caption)));
    }
  }

  @Test
  void everyCaptionFitsIntoOneChunk() {
    for (int i = 0; i < 1000; i++) {
      for (Language language : Language.values()) {
        String full = Caption.full(Scenes.random(i), language).text();
        assertThat(tokenizer.tokens(full).length).as(full).isLessThan(70);
      }
    }
    for (String caption : captions) {
      assertThat(tokenizer.tokens(caption).length).as(caption).isLessThan(70);
    }
  }

  @Test
  void aWordKeepsItsTokensWithinASentence() {
    assertThat(texts("青い髪の女の子")).containsExactly("青い", "髪", "の", "女の子");
    assertThat(texts("藍色頭髮的女孩")).containsExactly("藍色", "頭髮", "的", "女孩");
    assertThat(texts("파란 머리의 소녀")).containsExactly("파란", "머리", "의", "소녀");
    assertThat(texts("a blue-haired girl")).containsExactly("a", "blue", "-", "haired", "girl");
  }

  @Test
  void anyTextHasTokens() {
    String text = "龘 𠮷 ёлка 🦊 ñandú";
    byte[] bytes = text.replace(" ", "").getBytes(StandardCharsets.UTF_8);
    assertThat(tokenizer.tokens(text)).hasSizeBetween(5, bytes.length).doesNotContain(SIZE - 1);
  }

  @Test
  void theSameCaptionsGiveTheSameFilesInAnyOrder(@TempDir Path once, @TempDir Path again)
      throws Exception {
    List<String> some = captions(0, 500);
    BytePairs.train(some, 900).write(once);
    Collections.reverse(some);
    BytePairs.train(some, 900).write(again);
    for (String file : List.of("vocab.json", "merges.txt", "tokenizer_config.json")) {
      assertThat(Files.readString(again.resolve(file)))
          .isEqualTo(Files.readString(once.resolve(file)));
    }
  }

  @Test
  void bytesNeedTheirRoom() {
    assertThat(BytePairs.train(List.of("sea"), 514).size()).isEqualTo(514);
    assertThatThrownBy(() -> BytePairs.train(List.of("sea"), 513))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("513 tokens: bytes alone need 514");
  }

  private static List<String> texts(String text) {
    return Arrays.stream(tokenizer.tokens(text)).mapToObj(tokenizer::text).toList();
  }

  private static List<String> captions(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i -> {
              Language language = Language.values()[i % Language.values().length];
              return Caption.random(Scenes.random(i), language, new SplittableRandom(i)).text();
            })
        .collect(Collectors.toList());
  }
}
