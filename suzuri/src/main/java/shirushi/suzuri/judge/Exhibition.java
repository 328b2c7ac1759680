package shirushi.suzuri.judge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import shirushi.bridge.BridgeException;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.model.ModelException;
import shirushi.suzuri.draw.ContactSheet;

/** The pictures that the model card shows, painted anew by every model: nothing is picked. */
public final class Exhibition {
  private static final int SIDE = 256;
  private static final int VEIL = 0xE0407A;

  /** Pixels a side of a square that surely covers a cell. */
  private static final int LEAST = 24;

  /** Of hair and skies: a hue. */
  private static final double BLUE = 0.6;

  /** Twenty-four wishes of many kinds, in five languages. */
  private static final List<String> PROMPTS =
      List.of(
          "girl, long blue hair, red eyes, smiling, white background",
          "a girl with pink twin tails and green eyes, laughing, sunset background",
          "boy, short brown hair, glasses, gray background",
          "girl, blonde bob, purple eyes, surprised, cat ears, night sky background",
          "女の子、赤いツインテール、青い目、笑顔、桜の背景",
          "女孩，紫色長髮，綠色眼睛，貓耳，夕陽背景",
          "女孩，黑色短发，红色连帽衫，生气，蓝色背景",
          "소녀, 은발, 보라색 눈, 리본, 분홍색 배경",
          "old man, glasses, green sweater",
          "woman, wavy red hair, crown, blue dress",
          "boy, spiky blonde hair, angry, orange hoodie",
          "girl, witch hat, winking, line art",
          "sea",
          "海、夕焼け、船",
          "snowy mountains at night, moon",
          "spring river, cherry tree",
          "night city, stars",
          "forest, autumn",
          "black cat, green eyes, pink background",
          "白い犬、青い背景",
          "red flower, watercolour",
          "rabbit, sky background",
          "house, red roof",
          "blue crystal, night sky background");

  private final Studied model;
  private final Path folder;

  /**
   * @param folder where the pictures go
   */
  public Exhibition(Studied model, Path folder) throws IOException {
    this.model = model;
    this.folder = folder;
    Files.createDirectories(folder);
  }

  /** Paints and writes everything. */
  public void hang() throws IOException, ModelException, BridgeException {
    List<BufferedImage> words = new ArrayList<>();
    for (int i = 0; i < PROMPTS.size(); i++) {
      words.add(image(model.paint(PROMPTS.get(i), i, SIDE)));
    }
    write(words, 8, "words.png");
    List<BufferedImage> seeds = new ArrayList<>();
    for (int seed = 0; seed < Diversity.SEEDS; seed++) {
      seeds.add(image(model.paint(Diversity.PROMPTS.get(0), seed, SIDE)));
    }
    write(seeds, 8, "seeds.png");
    sketches();
    inpainted();
    write(
        List.of(
            image(model.paint(PROMPTS.get(0), 0, 2 * SIDE)),
            image(model.paint(PROMPTS.get(13), 13, 2 * SIDE))),
        2,
        "large.png");
  }

  /** A rough colour sketch, and what becomes of it at three strengths. */
  private void sketches() throws IOException, ModelException, BridgeException {
    List<BufferedImage> row = new ArrayList<>();
    BufferedImage girl =
        sketch(
            0xFAC6D8,
            patch(0x4A83D8, new Ellipse2D.Double(60, 30, 140, 200)),
            patch(0xFFE3D0, new Ellipse2D.Double(82, 70, 96, 110)),
            patch(0x2F9E55, new Ellipse2D.Double(98, 110, 20, 24)),
            patch(0x2F9E55, new Ellipse2D.Double(142, 110, 20, 24)),
            patch(0xF6D04B, new RoundRectangle2D.Double(50, 196, 160, 70, 50, 50)));
    BufferedImage sea =
        sketch(
            0xF7B27A,
            patch(0x3F74CF, new Rectangle2D.Double(0, 140, 256, 116)),
            patch(0xFFF0B0, new Ellipse2D.Double(160, 60, 54, 54)),
            patch(0xFBF8F1, new Rectangle2D.Double(70, 70, 40, 62)),
            patch(0x8A5A3B, new RoundRectangle2D.Double(50, 134, 84, 26, 20, 20)));
    String[] prompts = {
      "girl, blue hair, green eyes, yellow dress, pink background", "sea, sunset, boat"
    };
    BufferedImage[] drawn = {girl, sea};
    for (int i = 0; i < drawn.length; i++) {
      row.add(drawn[i]);
      for (float strength : new float[] {0.4f, 0.6f, 0.8f}) {
        row.add(image(model.refine(prompts[i], 5, raster(drawn[i]), strength)));
      }
    }
    write(row, 4, "sketches.png");
  }

  /** A hat, another hair colour, another sky: the picture, what is selected, the result. */
  private void inpainted() throws IOException, ModelException, BridgeException {
    List<BufferedImage> rows = new ArrayList<>();
    String girl = "girl, long blue hair, brown eyes, smiling, red sweater, white background";
    Raster portrait = model.paint(girl, 3, SIDE);
    Raster field = model.paint("field, tree, day", 4, SIDE);
    Selection top = Selection.of(new Rectangle2D.Double(24, 0, 208, 90), SIDE, SIDE);
    inpaint(rows, portrait, top, 8, girl + ", straw hat");
    inpaint(rows, portrait, Selection.of(portrait, BLUE).grown(4), 2, girl.replace("blue", "pink"));
    inpaint(rows, field, Selection.of(field, BLUE).grown(4), 2, "field, tree, sunset");
    write(rows, 3, "inpainted.png");
  }

  /**
   * A model in the making may paint hardly anything that has the colour: too little to be repainted
   * in cells of 16 pixels. Then all stays as it is.
   */
  private void inpaint(
      List<BufferedImage> rows, Raster picture, Selection selection, int edge, String prompt)
      throws ModelException, BridgeException {
    rows.add(image(picture));
    rows.add(image(selection.shownOn(picture, VEIL)));
    boolean enough = selection.holds(LEAST);
    Mask mask = selection.mask();
    rows.add(image(enough ? model.inpaint(prompt, 7, picture, mask, edge) : picture));
  }

  private record Patch(Color colour, Shape shape) {}

  private static Patch patch(int rgb, Shape shape) {
    return new Patch(new Color(rgb), shape);
  }

  private static BufferedImage sketch(int paper, Patch... patches) {
    BufferedImage sketch = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = sketch.createGraphics();
    g.setPaint(new Color(paper));
    g.fillRect(0, 0, SIDE, SIDE);
    for (Patch patch : patches) {
      g.setPaint(patch.colour());
      g.fill(patch.shape());
    }
    g.dispose();
    return sketch;
  }

  private static Raster raster(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    return Raster.of(w, h, image.getRGB(0, 0, w, h, null, 0, w));
  }

  private static BufferedImage image(Raster raster) {
    int w = raster.width();
    BufferedImage image = new BufferedImage(w, raster.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, w, raster.height(), raster.argb(), 0, w);
    return image;
  }

  private void write(List<BufferedImage> pictures, int columns, String name) throws IOException {
    ImageIO.write(ContactSheet.of(pictures, columns), "png", folder.resolve(name).toFile());
  }
}
