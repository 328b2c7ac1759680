package shirushi.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Marks;

/**
 * Records of AI layers that lead to no layer, by file name or id, or to other pixels: another
 * program has numbered the layers anew, renamed or merged them. They are looked for by their
 * pixels. This adds AI, and never takes it.
 *
 * @param canvas with the tags of the layers that were found
 * @param left the records whose pixels are in no layer
 */
record Strays(Canvas canvas, List<OriginTag> left) {

  /** Gives records to the layers that have their pixels and no tag of them. */
  static Strays placed(Collection<OriginTag> records, Canvas canvas) {
    List<OriginTag> ai = records.stream().filter(OriginTag::isAi).distinct().toList();
    if (ai.isEmpty()) {
      return new Strays(canvas, List.of());
    }
    Set<OriginTag> found = new HashSet<>();
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : canvas.layers()) {
      List<OriginTag> its = withPixels(ai, layer, canvas);
      found.addAll(its);
      // Equal pixels are equally accounted for, whichever record is taken.
      layers.add(its.isEmpty() ? layer : told(layer, its.get(0)));
    }
    return new Strays(
        canvas.layered(layers), ai.stream().filter(tag -> !found.contains(tag)).toList());
  }

  /**
   * The canvas with what is left of these. They may have been merged into a layer that has no tag;
   * where every layer has one, they were deleted.
   */
  Canvas unplaced(Collection<OriginTag> gone) {
    Optional<OriginTag> lost =
        OriginTag.union(left.stream().filter(gone::contains).map(Optional::of).toList());
    boolean told = canvas.layers().stream().allMatch(layer -> layer.tag().isPresent());
    return told || lost.isEmpty()
        ? canvas
        : canvas.unplaced(canvas.unplaced().map(lost.get()::union).or(() -> lost));
  }

  /**
   * The canvas with what its file says of the picture as a whole: its parts go to the layers that
   * have their pixels, and what no layer accounts for is said of the whole.
   */
  static Canvas accounted(Optional<OriginTag> picture, Canvas canvas) {
    if (picture.isEmpty() || accountsFor(picture.get(), canvas)) {
      return canvas;
    }
    OriginTag whole = picture.get();
    List<OriginTag> parts =
        whole.operation() == Operation.MERGED ? whole.sources() : List.of(whole);
    Canvas placed = placed(parts, canvas).canvas();
    return accountsFor(whole, placed)
        ? placed
        : placed.unplaced(Optional.of(placed.unplaced().map(whole::union).orElse(whole)));
  }

  private static boolean accountsFor(OriginTag picture, Canvas canvas) {
    List<OriginTag> tags =
        Stream.concat(canvas.layers().stream().map(Layer::tag), Stream.of(canvas.unplaced()))
            .flatMap(Optional::stream)
            .toList();
    // A picture of one origin carries that tag with the hash of all its pixels.
    List<OriginTag> bare = tags.stream().map(tag -> tag.withPixelHash("")).toList();
    return holds(tags, picture) || holds(bare, picture.withPixelHash(""));
  }

  private static boolean holds(List<OriginTag> tags, OriginTag tag) {
    OriginTag known = tags.stream().reduce(OriginTag.UNTAGGED, OriginTag::union);
    return known.union(tag).equals(known);
  }

  /** As the other {@code unplaced}, of a file whose pixels are not read. */
  static Optional<OriginTag> unplaced(
      Collection<OriginTag> gone, Collection<Inspection.Part> layers) {
    boolean told =
        layers.stream()
            .allMatch(
                part ->
                    part.own().stream().anyMatch(carrier -> carrier.tag().isPresent())
                        || Marks.origin(part.evidence()).isPresent());
    return told
        ? Optional.empty()
        : OriginTag.union(gone.stream().filter(OriginTag::isAi).map(Optional::of).toList());
  }

  private static Layer told(Layer layer, OriginTag record) {
    return layer.from(layer.tag().filter(it -> !it.isAi()).map(record::union).orElse(record));
  }

  /** A layer in which nothing is seen is known by nothing. */
  private static List<OriginTag> withPixels(List<OriginTag> ai, Layer layer, Canvas canvas) {
    OriginTag tag = layer.tag().orElse(OriginTag.UNTAGGED);
    // Of a layer whose name alone says that it is AI no more is known than of one without a tag.
    boolean bare = layer.tag().isEmpty() || tag.equals(OriginTag.UNKNOWN_AI);
    boolean told = !bare && (tag.isAi() || tag.pixelHash().isEmpty());
    if (told || PixelKey.seen(layer.pixels()).isEmpty()) {
      return List.of();
    }
    Set<String> hashes = PixelMatch.hashes(layer, canvas).collect(Collectors.toSet());
    // A tag of these very pixels is not another layer's.
    return hashes.contains(tag.pixelHash())
        ? List.of()
        : ai.stream().filter(it -> hashes.contains(it.pixelHash())).toList();
  }
}
