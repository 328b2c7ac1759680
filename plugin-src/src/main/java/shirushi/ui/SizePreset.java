package shirushi.ui;

import java.util.Optional;
import shirushi.language.Words;

/**
 * A size to paint.
 *
 * @param key names it in {@link Words}: {@code size.canvas} …
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param paintedWidth at which the model paints before it is brought to the size
 * @param paintedHeight at which the model paints
 */
public record SizePreset(String key, int width, int height, int paintedWidth, int paintedHeight) {

  /** What it is painted at instead; empty where it is painted as it is. */
  public Optional<Phrase> painted() {
    return paintedWidth == width && paintedHeight == height
        ? Optional.empty()
        : Optional.of(Phrase.of("size.painted", paintedWidth, paintedHeight));
  }
}
