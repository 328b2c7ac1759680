package shirushi.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;

/**
 * What is seen of a document at one moment.
 *
 * @param pixels sRGB, straight alpha; as large as the canvas
 * @param layers all of the document's, bottom to top
 * @param origin of what is seen, united; empty where nothing is on record
 */
public record Sight(Raster pixels, List<LayerId> layers, Optional<OriginTag> origin) {
  public Sight {
    Objects.requireNonNull(pixels, "pixels");
    layers = List.copyOf(layers);
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * @throws IllegalArgumentException on the empty canvas
   */
  public static Sight of(Canvas canvas) {
    List<LayerId> ids = canvas.layers().stream().map(Layer::id).toList();
    return new Sight(canvas.flatten(), ids, canvas.origin());
  }

  public int width() {
    return pixels.width();
  }

  public int height() {
    return pixels.height();
  }
}
