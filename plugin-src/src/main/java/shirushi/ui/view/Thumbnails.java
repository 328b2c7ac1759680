package shirushi.ui.view;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;

/** Small pictures from files, read on a thread of their own and kept while they are in use. */
final class Thumbnails {
  private static final int MOST = 200;

  /** In pixels: as many as a fine screen shows of one in the history. */
  private static final int SIDE = 112;

  private final Executor reader =
      Executors.newSingleThreadExecutor(
          run -> {
            Thread thread = new Thread(run, "thumbnails");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Path, Image> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Hands the picture over on the event thread: at once where it is known; never where it can't.
   */
  void load(Path file, Consumer<Image> then) {
    Image image = known.get(file);
    if (image != null) {
      then.accept(image);
      return;
    }
    reader.execute(
        () -> {
          Image read = read(file);
          if (read != null) {
            SwingUtilities.invokeLater(
                () -> {
                  known.put(file, read);
                  then.accept(read);
                });
          }
        });
  }

  /** Null where the file has gone or is no picture: its place stays empty. */
  private static Image read(Path file) {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
      ImageIO.setUseCache(false);
      BufferedImage image = ImageIO.read(in);
      return image == null ? null : Halved.towards(image, SIDE, SIDE);
    } catch (IOException e) {
      return null;
    }
  }
}
