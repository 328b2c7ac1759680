package shirushi.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** Small pictures of every kind. */
public final class Drawn {
  public static final Optional<OriginTag> AI =
      Optional.of(
          OriginTag.builder(Operation.GENERATED).prompt("a flower", "a flower", "").build());
  public static final Optional<OriginTag> MIXED =
      Optional.of(OriginTag.builder(Operation.INPAINTED).build());
  public static final Optional<OriginTag> HAND =
      Optional.of(
          OriginTag.builder(Operation.UNKNOWN)
              .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
              .build());

  private Drawn() {}

  @SafeVarargs
  public static Path write(Path file, Optional<OriginTag>... layers) throws IOException {
    return writeWithRights(file, Optional.empty(), layers);
  }

  /** A picture with a layer for each tag, and rights. */
  @SafeVarargs
  public static Path writeWithRights(
      Path file, Optional<String> rights, Optional<OriginTag>... layers) throws IOException {
    Files.createDirectories(file.getParent());
    Formats.forWriting(file).write(canvas(layers), file, rights);
    return file;
  }

  @SafeVarargs
  public static Canvas canvas(Optional<OriginTag>... layers) {
    Canvas canvas = null;
    for (int i = 0; i < layers.length; i++) {
      int[] argb = new int[20 * 10];
      java.util.Arrays.fill(argb, 0x80000000 | 0x3377AA * (i + 1) & 0xFFFFFF);
      Raster raster = Raster.of(20, 10, argb);
      boolean ai = layers[i].filter(OriginTag::isAi).isPresent();
      Layer layer =
          new Layer(
              LayerId.random(),
              "layer " + i,
              0,
              0,
              ai ? raster.asPainted() : raster,
              1,
              true,
              layers[i]);
      canvas = canvas == null ? Canvas.of(layer) : canvas.with(layer);
    }
    return canvas;
  }
}
