package shirushi.suzuri;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import shirushi.format.AtomicFile;
import shirushi.suzuri.draw.Illustrator;
import shirushi.suzuri.draw.Scenes;
import shirushi.suzuri.train.Accents;
import shirushi.suzuri.train.PictureFile;

/** The training pictures: number in, picture out, and many of them in a file. */
final class Gallery {
  private static final int AT_ONCE = 256;

  private final Scenes scenes;
  private final Illustrator illustrator = new Illustrator();

  Gallery(long seed) {
    scenes = new Scenes(seed);
  }

  /** Draws one picture; the same number gives the same picture for ever. */
  BufferedImage picture(long index, int side) {
    return illustrator.draw(scenes.scene(index), side);
  }

  /**
   * Draws pictures from {@code first} on, on all cores, into a file that appears when it is whole.
   */
  void hang(Path path, long first, int count, int side) throws IOException {
    Path beside = path.resolveSibling(path.getFileName() + ".part");
    try (PictureFile.Writer file = PictureFile.create(beside, side)) {
      IntStream.range(0, count).parallel().forEach(i -> put(file, i, first + i, side));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Notes where the pictures from 0 on say much in little room, for {@link Accents#read}, on all
   * cores; the file appears when it is whole.
   *
   * @param cells a side
   */
  void note(Path path, int count, int cells) throws IOException {
    int area = cells * cells;
    byte[] shares = new byte[count * area];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i ->
                System.arraycopy(
                    illustrator.accents(scenes.scene(i), cells), 0, shares, i * area, area));
    AtomicFile.write(path, out -> out.write(shares));
  }

  /**
   * The SHA-256 of pictures from {@code first} on: of each, row by row, every pixel's red, green
   * and blue. All cores.
   */
  String digest(long first, int count, int side) {
    MessageDigest sha256 = sha256();
    for (int from = 0; from < count; from += AT_ONCE) {
      long begin = first + from;
      IntStream.range(0, Math.min(AT_ONCE, count - from))
          .parallel()
          .mapToObj(i -> bytes(picture(begin + i, side)))
          .toList()
          .forEach(sha256::update);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void put(PictureFile.Writer file, int place, long index, int side) {
    try {
      file.put(place, bytes(picture(index, side)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return rgb;
  }
}
