package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws scenes. The same scene gives the same picture at every size. Any thread. */
public final class Illustrator {
  /** Pixels a side from which the share of one place is measured. */
  private static final int FINE = 4;

  /**
   * @param size pixels a side
   * @return sRGB without alpha
   */
  public BufferedImage draw(Scene scene, int size) {
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    draw(scene, sheet(picture), null);
    develop(picture, scene.get(Axis.LOOK));
    return picture;
  }

  /**
   * Where the picture says much in little room: eyes, brows, a mouth, a moon, what falls from the
   * sky.
   *
   * @return the share of each of size·size places that such things cover, 0 to 255, row by row
   */
  public byte[] accents(Scene scene, int size) {
    BufferedImage accents =
        new BufferedImage(FINE * size, FINE * size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D unseen = sheet(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    Graphics2D g = sheet(accents);
    g.setPaint(Color.WHITE);
    draw(scene, unseen, g);
    byte[] shares = new byte[size * size];
    int[] square = new int[FINE * FINE];
    for (int i = 0; i < shares.length; i++) {
      int x = i % size * FINE;
      int y = i / size * FINE;
      accents.getRaster().getSamples(x, y, FINE, FINE, 0, square);
      shares[i] = (byte) (Arrays.stream(square).sum() / square.length);
    }
    return shares;
  }

  private static Graphics2D sheet(BufferedImage picture) {
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(picture.getWidth() / 1000.0, picture.getHeight() / 1000.0);
    return g;
  }

  private static void draw(Scene scene, Graphics2D g, Graphics2D accents) {
    SplittableRandom random = new SplittableRandom(scene.index() * 0x9E3779B97F4A7C15L + 7);
    Pen pen = new Pen(g, Style.of(scene), random.split(), accents);
    pen.flat(Pen.SHEET, Colours.PAPER);
    if (scene.has(Axis.BACKGROUND)) {
      new Backdrop().draw(scene, pen, random.split());
    }
    motif(scene).draw(scene, pen, random.split());
    new Weather().draw(scene, pen, random.split());
  }

  private static Motif motif(Scene scene) {
    return switch (scene.get(Axis.SUBJECT)) {
      case "girl", "boy", "woman", "man", "old woman", "old man" -> new People();
      case "cat", "dog", "bird", "fish", "rabbit" -> new Animals();
      case "mountains", "sea", "river", "field", "forest", "desert", "city", "village" ->
          new Landscapes();
      case "stripes", "dots", "checks", "waves", "star pattern", "heart pattern" -> new Patterns();
      default -> new Objects();
    };
  }

  /** Sepia and monochrome are the cel picture, printed in one ink. */
  private static void develop(BufferedImage picture, String look) {
    if (!look.equals("sepia") && !look.equals("monochrome")) {
      return;
    }
    Color dark = look.equals("sepia") ? new Color(0x3A2413) : new Color(0x16161A);
    Color light = look.equals("sepia") ? new Color(0xF7E9CF) : Color.WHITE;
    int[] ramp = new int[256];
    for (int l = 0; l < ramp.length; l++) {
      ramp[l] = Colours.mix(dark, light, l / 255.0).getRGB();
    }
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] = ramp[Colours.luminance(row[x])];
      }
      picture.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }
}
