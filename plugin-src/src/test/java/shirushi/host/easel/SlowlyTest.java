package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Point;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.file.Seals;
import shirushi.origin.Tool;

/** What is slow on a large picture is done beside the event thread, which here is the test's. */
class SlowlyTest {
  private static final int SIDE = 800;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLUE = 0xFF0000FF;

  @TempDir private Path folder;
  private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final Thread here = Thread.currentThread();
  private Easel easel;
  private Picture picture;

  @BeforeEach
  void open() {
    easel = new Easel(this::soon, Tool.UNKNOWN, format -> Seals.NONE, folder.resolve("kept"));
    easel.create(SIDE, SIDE, WHITE);
    picture = easel.picture();
    picture.layers().add("ink");
  }

  @AfterEach
  void close() {
    easel.close();
  }

  private void soon(Runnable task) {
    if (Thread.currentThread() == here) {
      task.run();
    } else {
      events.add(task);
    }
  }

  /** What a worker has found arrives as an event. */
  private void arrive() throws InterruptedException {
    Runnable task = events.poll(20, TimeUnit.SECONDS);
    assertThat(task).as("nothing arrived").isNotNull();
    task.run();
  }

  @Test
  void aFillIsAStepOnlyWhenItHasArrived() throws Exception {
    picture.painting().fill(5, 5, BLUE, 0);
    assertThat(picture.history().undoName()).contains(Step.ADD_LAYER);
    assertThat(picture.painting().pick(700, 700)).isEqualTo(WHITE);
    arrive();
    assertThat(picture.history().undoName()).contains(Step.FILL);
    assertThat(picture.painting().pick(700, 700)).isEqualTo(BLUE);
    picture.history().undo();
    assertThat(picture.painting().pick(700, 700)).isEqualTo(WHITE);
  }

  @Test
  void whatComesMeanwhileWaitsAndNothingArrivesTwice() throws Exception {
    picture.painting().fill(5, 5, BLUE, 0);
    picture.layers().flatten();
    picture.selecting().rectangle(new Rectangle(0, 0, 10, 10), Combine.REPLACE);
    picture.selecting().invert();
    picture.layers().add("more");
    assertThat(picture.canvas().layers()).hasSize(2);
    assertThat(picture.selection().orElseThrow().at(5, 5)).isZero();
    assertThat(picture.selection().orElseThrow().at(50, 5)).isEqualTo(255);
    for (Step step :
        new Step[] {
          Step.ADD_LAYER, Step.SELECT, Step.SELECT, Step.FLATTEN, Step.FILL, Step.ADD_LAYER
        }) {
      assertThat(picture.history().undoName()).contains(step);
      picture.history().undo();
      while (!events.isEmpty()) {
        events.remove().run();
      }
    }
    assertThat(picture.canvas().layers()).hasSize(1);
  }

  @Test
  void whatIsRefusedIsRefusedAtOnce() {
    picture.layers().locked(picture.current(), true);
    assertThatThrownBy(() -> picture.layers().mergeDown(picture.current()))
        .isInstanceOf(Refusal.class);
    assertThat(events).isEmpty();
  }

  @Test
  void aDraggedSelectionMovesAtOnceAndItsPixelsWhenTheyArrive() throws Exception {
    picture.painting().fill(5, 5, BLUE, 0);
    arrive();
    picture.selecting().rectangle(new Rectangle(0, 0, 400, 400), Combine.REPLACE);
    arrive();
    picture.layers().select(picture.current());
    Drag drag = picture.painting().drag(picture.current());
    drag.to(100, 300);
    drag.to(200, 300);
    assertThat(picture.selectionShift()).isEqualTo(new Point(200, 300));
    drag.commit();
    while (picture.history().undoName().filter(Step.MOVE::equals).isEmpty()) {
      arrive();
    }
    assertThat(picture.painting().pick(10, 10)).isEqualTo(WHITE);
    assertThat(picture.painting().pick(590, 690)).isEqualTo(BLUE);
    assertThat(picture.selectionShift()).isEqualTo(new Point());
    assertThat(picture.selection().orElseThrow().at(590, 690)).isEqualTo(255);
    assertThat(picture.selection().orElseThrow().at(10, 10)).isZero();
    picture.history().undo();
    assertThat(picture.painting().pick(10, 10)).isEqualTo(BLUE);
    assertThat(picture.selection().orElseThrow().at(10, 10)).isEqualTo(255);
  }

  @Test
  void aSnapshotHasWhatWasOnItsWay() throws Exception {
    picture.painting().fill(5, 5, BLUE, 0);
    assertThat(easel.snapshot().state().canvas().flatten().argb(700, 700)).isEqualTo(BLUE);
  }

  @Test
  void aPictureThatWasPreparedIsSeenAtOnce() {
    Picture made = easel.make(new Blank(SIDE, SIDE, BLUE, "paper", "ink"));
    Rectangle all = new Rectangle(SIDE, SIDE);
    assertThat(made.projection().drawn(all, 0)).isFalse();
    made.projection().prepare();
    assertThat(made.projection().drawn(all, 0)).isTrue();
    assertThat(made.projection().drawn(all, made.projection().levels() - 1)).isTrue();
  }
}
