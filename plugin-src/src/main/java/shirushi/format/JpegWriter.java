package shirushi.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import shirushi.canvas.Raster;

/**
 * Writes JPEG at quality 0.92 with full colour resolution (4:4:4), since drawings have thin
 * coloured lines. Source: ITU-T T.81; JFIF 1.02.
 */
final class JpegWriter {
  private static final float QUALITY = 0.92f;
  private static final String NATIVE = "javax_imageio_jpeg_image_1.0";
  private static final int APP0 = 0xE0;

  private JpegWriter() {}

  static Raster overWhite(Raster flat) {
    if (flat.opaque()) {
      return flat;
    }
    int[] white = new int[flat.width() * flat.height()];
    Arrays.fill(white, -1);
    return Raster.of(flat.width(), flat.height(), white).over(flat, 0, 0, 1);
  }

  /** The picture with a packet. */
  static byte[] with(Optional<String> xmp, byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 4096);
    DataOutputStream data = new DataOutputStream(out);
    // The XMP segments stand behind the JFIF one, which must be first.
    boolean jfif = (plain[3] & 255) == APP0;
    int at = 2 + (jfif ? 2 + ((plain[4] & 255) << 8 | plain[5] & 255) : 0);
    data.write(plain, 0, at);
    if (xmp.isPresent()) {
      for (byte[] body : JpegXmp.segments(xmp.get())) {
        data.writeShort(0xFF00 | JpegSegments.APP1);
        data.writeShort(body.length + 2);
        data.write(body);
      }
    }
    data.write(plain, at, plain.length - at);
    return out.toByteArray();
  }

  /** The picture alone. */
  static byte[] encode(Raster raster) throws IOException {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[raster.width()];
    for (int y = 0; y < raster.height(); y++) {
      raster.row(y, row);
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      fullColour(metadata);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static void fullColour(IIOMetadata metadata) throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(NATIVE);
    IIOMetadataNode luma = (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
    luma.setAttribute("HsamplingFactor", "1");
    luma.setAttribute("VsamplingFactor", "1");
    metadata.setFromTree(NATIVE, root);
  }
}
