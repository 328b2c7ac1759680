package shirushi.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Raster;

/** What pixels are known by when the file around them has changed. Immutable. */
public final class Fingerprint {
  private final String pixels;
  private final String key;
  private final String size;
  private final Look look;

  private Fingerprint(Raster raster) {
    pixels = raster.sha256();
    key = PixelKey.of(raster);
    size = raster.width() + "x" + raster.height();
    look = Look.of(raster);
  }

  public static Fingerprint of(Raster raster) {
    return new Fingerprint(raster);
  }

  /**
   * As {@link Raster#sha256}, of the smallest part that holds all that is seen: what a layer has in
   * a program that widens it by what is transparent. Of all pixels where nothing is seen.
   */
  public static String seen(Raster raster) {
    return PixelKey.seen(raster).orElse(raster).sha256();
  }

  /** As {@link Raster#sha256}: of all pixels as they are. */
  public String pixels() {
    return pixels;
  }

  /**
   * The hash of what is seen, in 8 bits a sample: other programs clear the colour of what is fully
   * transparent, and move a layer's edges. Empty where nothing is seen.
   */
  public String key() {
    return key;
  }

  /**
   * Both hashes, of which either shows the same pixels, or the one that both are; none where
   * nothing is seen of them.
   */
  public Set<String> hashes() {
    return key.isEmpty() ? Set.of() : new HashSet<>(List.of(pixels, key));
  }

  /**
   * What the picture looks like from afar, as text for {@link #resembles}: {@code WIDTHxHEIGHT} and
   * the mean colours of 16×16 fields.
   */
  public String look() {
    return size + " " + look.text();
  }

  /**
   * Whether a picture of that look is probably this one, in another size or encoded with loss, and
   * no more than probably.
   */
  public boolean resembles(String other) {
    return parse(other).filter(look::resembles).isPresent();
  }

  private static Optional<Look> parse(String text) {
    int by = text.indexOf('x');
    int space = text.indexOf(' ');
    if (by < 0 || space < by) {
      return Optional.empty();
    }
    try {
      int width = Integer.parseInt(text, 0, by, 10);
      int height = Integer.parseInt(text, by + 1, space, 10);
      return Look.parse(text.substring(space + 1), width, height);
    } catch (NumberFormatException e) {
      return Optional.empty(); // matches nothing
    }
  }
}
