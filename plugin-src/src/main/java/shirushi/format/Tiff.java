package shirushi.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.marks.Evidence;

/**
 * TIFF: its first page in one layer, named after the file; its tag is an XMP packet in field 700.
 * Written with LZW, lossless, and straight alpha. Source: TIFF 6.0; XMP part 3.
 */
public final class Tiff implements Format {
  private static final int HORIZONTAL_DIFFERENCING = 2;

  @Override
  public String name() {
    return "TIFF";
  }

  @Override
  public List<String> endings() {
    return List.of(".tif", ".tiff");
  }

  @Override
  public boolean recognises(byte[] head) {
    if (head.length < 8) {
      return false;
    }
    boolean little = head[0] == 'I' && head[1] == 'I' && head[2] == 42 && head[3] == 0;
    return little || head[0] == 'M' && head[1] == 'M' && head[2] == 0 && head[3] == 42;
  }

  @Override
  public Canvas read(Path file) throws IOException {
    TiffFields fields = fields(file);
    Raster raster = fields.orientation().upright(Decoded.read(file, "tiff"));
    return Png.single(file, raster, Origins.in(evidence(fields, file), raster));
  }

  @Override
  public Inspection inspect(Path file) throws IOException {
    return Inspection.of(evidence(fields(file), file));
  }

  private static TiffFields fields(Path file) throws IOException {
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      return TiffFields.read(in);
    }
  }

  private static Evidence evidence(TiffFields fields, Path file) throws IOException {
    return CredentialMarks.with(Evidence.of(List.of(), fields.xmp()), file);
  }

  /** Flattens; the picture carries the union of its layers' tags. */
  @Override
  public void write(Canvas canvas, Path file, Optional<String> rights) throws IOException {
    Raster flat = canvas.flatten().shallow();
    Optional<String> xmp =
        Origins.packet(Origins.of(canvas, flat), rights, Origins.written(canvas, flat));
    AtomicFile.write(file, out -> write(flat, xmp, out));
  }

  private static void write(Raster raster, Optional<String> xmp, OutputStream out)
      throws IOException {
    boolean opaque = raster.opaque();
    BufferedImage image =
        new BufferedImage(
            raster.width(),
            raster.height(),
            opaque ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
    int[] row = new int[raster.width()];
    for (int y = 0; y < raster.height(); y++) {
      raster.row(y, row);
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("LZW");
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
      TIFFTag predictor = BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_PREDICTOR);
      directory.addTIFFField(new TIFFField(predictor, HORIZONTAL_DIFFERENCING));
      if (xmp.isPresent()) {
        byte[] packet = xmp.get().getBytes(StandardCharsets.UTF_8);
        TIFFTag tag = new TIFFTag("XMP", TiffFields.XMP, 1 << TIFFTag.TIFF_BYTE);
        directory.addTIFFField(new TIFFField(tag, TIFFTag.TIFF_BYTE, packet.length, packet));
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, directory.getAsMetadata()), param);
    } finally {
      writer.dispose();
    }
  }
}
