package shirushi.suzuri.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shirushi.bridge.BridgeException;
import shirushi.format.AtomicFile;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;

/**
 * Writes the model card: a text with gaps, which measurements fill. No score is written by hand; a
 * caller may add what was noted on the way.
 */
public final class ModelCard {
  private static final int TIMED = 15;

  private final Studied model;
  private final Path directory;

  /**
   * @param directory of the model; its size is measured
   */
  public ModelCard(Studied model, Path directory) {
    this.model = model;
    this.directory = directory;
  }

  /**
   * Measures and writes {@code MODEL_CARD.md}.
   *
   * @param facts what the caller knows: gaps' names to their text
   */
  public void write(Exam exam, Map<String, String> facts)
      throws IOException, ModelException, BridgeException {
    String text;
    try (InputStream in = ModelCard.class.getResourceAsStream("model-card.md")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    text = filled(text, "table", ScoreTable.of(exam.sit(model)));
    text = filled(text, "megabytes", number("%.1f", size() / 1e6));
    text = filled(text, "seconds256", number("%.2f", seconds(256)));
    text = filled(text, "seconds512", number("%.2f", seconds(512)));
    text = filled(text, "diversity", diversity());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = filled(text, fact.getKey(), fact.getValue());
    }
    if (text.contains("{{")) {
      throw new IllegalArgumentException(
          "the model card has a gap that nothing fills: " + text.substring(text.indexOf("{{")));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(directory.resolve("MODEL_CARD.md"), out -> out.write(bytes));
  }

  private static String filled(String text, String gap, String value) {
    return text.replace("{{" + gap + "}}", value);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** Bytes of everything that is loaded to paint. */
  private long size() throws ModelException {
    return ModelDirectory.open(directory).files().stream()
        .mapToLong(name -> directory.resolve(name).toFile().length())
        .sum();
  }

  /** The median of warm runs. */
  private double seconds(int side) throws ModelException, BridgeException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i <= TIMED; i++) {
      long start = System.nanoTime();
      model.paint("girl, blue hair, red eyes", i, side);
      if (i > 0) {
        times.add((System.nanoTime() - start) / 1e9);
      }
    }
    times.sort(null);
    return times.get(TIMED / 2);
  }

  /**
   * The rows of a table: what was asked for, how much its seeds differ at least, and on average.
   */
  private String diversity() throws ModelException, BridgeException {
    List<String> rows = new ArrayList<>();
    for (String prompt : Diversity.PROMPTS) {
      List<int[]> pictures = new ArrayList<>();
      for (int seed = 0; seed < Diversity.SEEDS; seed++) {
        pictures.add(model.paint(prompt, seed));
      }
      Diversity found = Diversity.of(pictures);
      rows.add(
          String.format(Locale.ROOT, "| %s | %.3f | %.3f |", prompt, found.least(), found.mean()));
    }
    return String.join("\n", rows);
  }
}
