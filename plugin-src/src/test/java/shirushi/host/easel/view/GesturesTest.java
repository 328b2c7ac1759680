package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.Ghost;
import shirushi.host.HostException;
import shirushi.host.easel.Combine;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.host.easel.Refusal;
import shirushi.host.easel.Step;
import shirushi.host.file.Seals;

class GesturesTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int RED = 0xFFFF0000;

  @TempDir private Path folder;
  private Easel easel;
  private Picture picture;
  private final Toolbox tools = new Toolbox();

  @BeforeEach
  void open() {
    easel = new Easel(Runnable::run, shirushi.origin.Tool.UNKNOWN, format -> Seals.NONE, folder);
    easel.create(100, 80, WHITE);
    picture = easel.picture();
    tools.colour(RED);
    tools.tip(new Tip(6, 1, 1));
  }

  @AfterEach
  void close() {
    easel.close();
  }

  @Test
  void aBrushPaintsAndItsStrokeIsOneStep() throws Exception {
    drag(Gestures.Held.NONE, 10, 40, 50, 40, 90, 40);
    assertThat(picture.painting().pick(70, 40)).isEqualTo(RED);
    assertThat(picture.history().undoName()).contains(Step.STROKE);
    picture.history().undo();
    assertThat(picture.painting().pick(70, 40)).isEqualTo(WHITE);
    assertThat(picture.history().undoName()).isEmpty();
  }

  @Test
  void whatIsShownOverThePictureStepsAsideForEveryToolThatWorksOnIt() throws Exception {
    Ghost ghost = new Ghost(shirushi.canvas.Raster.plain(4, 4, RED), 0, 0, 4, 4);
    for (Tool tool : EnumSet.complementOf(EnumSet.of(Tool.HAND))) {
      picture.preview(Optional.of(ghost));
      tools.take(tool);
      new Gestures(picture, tools)
          .begin(at(10, 40), Gestures.Held.NONE, Optional.empty())
          .ifPresent(Gesture::cancel);
      assertThat(picture.ghost().isPresent()).as("%s", tool).isEqualTo(tool == Tool.PICK);
    }
  }

  @Test
  void aLassoThatGoesAroundNothingIsAClick() throws Exception {
    tools.take(Tool.LASSO);
    drag(Gestures.Held.NONE, 10, 10, 50, 50.7, 90, 70, 50, 50);
    assertThat(picture.selection()).isEmpty();
    assertThat(picture.history().undoName()).isEmpty();
    drag(Gestures.Held.NONE, 10, 10, 60, 10, 60, 60);
    var selected = picture.selection();
    assertThat(selected).isPresent();
    drag(new Gestures.Held(true, false), 10, 70, 50, 70, 90, 70.5);
    drag(new Gestures.Held(true, true), 10, 70, 50, 70, 90, 70.5);
    assertThat(picture.selection()).isEqualTo(selected);
    drag(Gestures.Held.NONE, 10, 70, 50, 70, 90, 71);
    assertThat(picture.selection()).isEmpty();
  }

  @Test
  void aStrokeThatIsCalledOffLeavesNothing() throws Exception {
    Gesture stroke = begin(Gestures.Held.NONE, 10, 40);
    stroke.to(new Point2D.Double(60, 40));
    stroke.cancel();
    assertThat(picture.painting().pick(40, 40)).isEqualTo(WHITE);
    assertThat(picture.history().undoName()).isEmpty();
  }

  @Test
  void theColourPaintedWithIsRemembered() throws Exception {
    drag(Gestures.Held.NONE, 10, 40, 50, 40);
    assertThat(tools.recent()).containsExactly(RED);
  }

  @Test
  void whatIsPaintedWhollyOutsideTheSelectionIsRefusedAndIsNoStep() throws Exception {
    picture.selecting().rectangle(new java.awt.Rectangle(60, 10, 20, 20), Combine.REPLACE);
    assertThatThrownBy(() -> drag(Gestures.Held.NONE, 10, 40, 30, 40)).isInstanceOf(Refusal.class);
    tools.take(Tool.ERASER);
    assertThatThrownBy(() -> drag(Gestures.Held.NONE, 10, 40, 30, 40)).isInstanceOf(Refusal.class);
    tools.take(Tool.FILL);
    assertThatThrownBy(() -> drag(Gestures.Held.NONE, 10, 40)).isInstanceOf(Refusal.class);
    assertThat(picture.history().undoName()).contains(Step.SELECT);
    tools.take(Tool.BRUSH);
    drag(Gestures.Held.NONE, 10, 20, 70, 20);
    assertThat(picture.history().undoName()).contains(Step.STROKE);
  }

  @Test
  void anEraserTakesPaintAway() throws Exception {
    tools.take(Tool.ERASER);
    tools.tip(new Tip(10, 1, 1));
    drag(Gestures.Held.NONE, 10, 40, 90, 40);
    assertThat(picture.painting().pick(50, 40) >>> 24).isZero();
  }

  @Test
  void withShiftAStrokeGoesOnFromTheLast() throws Exception {
    Gestures gestures = new Gestures(picture, tools);
    Optional<Point2D.Double> last = Optional.of(new Point2D.Double(10, 10));
    Gestures.Held shift = new Gestures.Held(true, false);
    gestures.begin(new Point2D.Double(90, 10), shift, last).orElseThrow().end();
    assertThat(picture.painting().pick(50, 10)).isEqualTo(RED);
  }

  @Test
  void withAltWhatPaintsPicksAColour() throws Exception {
    drag(new Gestures.Held(false, true), 10, 40, 20, 40);
    assertThat(tools.colour()).isEqualTo(WHITE);
    assertThat(picture.history().undoName()).isEmpty();
  }

  @Test
  void beyondThePaperNoColourIsPicked() throws Exception {
    tools.take(Tool.PICK);
    drag(Gestures.Held.NONE, -50, -50);
    assertThat(tools.colour()).isEqualTo(RED);
  }

  @Test
  void aFillIsDoneAtOnce() throws Exception {
    tools.take(Tool.FILL);
    assertThat(new Gestures(picture, tools).begin(at(5, 5), Gestures.Held.NONE, Optional.empty()))
        .isEmpty();
    assertThat(picture.painting().pick(99, 79)).isEqualTo(RED);
  }

  @Test
  void aFrameSelectsWholePixelsOfThePaper() throws Exception {
    tools.take(Tool.RECTANGLE);
    drag(Gestures.Held.NONE, 60.4, 50.4, 200, 200);
    assertThat(Contour.of(picture.selection().orElseThrow()).getBounds())
        .isEqualTo(new Rectangle(60, 50, 40, 30));
  }

  @Test
  void aFrameWithoutAreaSelectsNothing() throws Exception {
    picture.selecting().all();
    tools.take(Tool.RECTANGLE);
    drag(Gestures.Held.NONE, 10, 10);
    assertThat(picture.selection()).isEmpty();
  }

  @Test
  void keysThatAreHeldCombineSelections() throws Exception {
    tools.take(Tool.RECTANGLE);
    drag(Gestures.Held.NONE, 0, 0, 20, 20);
    drag(new Gestures.Held(true, false), 40, 0, 60, 20);
    assertThat(picture.selection().orElseThrow().at(50, 10)).isEqualTo(255);
    drag(new Gestures.Held(false, true), 0, 0, 10, 20);
    assertThat(picture.selection().orElseThrow().at(5, 10)).isZero();
    drag(new Gestures.Held(true, true), 15, 0, 45, 20);
    assertThat(picture.selection().orElseThrow().at(55, 10)).isZero();
    assertThat(picture.selection().orElseThrow().at(17, 10)).isEqualTo(255);
  }

  @Test
  void aLassoSelectsWhatItGoesAround() throws Exception {
    tools.take(Tool.LASSO);
    drag(Gestures.Held.NONE, 10, 10, 50, 10, 50, 50, 10, 50);
    assertThat(picture.selection().orElseThrow().at(30, 30)).isEqualTo(255);
    assertThat(picture.selection().orElseThrow().at(70, 30)).isZero();
  }

  @Test
  void aLayerIsMovedByWholePixels() throws Exception {
    tools.take(Tool.MOVE);
    drag(Gestures.Held.NONE, 10, 10, 22.4, 5.2);
    assertThat(picture.canvas().layers().get(0).x()).isEqualTo(12);
    assertThat(picture.canvas().layers().get(0).y()).isEqualTo(-5);
    assertThat(picture.history().undoName()).contains(Step.MOVE);
  }

  @Test
  void aLockedLayerRefuses() {
    picture.layers().locked(picture.current(), true);
    assertThatThrownBy(() -> begin(Gestures.Held.NONE, 10, 10)).isInstanceOf(HostException.class);
  }

  private Gesture begin(Gestures.Held held, double x, double y) throws HostException {
    return new Gestures(picture, tools).begin(at(x, y), held, Optional.empty()).orElseThrow();
  }

  private void drag(Gestures.Held held, double... points) throws HostException {
    Gesture gesture = begin(held, points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      gesture.to(at(points[i], points[i + 1]));
    }
    gesture.end();
  }

  private static Point2D.Double at(double x, double y) {
    return new Point2D.Double(x, y);
  }
}
