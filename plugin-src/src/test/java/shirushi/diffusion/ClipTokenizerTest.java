package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;

/** The tokenizer on the shipped vocabulary and on one made here: bytes, “ab” and the specials. */
class ClipTokenizerTest {
  private static final Path SUZURI = Path.of("../manifest/models/suzuri");
  private static final int END = 256;
  private static final int AB = 512;

  @TempDir Path folder;
  private final Map<String, Integer> tokens = new TreeMap<>();

  @BeforeEach
  void aSmallVocabulary() throws IOException {
    for (int b = 0; b < 256; b++) {
      tokens.put(String.valueOf(Vocabulary.ALPHABET[b]), b);
      tokens.put(Vocabulary.ALPHABET[b] + "</w>", END + b);
    }
    tokens.put("ab", AB);
    tokens.put("<|startoftext|>", 513);
    tokens.put("<|endoftext|>", 514);
    write("merges.txt", "#version: 0.2\na b\n");
    writeVocabulary();
  }

  private void writeVocabulary() throws IOException {
    write(
        "vocab.json",
        tokens.entrySet().stream()
            .map(each -> new Gson().toJson(each.getKey()) + ":" + each.getValue())
            .collect(Collectors.joining(",", "{", "}")));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void refused(String message) {
    assertThatThrownBy(() -> ClipTokenizer.read(folder))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(message);
  }

  private int[] bytes(String text) throws ModelException {
    return ClipTokenizer.read(folder).tokens(text);
  }

  @Test
  void theShippedVocabularyHasItsOwnSpecialTokens() throws ModelException {
    ClipTokenizer tokenizer = ClipTokenizer.read(ModelDirectory.open(SUZURI));
    assertThat(tokenizer.bos()).isEqualTo(3998);
    assertThat(tokenizer.eos()).isEqualTo(3999);
    assertThat(tokenizer.pad()).isEqualTo(3999);
    assertThat(tokenizer.size()).isEqualTo(4000);
    String words =
        Arrays.stream(tokenizer.tokens("Pink twin tails"))
            .mapToObj(tokenizer::word)
            .collect(Collectors.joining());
    assertThat(words).isEqualTo("pink</w>twin</w>tails</w>");
  }

  @Test
  void everyOccurrenceOfAPairIsMergedAndTheLastSymbolEndsTheWord() throws ModelException {
    assertThat(bytes("ababb cab")).containsExactly(AB, AB, END + 'b', 'c', 'a', END + 'b');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ΑΣ|ας", "ΑΣ1Α|ας1α", "ΑΣ'Α|ασ'α", "ΑΣ. Α|ας. α", "Σ|σ", "1Σ|1σ", "ΑΣ\u0301|ας\u0301",
        "İ|i\u0307", "I|i", "K|k", "ẞ|ß", "Ǆ|ǆ", "e\u0301|é", "\uD801\uDC00|\uD801\uDC28"
      })
  void lettersAreComposedAndLoweredAsInPython(String text, String lower) {
    assertThat(ClipText.normalise(text)).isEqualTo(lower);
  }

