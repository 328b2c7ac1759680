package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.NewLayer;
import shirushi.host.easel.Combine;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** What the line below the canvas says of the picture, and of what is done to it. */
class StatusLineTest extends WindowFixture {
  @Test
  void aLockedLayerRefusesInTheStatusLineUntilSomethingIsDoneAgain() throws Exception {
    lock(true);
    stroke(100, 150, 300, 150);
    assertThat(seen(200, 150)).isEqualTo(WHITE);
    assertThat(status()).anyMatch(text -> text.contains("is locked"));
    assertThat(onEventThread(() -> all(window, Card.class))).isEmpty();
    lock(false);
    stroke(100, 150, 300, 150);
    assertThat(seen(200, 150)).isNotEqualTo(WHITE);
    assertThat(status()).noneMatch(text -> text.contains("is locked"));
  }

  private void lock(boolean locked) throws Exception {
    onEventThread(
        () -> {
          easel.picture().layers().locked(easel.picture().current(), locked);
          return null;
        });
  }

  private List<String> status() throws Exception {
    return onEventThread(this::said);
  }

  private List<String> said() {
    return all(only(StatusBar.class), JLabel.class).stream().map(JLabel::getText).toList();
  }

  @Test
  void aStrokeOutsideTheSelectionIsSaidInTheStatusLine() throws Exception {
    onEventThread(
        () -> {
          easel.picture().selecting().rectangle(new Rectangle(10, 10, 30, 30), Combine.REPLACE);
          return null;
        });
    stroke(100, 150, 300, 150);
    assertThat(onEventThread(() -> all(only(StatusBar.class), JLabel.class)))
        .anyMatch(label -> label.getText().contains("outside the selection"));
    assertThat(onEventThread(() -> all(window, Card.class))).isEmpty();
  }

  @Test
  void whereTheStatusLineCountsAHiddenAiLayerItsBadgeDoesToo() throws Exception {
    var tag = OriginTag.builder(Operation.GENERATED).build();
    Raster red = Raster.plain(400, 300, 0xFFFF0000);
    LayerId cat =
        onEventThread(
            () ->
                easel.picture().insert(List.of(new NewLayer("cat", red, tag)), Border.NONE).get(0));
    await(() -> said().contains("AI in 1 of 2 layers"));
    String shown = legend();
    onEventThread(
        () -> {
          easel.picture().layers().visible(cat, false);
          only(StatusBar.class).refresh(easel.picture());
          return null;
        });
    assertThat(status()).contains("AI in 1 of 2 layers");
    assertThat(legend()).isEqualTo(shown);
  }

  /** What the badge in the status line means. */
  private String legend() throws Exception {
    return onEventThread(
        () ->
            all(only(StatusBar.class), JLabel.class).stream()
                .filter(label -> label.getText().startsWith("AI in"))
                .findFirst()
                .orElseThrow()
                .getToolTipText());
  }
}
