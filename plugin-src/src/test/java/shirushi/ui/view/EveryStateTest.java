package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;
import shirushi.style.Contrast;
import shirushi.style.Theme;

/** What holds of the real panel in each of its states. */
class EveryStateTest {
  @TempDir private Path folder;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @ParameterizedTest
  @EnumSource(Scene.class)
  void nothingIsCutOffAtItsNarrowestInAnyLanguage(Scene scene) throws Exception {
    try (Stage stage = new Stage(folder, Language.ENGLISH, Theme.LIGHT)) {
      scene.arrange(stage);
      stage.size(PalettePanel.NARROWEST, 680);
      for (Language language : Language.values()) {
        stage.dress(language, Theme.LIGHT);
        scene.pose(stage);
        stage.settle();
        List<String> cut = Events.on(() -> Cut.off(stage.panel));
        assertThat(cut).as(scene + " in " + language).isEmpty();
        List<String> nameless = Events.on(() -> nameless(stage.panel));
        assertThat(nameless).as(scene + " in " + language).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scene.class)
  void allTextIsReadAndNothingOpensAWindow(Scene scene) throws Exception {
    try (Stage stage = new Stage(folder, Language.JAPANESE, Theme.LIGHT)) {
      scene.arrange(stage);
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        stage.dress(Language.JAPANESE, theme);
        scene.pose(stage);
        stage.settle();
        List<String> faint = Events.on(() -> Faint.texts(stage.panel));
        assertThat(faint).as(scene + (theme.dark() ? " dark" : " light")).isEmpty();
        assertThat(Stream.of(Window.getWindows()).filter(Window::isShowing))
            .containsExactly(stage.window);
      }
    }
  }

  @Test
  void theChecksFindWhatTheyLookFor() throws Exception {
    try (Stage stage = new Stage(folder, Language.ENGLISH, Theme.LIGHT)) {
      stage.open();
      AbstractButton details = stage.button("Details");
      List<String> cut =
          Events.on(
              () -> {
                details.setSize(details.getWidth() / 4, details.getHeight());
                return Cut.off(stage.panel);
              });
      assertThat(cut).singleElement().asString().contains("Details", "needs");
      List<String> faint =
          Events.on(
              () -> {
                details.setSize(details.getPreferredSize());
                details.setForeground(Contrast.mix(details.getForeground(), Color.WHITE, 0.6f));
                return Faint.texts(stage.panel);
              });
      assertThat(faint).singleElement().asString().contains("Details");
    }
  }

  private static List<String> nameless(Component root) {
    return Eyes.controls(root).stream()
        .filter(
            it -> {
              String name = it.getAccessibleContext().getAccessibleName();
              return name == null || name.isBlank();
            })
        .map(Component::toString)
        .toList();
  }
}