  @Test
  void aLoneSurrogateIsAReplacementCharacter() throws ModelException {
    assertThat(bytes("\uD83D")).isEqualTo(bytes("\uFFFD"));
    assertThat(bytes("a\uDE3Ab")).isEqualTo(bytes("a\uFFFDb"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a1b22→a 1 b 2 2",
        "don't we'll→don 't we 'll",
        "a\u00a0b\u3000c\u0085d\u2028e→a b c d e",
        "a\u001cb\u0000c→a \u001c b \u0000 c",
        "x<|endoftext|>y→x <|endoftext|> y",
        "²ⅣⅡx→² ⅳ ⅱ x",
        "!?.a_b→!?. a _ b"
      })
  void textIsSplitAfterClipsExpression(String text, String words) {
    StringBuilder joined = new StringBuilder();
    String[] specials = {"<|startoftext|>", "<|endoftext|>"};
    ClipText.words(ClipText.normalise(text), specials, word -> joined.append(' ').append(word));
    assertThat(joined.substring(1)).isEqualTo(words);
  }

  @Test
  void specialTokensInTheTextAreRecognised() throws ModelException {
    assertThat(bytes("c<|ENDOFTEXT|>d")).containsExactly(END + 'c', 514, END + 'd');
  }

  @Test
  void aPadTokenOfItsOwnFillsTheChunkAfterEos() throws Exception {
    write("special_tokens_map.json", "{\"pad_token\": {\"content\": \"!\"}}");
    write("tokenizer_config.json", "{\"pad_token\": \"?\", \"model_max_length\": 6}");
    ClipTokenizer tokenizer = ClipTokenizer.read(folder);
    assertThat(tokenizer.pad()).isEqualTo('!');
    assertThat(tokenizer.chunk(tokenizer.tokens("c d"), 0, 2))
        .containsExactly(513, END + 'c', END + 'd', 514, '!', '!');
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000000019884624838656", "0", "null"})
  void aLengthWithoutMeaningReadsAsClips(String length) throws Exception {
    write("tokenizer_config.json", "{\"model_max_length\": " + length + "}");
    assertThat(ClipTokenizer.read(folder).maxLength()).isEqualTo(77);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ab", "a cat, ", "😺", "'", "Σ", "\uD800", "<|startoftext|>"})
  void aHundredKilobytesTakeLinearTime(String part) throws ModelException {
    ClipTokenizer tokenizer = ClipTokenizer.read(folder);
    String text = part.repeat(100_000 / part.length());
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> tokenizer.tokens(text));
  }

  @Test
  void windowsLineEndsAreNoPartOfAMerge() throws Exception {
    write("merges.txt", "#version: 0.2\r\na b\r\n");
    assertThat(bytes("abc")).containsExactly(AB, END + 'c');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c|line 2 is not two tokens",
        "ab|line 2 is not two tokens",
        "b a|line 2: vocab.json has no “ba”",
        "zz a|line 2: vocab.json has no “zz”"
      })
  void aMergeThatDoesNotFitIsNamed(String line, String fault) throws IOException {
    write("merges.txt", "#version: 0.2\n" + line + "\n");
    refused("tokenizer/merges.txt: " + fault);
  }

  @Test
  void moreMergesThanTokensAreRefused() throws IOException {
    write("merges.txt", "a b\n".repeat(1000));
    refused("tokenizer/merges.txt: holds more merges than vocab.json has tokens");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]|not an object of tokens and whole numbers",
        "{\"a\": \"b\"}|not an object of tokens and whole numbers",
        "{\"a\": 1.5}|not an object of tokens and whole numbers",
        "{\"a\": 0, \"a\": 1}|the token “a” stands twice",
        "{\"a\": 0, \"b\": 0}|id 0 is both",
        "{\"a\": 1}|id 1 of “a” is out of 0 … 0",
        "{\"a\": -1}|id -1 of “a” is out of 0 … 0",
        "{\"a\": 0|not valid JSON",
        "{\"a\" 0}|not valid JSON",
        "{\"a\": 0}|no token"
      })
  void aVocabularyThatDoesNotFitIsNamed(String json, String fault) throws IOException {
    write("vocab.json", json);
    refused("tokenizer/vocab.json: " + fault);
  }

  @Test
  void aVocabularyWithoutTheBeginningIsRefused() throws IOException {
    tokens.remove("<|startoftext|>");
    tokens.put("other", 513);
    writeVocabulary();
    refused("tokenizer/vocab.json: has no “<|startoftext|>”, which begins a prompt");
  }

  @Test
  void aBrokenTokenizerConfigurationIsNamed() throws IOException {
    write("tokenizer_config.json", "{\"pad_token\": 7}");
    refused(folder.getFileName() + "/tokenizer_config.json: pad_token must be a text, not 7");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("merges.txt"));
    refused("tokenizer/merges.txt: can't be read");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(folder.resolve("merges.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    refused("tokenizer/merges.txt: not UTF-8 text");
  }
}
