package shirushi.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.origin.OriginTag;

/**
 * A picture in layers.
 *
 * @param width in pixels; 0 only where there is nothing at all
 * @param height in pixels; 0 only where there is nothing at all
 * @param layers bottom to top; those of a group stand together
 * @param unplaced what the file says of the picture as a whole and none of its layers accounts for,
 *     because another program dropped their tags
 * @param extras what its file says of it beyond this
 */
public record Canvas(
    int width, int height, List<Layer> layers, Optional<OriginTag> unplaced, Extras extras) {

  /** Nothing: what a host without a picture shows. */
  public static final Canvas EMPTY = new Canvas(0, 0, List.of());

  /**
   * @throws IllegalArgumentException where the size is not that of a picture, or the layers of a
   *     group do not stand together
   */
  public Canvas {
    layers = List.copyOf(layers);
    boolean nothing = width == 0 && height == 0 && layers.isEmpty();
    if (!nothing && (width < 1 || height < 1)) {
      throw new IllegalArgumentException("a canvas of " + width + "×" + height + " pixels");
    }
    Node.of(layers);
  }

  /** A canvas of which nothing is known beyond its layers. */
  public Canvas(int width, int height, List<Layer> layers) {
    this(width, height, layers, Optional.empty(), Extras.NONE);
  }

  /** A canvas that is as large as its only layer. */
  public static Canvas of(Layer layer) {
    return new Canvas(layer.pixels().width(), layer.pixels().height(), List.of(layer));
  }

  /** The same canvas with one more layer on top. */
  public Canvas with(Layer top) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(top);
    return new Canvas(width, height, more, unplaced, extras);
  }

  /** The same canvas with another layer in the place of the one of the same id. */
  public Canvas replacing(Layer other) {
    List<Layer> all =
        layers.stream().map(layer -> layer.id().equals(other.id()) ? other : layer).toList();
    return new Canvas(width, height, all, unplaced, extras);
  }

  /** The same canvas with other layers, bottom to top. */
  public Canvas layered(List<Layer> other) {
    return new Canvas(width, height, other, unplaced, extras);
  }

  /** The same canvas with something else that its file says of it. */
  public Canvas carrying(Extras other) {
    return new Canvas(width, height, layers, unplaced, other);
  }

  /** The same canvas with something else that none of its layers accounts for. */
  public Canvas unplaced(Optional<OriginTag> other) {
    return new Canvas(width, height, layers, other, extras);
  }

  /**
   * The same picture with more room around it, in pixels; layers and masks keep their place in the
   * picture. A negative side takes room away, and no pixels of any layer.
   *
   * @throws IllegalArgumentException where nothing is left, or it is too large for a raster
   */
  public Canvas grown(int left, int top, int right, int bottom) {
    long newWidth = (long) width + left + right;
    long newHeight = (long) height + top + bottom;
    if (newWidth < 1 || newHeight < 1 || newWidth * newHeight > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a canvas of " + newWidth + "×" + newHeight + " pixels");
    }
    return new Canvas((int) newWidth, (int) newHeight, moved(left, top), unplaced, extras);
  }

  private List<Layer> moved(int dx, int dy) {
    return layers.stream()
        .map(layer -> layer.moved(dx, dy).in(layer.group().map(it -> it.moved(dx, dy))))
        .toList();
  }

  /**
   * What the eye sees of a part, as {@link #flatten} shows it, in 8 bits.
   *
   * @return {@code 0xAARRGGBB}, row by row
   */
  public int[] look(int x, int y, int partWidth, int partHeight) {
    int[] argb = new int[Math.multiplyExact(partWidth, partHeight)];
    Drawing.draw(Node.of(moved(-x, -y)), partWidth, partHeight, new ShallowSamples(argb));
    return argb;
  }

  /**
   * What the eye sees, over transparency; painted where AI is seen, deep where a layer that is seen
   * is deep. Groups, masks and clipping are heeded.
   *
   * @throws IllegalArgumentException on the empty canvas
   */
  public Raster flatten() {
    List<Layer> seen = seen();
    boolean painted =
        unplaced.filter(OriginTag::isAi).isPresent()
            || seen.stream().anyMatch(layer -> layer.pixels().painted());
    if (seen.size() == 1 && isWhole(seen.get(0))) {
      Raster only = seen.get(0).pixels();
      return painted ? only.asPainted() : only;
    }
    Samples blank = Raster.transparent(width, height).samples();
    if (seen.stream().anyMatch(layer -> layer.pixels().deep())) {
      blank = new DeepSamples(new short[Math.multiplyExact(4, width * height)]);
    }
    Drawing.draw(Node.of(seen), width, height, blank);
    return Raster.own(width, height, blank, painted);
  }

  /**
   * Where the flattened picture comes from: the union of all layers that are seen, and of what no
   * layer accounts for; empty where nothing is tagged.
   */
  public Optional<OriginTag> origin() {
    Stream<Optional<OriginTag>> tags = seen().stream().map(Layer::tag);
    return OriginTag.union(
        (unplaced.isEmpty() ? tags : Stream.concat(tags, Stream.of(unplaced))).toList());
  }

  /**
   * The same picture without masks and clipping, for formats that have none: both are baked into
   * the alpha of the layers. It looks the same but for blended edges of what is clipped.
   */
  public Canvas baked() {
    return new Canvas(width, height, Baking.bake(this), unplaced, extras);
  }

  /** The layers that take part in the flattened picture, bottom to top. */
  private List<Layer> seen() {
    return Seen.of(Node.of(layers), width, height);
  }

  /** Whether a layer that is seen alone is the flattened picture as it is. */
  private boolean isWhole(Layer layer) {
    boolean plainGroups =
        layer.group().map(Group::path).orElse(List.of()).stream()
            .allMatch(group -> group.neutral() && group.op() == CompositeOp.SRC_OVER);
    return plainGroups
        && layer.x() == 0
        && layer.y() == 0
        && layer.opacity() == 1
        && layer.mask().filter(LayerMask::enabled).isEmpty()
        && layer.op() == CompositeOp.SRC_OVER
        && layer.pixels().width() == width
        && layer.pixels().height() == height;
  }
}
