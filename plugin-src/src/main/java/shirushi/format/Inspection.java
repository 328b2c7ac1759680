package shirushi.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Mark;
import shirushi.origin.marks.Marks;
import shirushi.origin.policy.MiningPreference;

/**
 * What a file says besides its pixels: as a whole, and of each layer in the order of {@code
 * Canvas.layers}. Of a file with one picture all is said of its layer.
 */
public record Inspection(Part file, List<Part> layers) {
  /** The carrier that only AI has. */
  public static final String LAYER_NAME = "layer name";

  public static final Inspection NOTHING = new Inspection(Part.NOTHING, List.of());

  /**
   * The file, or a layer.
   *
   * @param own where this program writes an origin, and what stands there
   */
  public record Part(List<Carrier> own, Evidence evidence) {
    static final Part NOTHING = new Part(List.of(), Evidence.NONE);

    public Part {
      own = List.copyOf(own);
    }

    /** Whether the layer's pixels are those of the tag that stands here; absent if unknown. */
    public Optional<PixelMatch> pixels(Layer layer, Canvas canvas) {
      return PixelMatch.of(this, layer, canvas);
    }

    private Stream<OriginTag> origins() {
      return Stream.concat(
          own.stream().flatMap(it -> it.tag().stream()), Marks.origin(evidence).stream());
    }

    /** Our own carriers, then the marks of others, those hidden in the pixels included. */
    public List<Carrier> carriers(Raster pixels) {
      List<Carrier> all = new ArrayList<>(own);
      for (Mark mark : Marks.in(evidence.withPixels(Origins.pixels(pixels)))) {
        all.add(Carrier.of(mark));
      }
      return all;
    }
  }

  public Inspection {
    layers = List.copyOf(layers);
  }

  /** Of a file with one picture, whose own carrier is an XMP packet. */
  static Inspection of(Evidence evidence) {
    Part picture = new Part(List.of(Origins.carrier(evidence.xmp())), evidence);
    return new Inspection(Part.NOTHING, List.of(picture));
  }

  /** What the makers of this file or of any part of it wish; all of it counts. */
  public MiningPreference mining() {
    return parts()
        .map(part -> MiningPreference.of(part.evidence()))
        .reduce(MiningPreference.NONE, MiningPreference::and);
  }

  /**
   * What is said of where any part of it comes from, in one tag, of AI where anything speaks of AI.
   * Empty where that could only be found in the pixels.
   */
  public Optional<OriginTag> origin() {
    List<OriginTag> all = parts().flatMap(Part::origins).distinct().toList();
    List<OriginTag> ai = all.stream().filter(OriginTag::isAi).toList();
    return (ai.isEmpty() ? all : ai).stream().reduce(OriginTag::union);
  }

  /** The XMP packet of the file, or of its only layer. */
  public Optional<String> xmp() {
    return parts()
        .limit(layers.size() == 1 ? 2 : 1)
        .flatMap(it -> it.evidence().xmp().stream())
        .findFirst();
  }

  private Stream<Part> parts() {
    return Stream.concat(Stream.of(file), layers.stream());
  }
}
