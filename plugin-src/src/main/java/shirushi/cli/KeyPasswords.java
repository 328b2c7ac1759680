package shirushi.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Where the key's passwords come from: the environment, else somebody at the console.
 *
 * @param environment the process's variables
 * @param prompt asks at the console, without echo; absent where nobody is there
 */
record KeyPasswords(Map<String, String> environment, Optional<Prompt> prompt) {
  private static final String PRESENT = "SHIRUSHI_KEY_PASSWORD";
  private static final String NEXT = "SHIRUSHI_NEW_KEY_PASSWORD";

  /** Asks for a secret. */
  @FunctionalInterface
  interface Prompt {
    /** What was typed; {@code null} where the input ended. */
    char[] ask(String words);
  }

  static KeyPasswords ofThisProcess(Context context) {
    boolean console = context.watched() && System.console() != null;
    Optional<Prompt> prompt =
        console
            ? Optional.of(words -> System.console().readPassword("%s: ", words))
            : Optional.empty();
    return new KeyPasswords(System.getenv(), prompt);
  }

  /** The one that the key has; empty where it has none. The caller's to wipe. */
  char[] present(boolean locked) throws IOException {
    if (!locked) {
      return new char[0];
    }
    Optional<char[]> given = given();
    return given.isPresent() ? given.get() : asked("the key's password", PRESENT);
  }

  /** What the environment gives for it, right or wrong. The caller's to wipe. */
  Optional<char[]> given() {
    return Optional.ofNullable(environment.get(PRESENT)).map(String::toCharArray);
  }

  /**
   * The one that it is to have; empty for none. The caller's to wipe.
   *
   * @throws IllegalArgumentException where it was not typed twice the same
   */
  char[] next() throws IOException {
    String given = environment.get(NEXT);
    if (given != null) {
      return given.toCharArray();
    }
    char[] first = asked("the new password (nothing: none)", NEXT + " (empty: none)");
    char[] second = asked("the new password again", NEXT);
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw new IllegalArgumentException("the new password was not typed twice the same");
    }
    return first;
  }

  private char[] asked(String words, String variable) throws IOException {
    char[] typed = prompt.map(each -> each.ask(words)).orElse(null);
    if (typed == null) {
      throw new IOException("nobody is at a console to give " + words + ": set " + variable);
    }
    return typed;
  }
}
