package shirushi.canvas;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/**
 * What the eye is shown of a picture's origin: a small seal in the corner, or a border. The mark is
 * for people; it proves nothing, and a pair of scissors removes it.
 */
public enum VisibleMark {
  /** A seal on what was generated from nothing but words, and nothing on any other picture. */
  AUTO,
  /** A seal on every picture that holds AI. */
  ON,
  OFF,
  /** A border with a label on every picture that holds AI. */
  BORDER;

  /**
   * The mark of that name, in any case.
   *
   * @throws IllegalArgumentException where it is none of them; it lists those
   */
  public static VisibleMark of(String name) {
    return Stream.of(values())
        .filter(mark -> mark.toString().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no visible mark "
                        + name
                        + " (known: "
                        + Stream.of(values())
                            .map(VisibleMark::toString)
                            .collect(Collectors.joining(" "))
                        + ")"));
  }

  /**
   * The canvas flattened, with the mark where one is due, in one layer with the tag of what is seen
   * and the hash of the marked pixels; the canvas itself where none is. A picture in which no AI is
   * recorded is never marked.
   */
  public Canvas on(Canvas canvas) {
    Optional<OriginTag> origin = canvas.origin().filter(this::due);
    if (origin.isEmpty()) {
      return canvas;
    }
    Raster flat = canvas.flatten();
    Raster marked = this == BORDER ? MarkPainter.border(flat) : MarkPainter.seal(flat);
    Layer top = canvas.layers().get(canvas.layers().size() - 1);
    OriginTag tag = origin.get().withPixelHash(marked.sha256());
    return Canvas.of(new Layer(top.id(), top.name(), 0, 0, marked, 1, true, Optional.of(tag)));
  }

  private boolean due(OriginTag tag) {
    return switch (this) {
      case AUTO -> tag.operation() == Operation.GENERATED && tag.sources().isEmpty();
      case ON, BORDER -> tag.isAi();
      case OFF -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
