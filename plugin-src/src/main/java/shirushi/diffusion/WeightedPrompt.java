package shirushi.diffusion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prompt weights in the two dialects artists know: {@code (word:1.2)}, {@code (word)} = ×1.1,
 * {@code [word]} = ÷1.1 and {@code {word}} = ×1.05. Nesting multiplies. {@code \(} and its like are
 * the bracket itself; any other backslash, a bracket without its partner and a pair with nothing
 * but brackets and spaces inside are plain text.
 *
 * <p>Source: the prompt syntaxes of Stable Diffusion WebUI and NovelAI, as their users write them.
 */
public final class WeightedPrompt {
  /** Weights lie in [0, 10]; nesting that would pass the limit stays at it. */
  public static final float LARGEST = 10;

  private static final String OPEN = "([{";
  private static final String CLOSE = ")]}";
  private static final float[] FACTORS = {1.1f, 1 / 1.1f, 1.05f};
  private static final Pattern WEIGHT = Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)\\s*");

  private final String text;
  // For an opening bracket: its partner (0: none), what it multiplies, where its text ends.
  private final int[] partner;
  private final float[] factor;
  private final int[] textEnd;

  /** A stretch of the prompt, brackets taken off, and what its embedding is multiplied with. */
  public record Part(String text, float weight) {}

  private WeightedPrompt(String text) {
    this.text = text;
    partner = new int[text.length()];
    factor = new float[text.length()];
    textEnd = new int[text.length()];
    match();
  }

  /**
   * The prompt's parts in order, neighbours of equal weight joined; none for an empty prompt.
   *
   * @throws IllegalArgumentException where a written weight lies outside [0, 10]
   */
  public static List<Part> parse(String prompt) {
    return new WeightedPrompt(prompt).parts();
  }

  private void match() {
    Deque<Integer> open = new ArrayDeque<>();
    int[] waiting = new int[OPEN.length()];
    int[] words = new int[text.length() + 1];
    int colon = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bracket = (OPEN + CLOSE).indexOf(c) >= 0;
      words[i + 1] = words[i] + (bracket || Character.isWhitespace(c) ? 0 : 1);
      if (escapes(i)) {
        i++;
        words[i + 1] = words[i] + 1;
      } else if (c == ':') {
        colon = i;
      } else if (OPEN.indexOf(c) >= 0) {
        waiting[OPEN.indexOf(c)]++;
        open.push(i);
      } else if (bracket && waiting[CLOSE.indexOf(c)] > 0) {
        int start;
        do { // brackets of another kind left open inside have no partner any more
          start = open.pop();
          waiting[OPEN.indexOf(text.charAt(start))]--;
        } while (OPEN.indexOf(text.charAt(start)) != CLOSE.indexOf(c));
        pair(start, i, colon, words);
      }
    }
  }

  private void pair(int start, int end, int colon, int[] words) {
    int kind = OPEN.indexOf(text.charAt(start));
    float weight = FACTORS[kind];
    int stop = end;
    if (kind == 0 && colon > start && WEIGHT.matcher(text).region(colon + 1, end).matches()) {
      weight = Float.parseFloat(text.substring(colon + 1, end).strip());
      stop = colon;
    }
    if (words[stop] == words[start + 1]) {
      return;
    }
    if (!(weight >= 0 && weight <= LARGEST)) {
      throw new IllegalArgumentException(
          "the weight in “%s” is out of range: 0 to 10".formatted(text.substring(start, end + 1)));
    }
    partner[start] = end;
    factor[start] = weight;
    textEnd[start] = stop;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Float> outside = new ArrayDeque<>();
    StringBuilder run = new StringBuilder();
    float weight = 1;
    for (int i = 0; i < text.length(); i++) {
      if (partner[i] > 0) {
        open.push(i);
        outside.push(weight);
        weight = close(parts, run, weight, Math.min(weight * factor[i], LARGEST));
      } else if (!open.isEmpty() && i == textEnd[open.peek()]) {
        i = partner[open.pop()];
        weight = close(parts, run, weight, outside.pop());
      } else {
        i += escapes(i) ? 1 : 0;
        run.append(text.charAt(i));
      }
    }
    close(parts, run, weight, Float.NaN);
    return parts;
  }

  /** Ends a run of one weight, returns the next one's. */
  private static float close(List<Part> parts, StringBuilder run, float weight, float next) {
    if (weight == next || run.isEmpty()) {
      return next;
    }
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).weight() == weight) {
      parts.set(last, new Part(parts.get(last).text() + run, weight));
    } else {
      parts.add(new Part(run.toString(), weight));
    }
    run.setLength(0);
    return next;
  }

  private boolean escapes(int i) {
    return text.charAt(i) == '\\'
        && i + 1 < text.length()
        && (OPEN + CLOSE).indexOf(text.charAt(i + 1)) >= 0;
  }
}
