package shirushi.format;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;

/**
 * The signed file {@code NAME.origin.json} beside a picture. It remembers each layer's tag by the
 * layer's pixels, for the day another program saves the picture and drops the tags.
 */
public final class Sidecar {
  private static final String ENDING = ".origin.json";

  /** A picture with the tags that its sidecar gave back, and what the sidecar said. */
  public record Recovered(Canvas canvas, SidecarReport report) {}

  private Sidecar() {}

  /** Where a picture's sidecar is: beside it, its whole name with an ending more. */
  public static Path beside(Path picture) {
    return picture.resolveSibling(Limits.name(picture) + ENDING);
  }

  /**
   * Writes the sidecar of a picture that was written from this canvas; an older one is replaced.
   *
   * @throws IllegalArgumentException on the empty canvas
   * @throws IOException where it cannot be written
   */
  public static void write(Canvas canvas, Path picture, Signer signer) throws IOException {
    write(canvas, Optional.empty(), picture, signer, beside(picture));
  }

  /**
   * Writes it to another place than the picture's side, to be moved there.
   *
   * @param read what is read of the file, where its format keeps pixels only nearly
   */
  static void write(Canvas canvas, Optional<Raster> read, Path picture, Signer signer, Path to)
      throws IOException {
    String json = SidecarClaims.write(canvas, read, Limits.name(picture), signer);
    AtomicFile.write(to, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What the sidecar beside a picture knows of it; empty where there is none. A sidecar that cannot
   * be read changes nothing and is reported. Where the picture has none, it may have been saved
   * from one in another format: then those of the same name with another ending are asked, and
   * count where they match.
   *
   * @param canvas the picture as its file has it
   */
  public static Optional<Recovered> recover(Canvas canvas, Path picture) throws IOException {
    Path own = beside(picture);
    if (Files.isRegularFile(own)) {
      return Optional.of(recovered(canvas, own));
    }
    for (Path other : ofOtherFormats(picture)) {
      Recovered found = recovered(canvas, other);
      if (found.report().matches()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether {@link #recover} has anything to ask. */
  public static boolean isBeside(Path picture) {
    return Files.isRegularFile(beside(picture)) || !ofOtherFormats(picture).isEmpty();
  }

  private static List<Path> ofOtherFormats(Path picture) {
    String name = Limits.name(picture);
    String bare = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    return Formats.ALL.stream()
        .flatMap(format -> format.endings().stream())
        .map(ending -> beside(picture.resolveSibling(bare + ending)))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static Recovered recovered(Canvas canvas, Path sidecar) throws IOException {
    String file = Limits.name(sidecar);
    try {
      SidecarClaims claims = SidecarClaims.read(text(sidecar), file);
      return SidecarMatch.match(canvas, claims, file);
    } catch (FormatException e) {
      SidecarReport report =
          new SidecarReport(
              file,
              SidecarReport.Seal.UNREADABLE,
              "",
              SidecarReport.Match.NONE,
              Map.of(),
              List.of(),
              e.getMessage());
      return new Recovered(canvas, report);
    }
  }

  private static String text(Path sidecar) throws IOException {
    try (InputStream in = new FileInputStream(sidecar.toFile())) {
      byte[] body = in.readNBytes(Limits.TEXT_BYTES + 1);
      if (body.length > Limits.TEXT_BYTES) {
        throw new FormatException(
            Limits.name(sidecar) + ": over the limit of " + (Limits.TEXT_BYTES >> 20) + " MB");
      }
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
