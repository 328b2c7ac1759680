package shirushi.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import shirushi.canvas.Raster;
import shirushi.format.Formats;

/**
 * A picture made small, as a JPEG over white. The small one that OpenRaster and Krita files carry
 * is taken where there is one; it is that of the last save.
 */
record Thumbnail(int width, int height, byte[] jpeg) {
  /** No side is longer. */
  static final int SIDE = 160;

  private static final float QUALITY = 0.82f;
  private static final List<String> CARRIED = List.of("Thumbnails/thumbnail.png", "preview.png");
  private static final List<String> ARCHIVES = List.of(".ora", ".kra");
  private static final int CARRIED_BYTES = 4 << 20;

  /** The thumbnail of a file; empty where its pixels cannot be read. */
  static Optional<Thumbnail> of(Path file) {
    try {
      return Optional.of(of(pixels(file)));
    } catch (IOException e) {
      return Optional.empty(); // the page shows that there is none
    }
  }

  private static Raster pixels(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (ARCHIVES.stream().anyMatch(name::endsWith)) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (String entry : CARRIED) {
          if (zip.getEntry(entry) != null) {
            return carried(zip, zip.getEntry(entry));
          }
        }
      } catch (IOException e) {
        return Formats.read(file).flatten(); // the picture may be whole all the same
      }
    }
    return Formats.read(file).flatten();
  }

  /** By way of a file, since that is what a format reads, and checks. */
  private static Raster carried(ZipFile zip, ZipEntry entry) throws IOException {
    File copy = File.createTempFile("shirushi", ".png");
    try {
      try (InputStream in = zip.getInputStream(entry);
          FileOutputStream out = new FileOutputStream(copy)) {
        out.write(in.readNBytes(CARRIED_BYTES));
      }
      return Formats.read(copy.toPath()).flatten();
    } finally {
      copy.delete();
    }
  }

  private static Thumbnail of(Raster raster) throws IOException {
    double factor = Math.min(1, (double) SIDE / Math.max(raster.width(), raster.height()));
    int width = Math.max(1, (int) Math.round(raster.width() * factor));
    int height = Math.max(1, (int) Math.round(raster.height() * factor));
    Raster small = raster.scaled(width, height);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      small.row(y, row);
      for (int x = 0; x < width; x++) {
        row[x] = overWhite(row[x]);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return new Thumbnail(width, height, encoded(image));
  }

  private static int overWhite(int argb) {
    int alpha = argb >>> 24;
    int rgb = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int value = argb >> shift & 255;
      rgb |= (value * alpha + 255 * (255 - alpha) + 127) / 255 << shift;
    }
    return rgb;
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return jpeg.toByteArray();
  }
}
