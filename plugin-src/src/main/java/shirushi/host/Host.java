package shirushi.host;

import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;

/**
 * A painting program, or what stands in for one. Used by one thread at a time; who opens it closes
 * it.
 */
public interface Host extends AutoCloseable {

  /** What the artist calls it. */
  String name();

  /**
   * The picture as it is now, inserted layers included; {@link Canvas#EMPTY} where there is none.
   *
   * @throws HostException where it cannot be read
   */
  Canvas read() throws HostException;

  /**
   * Puts an AI layer on top of the picture, its top left at the canvas's. There is no way to insert
   * one without a tag.
   *
   * @param layerName shown after the AI prefix
   * @param pixels sRGB, straight alpha
   * @param tag an AI tag
   * @return the new layer's id
   * @throws IllegalArgumentException where the tag is not an AI tag
   * @throws HostException where the program refuses
   */
  LayerId insert(String layerName, Raster pixels, OriginTag tag) throws HostException;

  /** Lets go of the program; what was not committed by then is gone. */
  @Override
  void close() throws HostException;
}
