package shirushi.suzuri.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Between bytes, planes of floats in -1…1 and picture files. */
public final class Pixels {
  private Pixels() {}

  /**
   * Copies a square of interleaved bytes into three planes.
   *
   * @param to [n, 3, size, size] floats, of which the {@code n}th picture is written
   */
  public static void copy(
      byte[] rgb, int side, int x, int y, int size, boolean mirrored, float[] to, int n) {
    int plane = size * size;
    int start = n * 3 * plane;
    for (int row = 0; row < size; row++) {
      int from = ((y + row) * side + x) * 3;
      for (int column = 0; column < size; column++, from += 3) {
        int at = start + row * size + (mirrored ? size - 1 - column : column);
        to[at] = (rgb[from] & 255) / 127.5f - 1;
        to[at + plane] = (rgb[from + 1] & 255) / 127.5f - 1;
        to[at + 2 * plane] = (rgb[from + 2] & 255) / 127.5f - 1;
      }
    }
  }

  /** Whole pictures as a tensor [n, 3, side, side] of floats. */
  public static Tensor whole(Pictures pictures, int first, int count) throws IOException {
    int side = pictures.side();
    byte[] rgb = new byte[side * side * 3];
    float[] planes = new float[count * rgb.length];
    for (int i = 0; i < count; i++) {
      pictures.read(first + i, rgb);
      copy(rgb, side, 0, 0, side, false, planes, i);
    }
    return Tensor.create(planes, count, 3, side, side);
  }

  /** Held to -1…1. */
  public static Tensor clamp(Tensor pictures) {
    return pictures.clamp(new ScalarOptional(new Scalar(-1)), new ScalarOptional(new Scalar(1)));
  }

  /** A picture [n, 3, h, w] of any type and range as interleaved bytes, clamped. */
  public static byte[] bytes(Tensor pictures, int n) {
    Tensor planes = pictures.narrow(0, n, 1).to(ScalarType.Float).contiguous();
    FloatBuffer floats = planes.createBuffer();
    int size = Math.toIntExact(planes.numel() / 3);
    byte[] rgb = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      for (int c = 0; c < 3; c++) {
        int value = Math.round((floats.get(c * size + i) + 1) * 127.5f);
        rgb[3 * i + c] = (byte) Math.max(0, Math.min(255, value));
      }
    }
    return rgb;
  }

  /** Writes square pictures of interleaved bytes as one PNG with {@code columns} a row. */
  public static void sheet(Path path, List<byte[]> pictures, int side, int columns)
      throws IOException {
    int rows = (pictures.size() + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(columns * side, rows * side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pictures.size(); i++) {
      byte[] rgb = pictures.get(i);
      for (int p = 0; p < side * side; p++) {
        int colour = (rgb[3 * p] & 255) << 16 | (rgb[3 * p + 1] & 255) << 8 | rgb[3 * p + 2] & 255;
        sheet.setRGB(i % columns * side + p % side, i / columns * side + p / side, colour);
      }
    }
    ImageIO.write(sheet, "png", path.toFile());
  }
}
