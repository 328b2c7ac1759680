package shirushi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Png;
import shirushi.origin.OriginTag;

/** Puts pictures into the pack, marked like what they show: no AI is lost on the way. */
final class Images {
  private final PackFolder folder;
  private final int previews;

  /**
   * @param previews the longest side of a preview, in pixels
   */
  Images(PackFolder folder, int previews) {
    this.folder = folder;
    this.previews = previews;
  }

  /**
   * @param path in the pack
   * @param longest side of the picture in the pack, in pixels
   */
  Image add(String path, Raster pixels, Optional<OriginTag> tag, int longest) throws IOException {
    Raster fitted = fitted(pixels, longest);
    write(fitted, tag(tag, pixels, fitted), folder.add(path));
    Path scratch = folder.scratch("preview.png");
    Raster small = fitted(fitted, previews);
    write(small, tag(tag, pixels, small), scratch);
    byte[] preview = PackFolder.read(scratch, path);
    Files.delete(scratch);
    return new Image(path, Fidelity.of(pixels, fitted), preview);
  }

  private static void write(Raster pixels, Optional<OriginTag> tag, Path file) throws IOException {
    Layer layer = new Layer(LayerId.random(), "", 0, 0, pixels, 1, true, tag);
    new Png().write(Canvas.of(layer), file);
  }

  /** The tag's hash follows the scaling, and stays wrong where it was wrong before. */
  private static Optional<OriginTag> tag(Optional<OriginTag> tag, Raster before, Raster after) {
    return tag.map(
        it -> it.pixelHash().equals(before.sha256()) ? it.withPixelHash(after.sha256()) : it);
  }

  private static Raster fitted(Raster pixels, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(pixels.width(), pixels.height()));
    int width = (int) Math.max(1, Math.round(pixels.width() * scale));
    int height = (int) Math.max(1, Math.round(pixels.height() * scale));
    return pixels.shallow().scaled(width, height);
  }
}
