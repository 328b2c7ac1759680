package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuBar;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.host.easel.Step;
import shirushi.language.Language;

/** Painting, layers, keys and languages in the window. */
class EaselWindowTest extends WindowFixture {
  @Test
  void aStrokeIsPaintedUndoneRedoneSavedAndThereWhenTheFileIsOpenedAgain() throws Exception {
    press("B");
    stroke(100, 150, 300, 150);
    assertThat(seen(200, 150)).isNotEqualTo(WHITE);
    int painted = seen(200, 150);
    press("ctrl Z");
    assertThat(seen(200, 150)).isEqualTo(WHITE);
    press("ctrl shift Z");
    assertThat(seen(200, 150)).isEqualTo(painted);
    press("ctrl S");
    await(() -> !easel.picture().changed());
    Raster written = Formats.read(file).flatten();
    assertThat(written.argb(200, 150)).isEqualTo(painted);
    assertThat(written.argb(200, 50)).isEqualTo(WHITE);
    await(() -> new Preferences(habits).recent().contains(file.toAbsolutePath()));

    onEventThread(
        () -> {
          easel.create(50, 50, WHITE);
          window.open(file);
          return null;
        });
    await(() -> easel.picture().document().width() == 400);
    assertThat(seen(200, 150)).isEqualTo(painted);
  }

  @Test
  void leavingAsksFirstWhereSomethingIsNotSaved() throws Exception {
    stroke(100, 150, 300, 150);
    press("ctrl Q");
    assertThat(left).isFalse();
    click("Cancel");
    assertThat(left).isFalse();
    press("ctrl Q");
    click("Save");
    await(() -> left);
    assertThat(Formats.read(file).flatten().argb(200, 150)).isNotEqualTo(WHITE);
  }

  @Test
  void leavingWithoutSavingKeepsTheFile() throws Exception {
    byte[] before = Files.readAllBytes(file);
    stroke(100, 150, 300, 150);
    press("ctrl Q");
    click("Don't save");
    await(() -> left);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void theWheelZoomsAtThePointer() throws Exception {
    Point2D before = onEventThread(() -> canvas.lens().picture(60, 70));
    double scale = onEventThread(() -> canvas.lens().scale());
    onEventThread(
        () -> {
          canvas.dispatchEvent(
              new MouseWheelEvent(
                  canvas, MouseEvent.MOUSE_WHEEL, 0, 0, 60, 70, 0, false, 0, 3, -2));
          return null;
        });
    assertThat(onEventThread(() -> canvas.lens().scale())).isGreaterThan(scale);
    assertThat(onEventThread(() -> canvas.lens().picture(60, 70)).distance(before)).isLessThan(1);
  }

  @Test
  void lettersTakeToolsButNotWhereSomebodyWrites() throws Exception {
    press("L");
    assertThat(tools().tool()).isEqualTo(Tool.LASSO);
    JTextComponent digits = onEventThread(() -> only(JTextComponent.class));
    onEventThread(digits::requestFocusInWindow);
    await(digits::isFocusOwner);
    press("B");
    assertThat(tools().tool()).isEqualTo(Tool.LASSO);
  }

  @Test
  void layersAreAddedAndTheirStepsAreNamed() throws Exception {
    press("ctrl shift N");
    assertThat(easel.picture().history().undoName()).contains(Step.ADD_LAYER);
    await(() -> only(JList.class).getModel().getSize() == 2);
    press("DELETE");
    await(() -> only(JList.class).getModel().getSize() == 1);
  }

  @Test
  void theLanguageChangesWithoutANewStartAndThePaletteIsTold() throws Exception {
    List<Language> told = new ArrayList<>();
    JLabel inside = new JLabel("inside");
    onEventThread(
        () -> {
          window.dock(
              new Palette() {
                @Override
                public JComponent component() {
                  return inside;
                }

                private boolean open;

                @Override
                public boolean isOpen() {
                  return open;
                }

                @Override
                public void open(boolean asked) {
                  open = asked;
                  window.showPalette(asked);
                }

                @Override
                public void dressed(Language language) {
                  told.add(language);
                }
              });
          return null;
        });
    click("日本語");
    onEventThread(
        () -> {
          easel.create(50, 50, WHITE);
          return null;
        });
    assertThat(easel.picture().document().title()).isEqualTo("無題");
    assertThat(onEventThread(() -> only(JMenuBar.class).getMenu(0).getText())).isEqualTo("ファイル");
    assertThat(told).containsExactly(Language.JAPANESE);
    assertThat(inside.isShowing()).isTrue();
    press("F8");
    assertThat(inside.isShowing()).isTrue();
    press("F8");
    assertThat(inside.isShowing()).isFalse();
    assertThat(onEventThread(() -> only(CanvasView.class))).isSameAs(canvas);
  }

  @Test
  void whateverCanBeUsedHasANameToReadOut() throws Exception {
    List<String> nameless = new ArrayList<>();
    onEventThread(
        () -> {
          for (Component each : all(window, Component.class)) {
            boolean used =
                each instanceof AbstractButton
                    || each instanceof JSlider
                    || each instanceof JTextComponent
                    || each instanceof JList
                    || each instanceof CanvasView
                    || each instanceof ColourWheel;
            if (used && each.isFocusable() && !named(each)) {
              nameless.add(each.toString());
            }
          }
          return null;
        });
    assertThat(nameless).isEmpty();
  }

  private static boolean named(Component component) {
    AccessibleContext context = component.getAccessibleContext();
    boolean inner =
        SwingUtilities.getAncestorOfClass(javax.swing.JScrollBar.class, component) != null;
    return inner || context.getAccessibleName() != null && !context.getAccessibleName().isBlank();
  }

  @Test
  void aStrokeOnAnAiLayerChangesItsBadge() throws Exception {
    var tag = shirushi.origin.OriginTag.builder(shirushi.origin.Operation.GENERATED).build();
    Raster red = Raster.plain(400, 300, 0xFFFF0000);
    onEventThread(
        () ->
            easel
                .picture()
                .insert(
                    List.of(new shirushi.host.NewLayer("cat", red, tag)),
                    shirushi.host.Border.NONE));
    await(() -> kind() == shirushi.origin.OriginKind.AI);
    stroke(100, 150, 300, 150);
    await(() -> kind() == shirushi.origin.OriginKind.AI_EDITED);
    press("ctrl E");
    await(() -> kind() == shirushi.origin.OriginKind.AI_EDITED);
  }

  /** Of the topmost layer. */
  private shirushi.origin.OriginKind kind() {
    return ((LayerRow) only(JList.class).getModel().getElementAt(0)).origin();
  }
}
