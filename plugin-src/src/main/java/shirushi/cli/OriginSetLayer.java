package shirushi.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.evidence.PixelRecord;
import shirushi.evidence.PixelSearch;
import shirushi.origin.HandStatement;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;
import shirushi.scan.PlainText;

/** Which layer is meant on the command line. */
final class OriginSetLayer {
  private static final Map<HandStatement.Work, String> HOW =
      Map.of(
          HandStatement.Work.TRACED_OVER, "traced over an AI picture",
          HandStatement.Work.COLOUR_ASSISTED, "coloured with an AI's help",
          HandStatement.Work.AI_EDITED, "painted on since",
          HandStatement.Work.IMPORTED_AI, "brought from elsewhere");

  private OriginSetLayer() {}

  /**
   * @param word a name, with the AI prefix or without, or a number, 1 for the lowest; {@code null}
   *     for the only layer
   * @throws IllegalArgumentException where it is none or several; it lists them
   */
  static Layer of(Canvas canvas, String word) {
    List<Layer> layers = canvas.layers();
    if (word == null) {
      if (layers.size() != 1) {
        throw new IllegalArgumentException("say which layer with --layer: " + list(layers));
      }
      return layers.get(0);
    }
    List<Layer> named =
        layers.stream()
            .filter(layer -> layer.name().equals(word) || bare(layer).equals(word))
            .toList();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          named.size() + " layers are called '" + word + "', give a number: " + list(layers));
    }
    if (named.isEmpty() && word.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= layers.size()) {
        return layers.get(number - 1);
      }
    }
    if (named.isEmpty()) {
      throw new IllegalArgumentException("there is no layer '" + word + "': " + list(layers));
    }
    return named.get(0);
  }

  /**
   * Holds what is to be stated as drawn by hand to the artist's own ledger.
   *
   * @throws IllegalArgumentException where its very pixels are on record there with AI in them
   * @throws LedgerException where the ledger is damaged: it can't be asked, so nothing is stated
   */
  static void checkRecord(Canvas canvas, Layer layer, Ledger ledger) throws IOException {
    PixelSearch found = PixelSearch.of(canvas, ledger);
    Stream<PixelRecord> whole =
        canvas.layers().size() == 1
            ? found.whole().stream().filter(record -> !record.probable())
            : Stream.of();
    Optional<PixelRecord> record =
        Stream.concat(found.of(canvas.layers().indexOf(layer)).stream(), whole).findFirst();
    if (record.isPresent()) {
      throw new IllegalArgumentException(
          "'%s': entry %d of your ledger says that %s; what you painted on since is %s"
              .formatted(
                  layer.name(),
                  record.get().index(),
                  record.get().sentence(),
                  HandStatement.Work.AI_EDITED));
    }
  }

  /** What the layer is by its tag, now that this was stated of it. */
  static String stated(Layer before, Layer after, HandStatement.Work work) {
    String layer = "“" + PlainText.line(after.name()) + "”";
    OriginTag tag = after.tag().orElse(OriginTag.UNTAGGED);
    if (!tag.isAi()) {
      return work == HandStatement.Work.BY_HAND
          ? layer + " is now on record as drawn by hand, as " + tag.statedBy() + " states"
          : layer + " is now of unknown origin again";
    }
    boolean was = before.tag().filter(OriginTag::isAi).isPresent();
    return "%s is %s AI, %s, as %s states%s"
        .formatted(
            layer,
            was ? "on record as" : "now on record as",
            HOW.getOrDefault(work, work.toString()),
            tag.statedBy(),
            was ? "" : ": no later statement takes that back, only the picture you began with");
  }

  private static String bare(Layer layer) {
    boolean marked = layer.name().startsWith(Layer.AI_PREFIX);
    return marked ? layer.name().substring(Layer.AI_PREFIX.length()) : layer.name();
  }

  private static String list(List<Layer> layers) {
    return IntStream.range(0, layers.size())
        .mapToObj(i -> (i + 1) + " " + layers.get(i).name())
        .collect(Collectors.joining(", "));
  }
}
