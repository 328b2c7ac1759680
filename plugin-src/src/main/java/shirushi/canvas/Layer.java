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
 * @param clipped whether it shows only where what lies directly below it in the same group does:
 *     the first layer or group there that is not clipped itself
 * @param mask what of it shows
 * @param group the group that it is in
 * @param extras what its file says of it beyond this
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
    Optional<OriginTag> tag,
    boolean clipped,
    Optional<LayerMask> mask,
    Optional<Group> group,
    Extras extras) {

  /** How the name of every AI layer begins: the one mark that every program keeps. */
  public static final String AI_PREFIX = "[AI] ";

  /**
   * @throws IllegalArgumentException where the rule is broken or the opacity is out of range
   */
  public Layer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(extras, "extras");
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

  /** A layer without mask, clipping, group and extras. */
  public Layer(
      LayerId id,
      String name,
      int x,
      int y,
      Raster pixels,
      float opacity,
      boolean visible,
      String compositeOp,
      Optional<OriginTag> tag) {
    this(
        id,
        name,
        x,
        y,
        pixels,
        opacity,
        visible,
        compositeOp,
        tag,
        false,
        Optional.empty(),
        Optional.empty(),
        Extras.NONE);
  }

  /** The same layer of another origin. */
  public Layer from(OriginTag other) {
    return new Layer(
        id,
        name,
        x,
        y,
        pixels,
        opacity,
        visible,
        compositeOp,
        Optional.of(other),
        clipped,
        mask,
        group,
        extras);
  }

  /** The same layer as another one. */
  public Layer as(LayerId other) {
    return new Layer(
        other,
        name,
        x,
        y,
        pixels,
        opacity,
        visible,
        compositeOp,
        tag,
        clipped,
        mask,
        group,
        extras);
  }

  /** The same layer by another name, which an AI layer's prefix is put before. */
  public Layer named(String other) {
    return new Layer(
        id, other, x, y, pixels, opacity, visible, compositeOp, tag, clipped, mask, group, extras);
  }

  /** The same layer, as opaque as that. */
  public Layer opacity(float other) {
    return new Layer(
        id, name, x, y, pixels, other, visible, compositeOp, tag, clipped, mask, group, extras);
  }

  /** The same layer, shown or hidden. */
  public Layer visible(boolean other) {
    return new Layer(
        id, name, x, y, pixels, opacity, other, compositeOp, tag, clipped, mask, group, extras);
  }

  /** The same layer, mixed in another way. */
  public Layer mixed(String other) {
    return new Layer(
        id, name, x, y, pixels, opacity, visible, other, tag, clipped, mask, group, extras);
  }

  /** The same layer and its mask elsewhere. */
  public Layer moved(int dx, int dy) {
    return new Layer(
        id,
        name,
        x + dx,
        y + dy,
        pixels,
        opacity,
        visible,
        compositeOp,
        tag,
        clipped,
        mask.map(it -> it.moved(dx, dy)),
        group,
        extras);
  }

  /** The same layer in another group, or in none. */
  public Layer in(Optional<Group> other) {
    return new Layer(
        id, name, x, y, pixels, opacity, visible, compositeOp, tag, clipped, mask, other, extras);
  }

  /** The same layer, masked. */
  public Layer masked(Optional<LayerMask> other) {
    return new Layer(
        id, name, x, y, pixels, opacity, visible, compositeOp, tag, clipped, other, group, extras);
  }

  /** The same layer, clipped to what lies below it or not. */
  public Layer clipped(boolean other) {
    return new Layer(
        id, name, x, y, pixels, opacity, visible, compositeOp, tag, other, mask, group, extras);
  }

  /** The same layer with what its file says of it. */
  public Layer carrying(Extras other) {
    return new Layer(
        id, name, x, y, pixels, opacity, visible, compositeOp, tag, clipped, mask, group, other);
  }

  /** The same layer with other pixels; what its file says of the old ones is dropped. */
  public Layer painted(int newX, int newY, Raster other) {
    return new Layer(
        id,
        name,
        newX,
        newY,
        other,
        opacity,
        visible,
        compositeOp,
        tag,
        clipped,
        mask,
        group,
        extras.withoutPixels());
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
        && mask.filter(LayerMask::enabled).isEmpty()
        && op() == CompositeOp.SRC_OVER
        && x <= 0
        && y <= 0
        && (long) x + pixels.width() >= width
        && (long) y + pixels.height() >= height
        && pixels.opaque(-x, -y, width, height);
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
