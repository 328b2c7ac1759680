package shirushi.diffusion;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import shirushi.model.ModelException;

/**
 * A byte-level vocabulary: {@code vocab.json} gives each token an id, {@code merges.txt} the pairs
 * in the order in which they are merged. Tokens are written in GPT-2's byte alphabet; {@code </w>}
 * marks a word's end.
 *
 * @param ids token to id; ids are 0 … size−1, each once
 * @param words id to token
 */
record Vocabulary(TokenTable ids, String[] words, Bpe merges, int[] inner, int[] last) {
  static final String END = "</w>";

  /**
   * Source: GPT-2 {@code bytes_to_unicode}: printable Latin-1 stands for itself, the rest follows.
   */
  static final char[] ALPHABET = alphabet();

  private static final long LARGEST = 64 << 20;

  /**
   * Reads the two files.
   *
   * @throws ModelException naming the file and the fault where they are missing, broken or don't
   *     fit each other
   */
  static Vocabulary read(Path folder) throws ModelException {
    TokenTable ids = ids(text(folder, "vocab.json"));
    String[] words = words(ids);
    int[] inner = new int[256];
    int[] last = new int[256];
    for (int i = 0; i < 256; i++) {
      inner[i] = byteId(ids, String.valueOf(ALPHABET[i]), i);
      last[i] = byteId(ids, ALPHABET[i] + END, i);
    }
    return new Vocabulary(ids, words, merges(text(folder, "merges.txt"), ids), inner, last);
  }

  /** A token's bytes as text, without the mark of a word's end; half a character shows as �. */
  static String decoded(String token) {
    String inner = token.endsWith(END) ? token.substring(0, token.length() - END.length()) : token;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char letter : inner.toCharArray()) {
      for (int b = 0; b < ALPHABET.length; b++) {
        if (ALPHABET[b] == letter) {
          bytes.write(b);
        }
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String text(Path folder, String name) throws ModelException {
    Path file = folder.resolve(name);
    try {
      if (Files.size(file) > LARGEST) {
        throw new ModelException("tokenizer/" + name + ": larger than 64 MiB");
      }
      try (InputStream in = new FileInputStream(file.toFile())) {
        // Unlike a String's constructor, a decoder refuses what is no UTF-8.
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      }
    } catch (CharacterCodingException e) {
      throw new ModelException("tokenizer/" + name + ": not UTF-8 text", e);
    } catch (IOException e) {
      throw new ModelException("tokenizer/" + name + ": can't be read (" + e.getMessage() + ")", e);
    }
  }

  private static TokenTable ids(String json) throws ModelException {
    TokenTable ids = new TokenTable();
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        String token = reader.nextName();
        if (!ids.add(token, reader.nextInt())) {
          throw fault("vocab.json", "the token “" + token + "” stands twice");
        }
      }
      reader.endObject();
      return ids;
    } catch (MalformedJsonException | EOFException e) {
      throw new ModelException("tokenizer/vocab.json: not valid JSON at " + reader.getPath(), e);
    } catch (IllegalStateException | NumberFormatException e) {
      throw new ModelException(
          "tokenizer/vocab.json: not an object of tokens and whole numbers at " + reader.getPath(),
          e);
    } catch (IOException e) {
      throw new ModelException("tokenizer/vocab.json: can't be read (" + e.getMessage() + ")", e);
    }
  }

  private static String[] words(TokenTable ids) throws ModelException {
    String[] words = new String[ids.size()];
    for (int i = 0; i < words.length; i++) {
      int id = ids.idAt(i);
      String token = ids.token(i);
      if (id < 0 || id >= words.length) {
        throw fault(
            "vocab.json", "id %d of “%s” is out of 0 … %d".formatted(id, token, words.length - 1));
      }
      if (words[id] != null) {
        throw fault("vocab.json", "id %d is both “%s” and “%s”".formatted(id, words[id], token));
      }
      words[id] = token;
    }
    return words;
  }

  private static int byteId(TokenTable ids, String token, int value) throws ModelException {
    int id = ids.id(token);
    if (id == TokenTable.NONE) {
      throw fault("vocab.json", "no token “" + token + "” for byte " + value);
    }
    return id;
  }

  private static Bpe merges(String text, TokenTable ids) throws ModelException {
    Bpe merges = new Bpe(ids.size());
    char[] joined = new char[text.length()];
    int number = 0;
    for (int at = 0, end; at < text.length(); at = end + 1) {
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      number++;
      int stop = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      if (stop == at || number == 1 && text.startsWith("#version")) {
        continue;
      }
      if (number > ids.size() + 1) { // each merge makes a token
        throw fault("merges.txt", "holds more merges than vocab.json has tokens");
      }
      int space = text.indexOf(' ', at);
      if (space <= at || space >= stop - 1 || text.lastIndexOf(' ', stop - 1) != space) {
        throw fault("merges.txt", "line " + number + " is not two tokens");
      }
      text.getChars(at, space, joined, 0);
      text.getChars(space + 1, stop, joined, space - at);
      int left = id(ids, joined, 0, space - at, number);
      int right = id(ids, joined, space - at, stop - at - 1, number);
      merges.add(left, right, number, id(ids, joined, 0, stop - at - 1, number));
    }
    return merges;
  }

  private static int id(TokenTable ids, char[] joined, int from, int to, int line)
      throws ModelException {
    int id = ids.id(joined, from, to);
    if (id == TokenTable.NONE) {
      String token = new String(joined, from, to - from);
      throw fault("merges.txt", "line " + line + ": vocab.json has no “" + token + "”");
    }
    return id;
  }

  private static ModelException fault(String file, String text) {
    return new ModelException("tokenizer/" + file + ": " + text);
  }

  private static char[] alphabet() {
    char[] alphabet = new char[256];
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean itself = b > 32 && b < 127 || b > 160 && b != 173;
      alphabet[b] = (char) (itself ? b : next++);
    }
    return alphabet;
  }
}
