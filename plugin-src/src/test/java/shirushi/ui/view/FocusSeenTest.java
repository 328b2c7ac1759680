package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;
import shirushi.style.Contrast;
import shirushi.style.Theme;

/** Who uses the keyboard sees where they are. */
class FocusSeenTest extends OnStage {
  @ParameterizedTest
  @EnumSource(
      value = Scene.class,
      names = {"INVITATION", "RESULTS", "DETAILS", "HISTORY", "LOCKED", "SETTINGS", "MODEL_SHEET"})
  void whateverHasTheFocusIsMarkedForAllToSee(Scene scene) throws Exception {
    scene.arrange(stage);
    stage.size(300, 1000);
    List<String> faint = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      stage.dress(Language.ENGLISH, theme);
      scene.pose(stage);
      for (JComponent control : Events.on(() -> controls())) {
        if (Events.on(() -> control.isEnabled() && !control.getVisibleRect().isEmpty())) {
          focus(control);
          BufferedImage with = picture();
          Events.run(
              () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().clearGlobalFocusOwner());
          Events.await(() -> owner() == null);
          int marked = different(with, picture());
          // A line of one pixel around most of a square as high as it is.
          int least = 3 * Math.min(control.getWidth(), control.getHeight());
          if (marked < least) {
            String name = control.getAccessibleContext().getAccessibleName();
            faint.add(name + (theme.dark() ? " dark " : " light ") + marked + " < " + least);
          }
        }
      }
    }
    assertThat(faint).isEmpty();
  }

  /** Those of the sheet that lies over the others, where one does. */
  private List<JComponent> controls() {
    return Eyes.controls(
        Eyes.all(stage.panel, Sheet.class).stream()
            .map(JComponent.class::cast)
            .findFirst()
            .orElse(stage.panel));
  }

  private BufferedImage picture() throws Exception {
    return Events.on(
        () -> {
          BufferedImage image =
              new BufferedImage(
                  stage.panel.getWidth(), stage.panel.getHeight(), BufferedImage.TYPE_INT_RGB);
          Graphics2D g = image.createGraphics();
          stage.panel.printAll(g);
          g.dispose();
          return image;
        });
  }

  /** How many pixels differ as much as the outline of a control must from its ground. */
  private static int different(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)
            && Contrast.ratio(new Color(one.getRGB(x, y)), new Color(other.getRGB(x, y)))
                >= Contrast.SHAPE) {
          count++;
        }
      }
    }
    return count;
  }
}
