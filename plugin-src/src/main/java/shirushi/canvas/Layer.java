package shirushi.canvas;

import java.util.Objects;
import java.util.Optional;
import shirushi.origin.OriginTag;

/**
 * One layer. This is where the rule stands: pixels that an AI made cannot be in a layer without an
 * AI origin tag, so an untagged AI layer cannot even exist, let alone be written; the pixels of a
 * layer with an AI tag are painted; and its name shows it.
 *
 * @param name what the artist reads; begins with {@link #AI_PREFIX} where the tag is AI
 * @param x column of the canvas at which the pixels begin; may be negative
 * @param y row of the canvas at which the pixels begin; may be negative
 * @param opacity in [0,1]
 * @param compositeOp OpenRaster's name of the blend mode; kept also where it is not known here
 * @param tag where the pixels come from; absent means unknown
 */
public record Layer(
    LayerId id,
    String name,
    int x,
    int y,
    Raster pixels,
    float opacity,
    boolean visible,
    String compositeOp,
    Optional<OriginTag> tag) {

  /** How the name of every AI layer begins: the one mark that every program keeps. */
  public static final String AI_PREFIX = "[AI] ";

  /**
   * @throws IllegalArgumentException where the rule is broken or the opacity is out of range
   */
  public Layer {
    Objects.requireNonNull(id, "id");
    boolean ai = tag.filter(OriginTag::isAi).isPresent();
    if (pixels.painted() && !ai) {
      throw new IllegalArgumentException("an AI layer needs its origin tag");
    }
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity " + opacity + " is not in [0,1]");
    }
    if (ai) {
      pixels = pixels.asPainted();
      name = name.startsWith(AI_PREFIX) ? name : AI_PREFIX + name;
    }
  }

  /** A layer that lies over what is below it in the ordinary way. */
  public Layer(
      LayerId id,
      String name,
      int x,
      int y,
      Raster pixels,
      float opacity,
      boolean visible,
      Optional<OriginTag> tag) {
    this(id, name, x, y, pixels, opacity, visible, CompositeOp.SRC_OVER.svgName(), tag);
  }

  /**
   * The tag of a layer found in a file. Where a program dropped the tag but kept the name, the name
   * still says AI, and the layer is AI of unknown making.
   */
  public static Optional<OriginTag> tagFound(String name, Optional<OriginTag> found) {
    // Programs trim names, so the prefix counts without its trailing space too.
    boolean claimed = name.startsWith(AI_PREFIX.strip());
    if (!claimed || found.filter(OriginTag::isAi).isPresent()) {
      return found;
    }
    return Optional.of(found.map(OriginTag.UNKNOWN_AI::union).orElse(OriginTag.UNKNOWN_AI));
  }

  /** Whether this layer hides all that lies below it on a canvas of that size. */
  boolean covers(int width, int height) {
    return visible
        && opacity == 1
        && op() == CompositeOp.SRC_OVER
        && x <= 0
        && y <= 0
        && (long) x + pixels.width() >= width
        && (long) y + pixels.height() >= height
        && pixels.crop(-x, -y, width, height).opaque();
  }

  /** Whether anything of this layer is seen on a canvas of that size. */
  boolean shows(int width, int height) {
    return visible
        && opacity > 0
        && x < width
        && y < height
        && (long) x + pixels.width() > 0
        && (long) y + pixels.height() > 0;
  }

  /** Modes not known here are drawn as src-over, as the OpenRaster specification asks. */
  CompositeOp op() {
    return CompositeOp.of(compositeOp).orElse(CompositeOp.SRC_OVER);
  }
}
