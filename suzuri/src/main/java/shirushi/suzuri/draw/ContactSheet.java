package shirushi.suzuri.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Many pictures on one, to be looked at. */
public final class ContactSheet {
  private ContactSheet() {}

  /** Row by row, {@code columns} a row, in the size of the first. */
  public static BufferedImage of(List<BufferedImage> pictures, int columns) {
    int side = pictures.get(0).getWidth();
    int rows = (pictures.size() + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(columns * side, rows * side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    for (int i = 0; i < pictures.size(); i++) {
      g.drawImage(pictures.get(i), i % columns * side, i / columns * side, side, side, null);
    }
    g.dispose();
    return sheet;
  }
}
