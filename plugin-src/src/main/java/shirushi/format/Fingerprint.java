package shirushi.format;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Raster;

/**
 * What pixels are known by when the file around them has changed.
 *
 * @param pixels as {@link Raster#sha256}: all of them as they are
 * @param key the same of what is seen of them, in 8 bits a sample: other programs clear the colour
 *     of what is fully transparent, and move a layer's edges; empty where nothing is seen
 * @param look what the picture looks like from afar, which outlives another size and lossy
 *     encoding, and which another picture may share
 */
public record Fingerprint(String pixels, String key, String look) {

  public static Fingerprint of(Raster raster) {
    String look = raster.width() + "x" + raster.height() + " " + Look.of(raster).text();
    return new Fingerprint(raster.sha256(), PixelKey.of(raster), look);
  }

  /** The hashes of which any shows the same picture; none where nothing is seen of it. */
  public Set<String> hashes() {
    return key.isEmpty() ? Set.of() : new LinkedHashSet<>(java.util.List.of(pixels, key));
  }

  /** Whether a picture of that look is probably this one, and no more than probably. */
  public boolean resembles(String other) {
    Optional<Look> mine = parse(look);
    Optional<Look> theirs = parse(other);
    return mine.isPresent() && theirs.isPresent() && mine.get().resembles(theirs.get());
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
