package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;

/** Makes pictures: empty ones, and those that files hold. Any thread. */
final class Pictures {
  private final Tool tool;

  /**
   * @param tool this program, which stands in the tags of what is painted here
   */
  Pictures(Tool tool) {
    this.tool = tool;
  }

  /**
   * An empty one.
   *
   * @throws IllegalArgumentException where it has no size or is over the limit
   */
  Picture blank(Blank blank) {
    int width = blank.width();
    int height = blank.height();
    Layer sheet = layer(width, height, blank.layer(), 0);
    if (!blank.hasPaper()) {
      return picture(DocumentFacts.NONE, new Canvas(width, height, List.of(sheet)));
    }
    Layer paper = layer(width, height, blank.paper(), blank.argb());
    DocumentFacts facts =
        new DocumentFacts("", Optional.empty(), Set.of(paper.id()), MiningPreference.NONE);
    return picture(facts, new Canvas(width, height, List.of(paper, sheet)));
  }

  /** Of one layer. */
  Picture plain(int width, int height, int argb) {
    Layer only = layer(width, height, "paper", argb);
    return picture(DocumentFacts.NONE, new Canvas(width, height, List.of(only)));
  }

  private Picture picture(DocumentFacts facts, Canvas canvas) {
    return new Picture(
        facts, canvas, Optional.empty(), MiningPreference.NONE, Optional.empty(), tool);
  }

  private Layer layer(int width, int height, String name, int argb) {
    Blank.check(width, height);
    Raster pixels = Raster.plain(width, height, argb);
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, Optional.of(Tags.byHand(tool)));
  }

  /**
   * What a file holds.
   *
   * @param belongsTo the file that it is saved to
   * @throws IOException in one sentence, where it cannot be read
   */
  Picture read(Path from, Optional<Path> belongsTo) throws IOException {
    if (Files.isDirectory(from)) {
      throw new IOException(from.getFileName() + ": a folder, not a picture");
    }
    Optional<Stamp> stamp = Stamp.of(from);
    try {
      Inspection inspection = Formats.inspect(from);
      Canvas canvas = Formats.read(from);
      if (canvas.layers().isEmpty()) {
        canvas = canvas.with(layer(canvas.width(), canvas.height(), "paper", 0));
      }
      Picture picture =
          new Picture(
              DocumentFacts.of(canvas),
              canvas,
              belongsTo,
              inspection.mining(),
              inspection.xmp(),
              tool);
      picture.stamp(stamp);
      return picture;
    } catch (HostException e) {
      throw new IOException(from.getFileName() + ": " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      // One picture too large for the heap is that file's fault: the open one goes on.
      throw new IOException(from.getFileName() + ": too large for the memory there is", e);
    }
  }
}
