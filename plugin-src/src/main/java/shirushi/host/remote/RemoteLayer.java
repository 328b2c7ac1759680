package shirushi.host.remote;

import java.util.Optional;
import shirushi.canvas.LayerId;

/**
 * A layer as the program lists it.
 *
 * @param opacity in [0,1]
 * @param label the number of the program's colour label, 0 for none
 * @param x column of the canvas at which it has pixels first
 * @param y row of the canvas at which it has pixels first
 * @param width of the rectangle that holds its pixels; 0 where it has none
 * @param height of the rectangle that holds its pixels; 0 where it has none
 */
record RemoteLayer(
    LayerId id,
    String name,
    Kind kind,
    boolean visible,
    float opacity,
    int label,
    Optional<LayerId> parent,
    int x,
    int y,
    int width,
    int height) {
  enum Kind {
    PAINT,
    GROUP,
    OTHER
  }

  boolean empty() {
    return width == 0 || height == 0;
  }
}
