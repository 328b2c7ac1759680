package shirushi.ui.view;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.language.Language;
import shirushi.style.Theme;

/**
 * Pictures of the panel in every state, language and theme, for a person to look at, in the folder
 * that {@code -Dshirushi.looks} names; CONTRIBUTING.md has the command. They are as sharp as the
 * screen: {@code J2D_UISCALE=2} before it shows them on a fine one. {@code -Dshirushi.scenes} picks
 * some by name. It has no name that Maven takes for a test's.
 */
class Looks {
  private static final String FOLDER = "shirushi.looks";
  private static final int WIDE = 340;
  private static final int HIGH = 680;
  private static final int GAP = 16;
  private static final int COLUMNS = 6;

  @TempDir private Path scratch;

  @Test
  void everyStateInEveryLanguageAndTheme() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
    assumeTrue(System.getProperty(FOLDER) != null, "-D" + FOLDER + " names no folder");
    Path folder = Path.of(System.getProperty(FOLDER)).toAbsolutePath();
    Files.createDirectories(folder);
    Map<Language, Map<String, BufferedImage>> wide = sheets();
    Map<Language, Map<String, BufferedImage>> narrow = sheets();
    for (Scene scene : Scene.values()) {
      if (!System.getProperty("shirushi.scenes", scene.name()).contains(scene.name())) {
        continue;
      }
      try (Stage stage = new Stage(scratch.resolve(scene.name()), Language.ENGLISH, Theme.LIGHT)) {
        scene.arrange(stage);
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
          for (Language language : Language.values()) {
            String name = scene + (theme.dark() ? " dark" : " light");
            stage.dress(language, theme);
            narrow.get(language).put(name, picture(stage, scene, PalettePanel.NARROWEST));
            wide.get(language).put(name, picture(stage, scene, WIDE));
          }
        }
      }
    }
    for (Language language : Language.values()) {
      write(sheet(wide.get(language)), folder.resolve(language.code() + " 340.png"));
      write(sheet(narrow.get(language)), folder.resolve(language.code() + " 260.png"));
    }
  }

  private static Map<Language, Map<String, BufferedImage>> sheets() {
    Map<Language, Map<String, BufferedImage>> sheets = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sheets.put(language, new LinkedHashMap<>());
    }
    return sheets;
  }

  private static BufferedImage picture(Stage stage, Scene scene, int wide) throws Exception {
    stage.size(wide, HIGH);
    scene.pose(stage);
    stage.settle();
    return Events.on(
        () -> {
          double scale = stage.window.getGraphicsConfiguration().getDefaultTransform().getScaleX();
          int width = (int) (stage.panel.getWidth() * scale);
          int height = (int) (stage.panel.getHeight() * scale);
          BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          Graphics2D g = image.createGraphics();
          g.scale(scale, scale);
          stage.panel.printAll(g);
          g.dispose();
          return image;
        });
  }

  private static BufferedImage sheet(Map<String, BufferedImage> pictures) {
    int columns = Math.min(COLUMNS, pictures.size());
    int rows = (pictures.size() + columns - 1) / columns;
    BufferedImage first = pictures.values().iterator().next();
    int wide = first.getWidth() + GAP;
    int high = first.getHeight() + 2 * GAP;
    BufferedImage sheet =
        new BufferedImage(columns * wide + GAP, rows * high, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(new Color(0x808080));
    g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    g.setColor(Color.WHITE);
    int at = 0;
    for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
      int x = GAP + at % columns * wide;
      int y = at / columns * high + GAP + GAP / 2;
      g.drawString(picture.getKey(), x, y - 4);
      g.drawImage(picture.getValue(), x, y, null);
      at++;
    }
    g.dispose();
    return sheet;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    ImageIO.write(image, "png", file.toFile());
  }
}
