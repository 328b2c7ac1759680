package shirushi.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;

/** Which layer is meant on the command line. */
final class OriginSetLayer {
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
