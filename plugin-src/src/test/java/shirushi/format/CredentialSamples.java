package shirushi.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.c2pa.Statement;
import shirushi.origin.c2pa.TrainingMining;

/** Pictures and statements for the tests of credentials. */
final class CredentialSamples {
  static final List<String> ENDINGS = List.of("png", "jpg", "tif");

  static final OriginTag GENERATED =
      OriginTag.builder(Operation.GENERATED)
          .model(new Model("suzuri", "1.0", "ab12", "Apache-2.0", "own drawings", true))
          .prompt("夜空", "night sky", "")
          .time(Instant.parse("2026-01-02T03:04:05Z"))
          .tool(new Tool("Shirushi", "0.1.0"))
          .build();

  static final OriginTag INPAINTED =
      OriginTag.builder(Operation.INPAINTED)
          .model(new Model("suzuri", "1.0", "ab12", "Apache-2.0", "own drawings", true))
          .time(Instant.parse("2026-01-02T03:04:05Z"))
          .build();

  private CredentialSamples() {}

  /** A picture that the JDK wrote, in the format of this ending; pixels are most of it. */
  static Path picture(Path folder, String ending) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, x * 31 * y * 17 + x * x * 7919);
      }
    }
    Path file = folder.resolve("picture." + ending);
    if (!ImageIO.write(image, ending.equals("tif") ? "tiff" : ending, file.toFile())) {
      throw new IOException("no writer for " + ending);
    }
    return file;
  }

  static String type(String ending) {
    return switch (ending) {
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      default -> "image/tiff";
    };
  }

  static ArtistKey key(Path folder) throws IOException {
    try {
      return new KeyFile(folder).open("Hana Tanaka", new char[0]);
    } catch (CredentialException e) {
      throw new IOException(e);
    }
  }

  static Statement statement(OriginTag tag) {
    return new Statement(
        "夜空.png",
        Optional.ofNullable(tag),
        List.of(),
        Optional.of(TrainingMining.noTraining()),
        new Tool("Shirushi", "0.1.0"),
        Instant.parse("2026-01-02T03:04:06Z"));
  }

  /** The file with one byte changed. */
  static Path changed(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Path copy = file.resolveSibling("changed-" + at + "-" + file.getFileName());
    Files.write(copy, bytes);
    return copy;
  }

  /** Where these bytes first stand in the file. */
  static int find(Path file, String text) throws IOException {
    String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    int at = all.indexOf(text);
    if (at < 0) {
      throw new AssertionError("no " + text + " in " + file);
    }
    return at;
  }
}
