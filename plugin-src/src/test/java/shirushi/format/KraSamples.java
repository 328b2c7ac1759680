package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;

/** Krita files for tests of other rooms. */
public final class KraSamples {
  private KraSamples() {}

  /** Two paint layers of nine by nine pixels: {@code ground}, and {@code figure} above it. */
  public static Path write(Path file) throws IOException {
    String attributes = "name=\"%s\" uuid=\"{%s}\" colorspacename=\"RGBA\"";
    String figure = "11111111-1111-4111-8111-111111111111";
    String ground = "22222222-2222-4222-8222-222222222222";
    return new KraFile()
        .paintLayer("l2", attributes.formatted("figure", figure), Samples.noise(9, 9), false)
        .paintLayer("l3", attributes.formatted("ground", ground), Samples.drawing(9, 9), false)
        .entry("preview.png", KraFile.png(Samples.drawing(9, 9)))
        .write(file);
  }
}
