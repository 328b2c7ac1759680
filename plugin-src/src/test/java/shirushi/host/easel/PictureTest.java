package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Statement;

class PictureTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int RED = 0xFFFF0000;
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").build();
  private static final MiningPreference NO_AI =
      new MiningPreference(List.of(new Statement("XMP, PLUS", "DMI-PROHIBITED", "")));

  private final Picture picture = picture(Raster.plain(300, 200, WHITE));

  private static Picture picture(Raster paper) {
    return picture(Canvas.of(layer("paper", paper, Optional.empty())));
  }

  private static Picture picture(Canvas canvas) {
    return new Picture(
        DocumentFacts.NONE,
        canvas,
        Optional.empty(),
        MiningPreference.NONE,
        Optional.empty(),
        Tool.UNKNOWN);
  }

  private static Layer layer(String name, Raster pixels, Optional<OriginTag> tag) {
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, tag);
  }

  private static Brush brush(float diameter, float hardness, float opacity) {
    return new Brush(diameter, hardness, opacity, RED, false);
  }

  private Layer top() {
    List<Layer> layers = picture.canvas().layers();
    return layers.get(layers.size() - 1);
  }

  private int seen(int x, int y) {
    return picture.painting().pick(x, y);
  }

  @Test
  void aStrokeThatCrossesItselfDoesNotBuildUp() throws Exception {
    Stroke stroke = picture.painting().begin(brush(20, 1, 0.5f), 50, 50);
    stroke.extend(150, 50);
    stroke.extend(50, 50);
    stroke.extend(150, 50);
    stroke.commit();
    assertThat(seen(100, 50)).isEqualTo(0xFFFF7F7F);
    assertThat(seen(60, 50)).isEqualTo(0xFFFF7F7F);
    assertThat(seen(100, 80)).isEqualTo(WHITE);
  }

  @Test
  void twoStrokesDoBuildUp() throws Exception {
    picture.painting().begin(brush(20, 1, 0.5f), 50, 50).commit();
    picture.painting().begin(brush(20, 1, 0.5f), 50, 50).commit();
    assertThat(seen(50, 50) & 255).isBetween(63, 65);
  }

  @Test
  void aHardEdgeIsOnePixelSoftAndASoftBrushFadesOut() throws Exception {
    picture.painting().begin(brush(40, 1, 1), 50.5f, 50.5f).commit();
    int[] hard = IntStream.range(50, 80).map(x -> seen(x, 50) & 255).toArray();
    assertThat(IntStream.of(hard).filter(v -> v > 0 && v < 255).count()).isBetween(1L, 2L);
    picture.painting().begin(brush(40, 0, 1), 150.5f, 50.5f).commit();
    int[] soft = IntStream.range(150, 175).map(x -> seen(x, 50) & 255).toArray();
    assertThat(soft).isSorted();
    assertThat(IntStream.of(soft).distinct().count()).isGreaterThan(15);
  }

  @Test
  void aPointThatComesTwiceMakesNoCorner() throws Exception {
    float[][] points = {{60, 60}, {90, 80}, {90, 120}, {60, 140}};
    Raster once = strokeThrough(points, 1);
    picture.history().undo();
    assertThat(strokeThrough(points, 2)).isEqualTo(once);
  }

  private Raster strokeThrough(float[][] points, int times) throws Exception {
    Stroke stroke = picture.painting().begin(brush(9, 0.8f, 1), 30, 80);
    for (float[] point : points) {
      for (int i = 0; i < times; i++) {
        stroke.extend(point[0], point[1]);
      }
    }
    stroke.commit();
    return picture.canvas().flatten();
  }

  @Test
  void aFastStrokeHasNoGaps() throws Exception {
    Stroke stroke = picture.painting().begin(brush(3, 1, 1), 10, 100);
    stroke.extend(290, 100);
    stroke.commit();
    for (int x = 10; x < 290; x++) {
      assertThat(seen(x, 100)).as("column " + x).isEqualTo(RED);
    }
  }

  @Test
  void theDirtyPartHoldsAllThatChanged() throws Exception {
    picture.projection().pieces(picture.course().bounds(), 0);
    int[] before = picture.canvas().look(0, 0, 300, 200);
    Rectangle dirty = new Rectangle(-1, -1);
    picture.listen(
        (change, part) -> {
          if (!part.isEmpty()) {
            dirty.add(part);
          }
        });
    Stroke stroke = picture.painting().begin(brush(30, 0.3f, 1), -3, 20);
    stroke.extend(80, 90);
    stroke.commit();
    int[] after = picture.canvas().look(0, 0, 300, 200);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        assertThat(dirty.contains(i % 300, i / 300)).isTrue();
      }
    }
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void everythingIsUndoneAndDoneAgain() throws Exception {
    LayerId paper = picture.current();
    Canvas first = picture.canvas();
    LayerId ink = picture.layers().add("ink");
    picture.painting().begin(brush(20, 1, 1), 50, 50).commit();
    picture.painting().fill(200, 100, 0xFF00FF00, 10);
    picture.layers().opacity(ink, 0.5f);
    picture.layers().opacity(ink, 0.25f);
    picture.layers().rename(ink, "lines");
    picture.layers().visible(paper, false);
    picture.layers().visible(paper, true);
    picture.layers().duplicate(ink);
    picture.layers().reorder(ink, 0);
    picture.painting().move(ink, 5, 6);
    picture.insert(
        List.of(new NewLayer("cat", Raster.plain(9, 9, RED), CAT)), new Border(1, 2, 3, 4));
    picture.layers().place(first, "x", NO_AI);
    picture.selecting().all();
    picture.layers().flatten();
    Canvas last = picture.canvas();
    int steps = 0;
    for (; picture.history().undoName().isPresent(); steps++) {
      picture.history().undo();
    }
    assertThat(steps).isEqualTo(14);
    assertThat(picture.canvas()).isEqualTo(first);
    assertThat(picture.selection()).isEmpty();
    assertThat(picture.wishes()).isEqualTo(MiningPreference.NONE);
    assertThat(picture.changed()).isFalse();
    while (picture.history().redoName().isPresent()) {
      picture.history().redo();
    }
    assertThat(picture.canvas()).isEqualTo(last);
    assertThat(picture.wishes()).isEqualTo(NO_AI);
  }

  @Test
  void aCancelledStrokeLeavesNothing() throws Exception {
    Canvas before = picture.canvas();
    Stroke stroke = picture.painting().begin(brush(20, 1, 1), 50, 50);
    stroke.extend(90, 90);
    stroke.cancel();
    assertThat(picture.canvas()).isSameAs(before);
    assertThat(picture.history().undoName()).isEmpty();
    assertThat(stroke.extend(100, 100).isEmpty()).isTrue();
  }

  @Test
  void aStrokeThatChangesNoPixelLeavesNothing() throws Exception {
    Raster clear = Raster.plain(300, 200, 0);
    Picture ai = picture(Canvas.of(layer("cat", clear, Optional.of(CAT))));
    Canvas before = ai.canvas();
    Stroke beside = ai.painting().begin(brush(20, 1, 1), 500, 500);
    beside.extend(600, 500);
    beside.commit();
    ai.painting().begin(new Brush(20, 1, 1, RED, true), 50, 50).commit();
    assertThat(ai.canvas()).isEqualTo(before);
    assertThat(ai.canvas().layers().get(0).tag()).contains(CAT);
    assertThat(ai.history().undoName()).isEmpty();

    ai.painting().begin(brush(20, 1, 1), 50, 50).commit();
    assertThat(ai.canvas().layers().get(0).tag()).isNotEqualTo(Optional.of(CAT));
  }

  @Test
  void paintingOutsideTheSelectionChangesNothing() throws Exception {
    picture
        .selecting()
        .lasso(
            List.of(
                new Point2D.Float(20, 20), new Point2D.Float(120, 30), new Point2D.Float(60, 150)),
            Combine.REPLACE);
    Mask mask = picture.selection().orElseThrow();
    int[] before = picture.canvas().look(0, 0, 300, 200);
    Stroke stroke = picture.painting().begin(brush(200, 0.5f, 1), 60, 60);
    stroke.extend(250, 150);
    stroke.commit();
    picture.painting().fill(60, 60, 0xFF00FF00, 255);
    int[] after = picture.canvas().look(0, 0, 300, 200);
    int soft = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        int i = y * 300 + x;
        if (mask.at(x, y) == 0) {
          assertThat(after[i]).isEqualTo(before[i]);
        }
        soft += mask.at(x, y) > 0 && mask.at(x, y) < 255 ? 1 : 0;
      }
    }
    assertThat(soft).as("soft edge").isGreaterThan(100);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void selectionsAreCombinedGrownAndSoftened() {
    picture.selecting().rectangle(new Rectangle(10, 10, 50, 50), Combine.REPLACE);
    picture.selecting().rectangle(new Rectangle(100, 10, 20, 20), Combine.ADD);
    picture.selecting().rectangle(new Rectangle(10, 10, 10, 50), Combine.SUBTRACT);
    assertThat(at(15, 20)).isZero();
    assertThat(at(30, 20)).isEqualTo(255);
    assertThat(at(110, 20)).isEqualTo(255);
    picture.selecting().rectangle(new Rectangle(0, 0, 70, 200), Combine.INTERSECT);
    assertThat(at(110, 20)).isZero();
    picture.selecting().grow(10);
    assertThat(at(11, 30)).isEqualTo(255);
    assertThat(at(9, 30)).isZero();
    assertThat(at(12, 2)).as("round corner").isZero();
    picture.selecting().grow(-10);
    assertThat(at(19, 30)).isZero();
    assertThat(at(21, 30)).isEqualTo(255);
    picture.selecting().feather(8);
    assertThat(at(20, 35)).isBetween(100, 160);
    picture.selecting().invert();
    assertThat(at(200, 100)).isEqualTo(255);
    picture.selecting().none();
    assertThat(picture.selection()).isEmpty();
  }

  private int at(int x, int y) {
    return picture.selection().orElseThrow().at(x, y);
  }

  @Test
  void whatIsSelectedMovesWithItsSelection() throws Exception {
    picture.layers().add("ink");
    picture.painting().begin(brush(20, 1, 1), 50, 50).commit();
    picture.selecting().rectangle(new Rectangle(40, 40, 20, 10), Combine.REPLACE);
    picture.painting().move(picture.current(), 100, 7);
    assertThat(seen(50, 45)).isEqualTo(WHITE);
    assertThat(seen(50, 55)).isEqualTo(RED);
    assertThat(seen(150, 52)).isEqualTo(RED);
    assertThat(at(150, 52)).isEqualTo(255);
    assertThat(at(50, 45)).isZero();
  }

  @Test
  void aFillStopsAtALineAndAtTheTolerance() throws Exception {
    picture.layers().add("line");
    Stroke line = picture.painting().begin(brush(5, 1, 1), 150, -20);
    line.extend(150, 220);
    line.commit();
    LayerId colour = picture.layers().add("colour");
    picture.painting().fill(10, 10, 0xFF0000FF, 30);
    Layer filled = picture.state().layer(colour);
    assertThat(filled.pixels().argb(10, 190)).isEqualTo(0xFF0000FF);
    assertThat(filled.pixels().argb(200, 100)).isZero();
    assertThat(filled.pixels().argb(150, 100)).as("the line itself").isZero();
  }

  @Test
  void anEraserTakesAlphaAway() throws Exception {
    picture.painting().begin(new Brush(20, 1, 1, 0, true), 50, 50).commit();
    assertThat(seen(50, 50)).isZero();
    assertThat(picture.history().undoName()).contains(Step.ERASE);
  }

  @Test
  void mergedLayersLookTheSameAndUniteTheirTags() throws Exception {
    picture.insert(
        List.of(new NewLayer("cat", 20, 30, Raster.plain(60, 60, 0x80FF0000), CAT)), Border.NONE);
    LayerId ink = picture.layers().add("ink");
    picture.painting().begin(brush(30, 0, 1), 60, 60).commit();
    picture.layers().opacity(ink, 0.6f);
    int[] before = picture.canvas().look(0, 0, 300, 200);
    picture.layers().mergeDown(ink);
    OriginTag tag = picture.state().hashed().layers().get(1).tag().orElseThrow();
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.sources())
        .extracting(OriginTag::digitalSourceType)
        .contains(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA, DigitalSourceType.DIGITAL_CREATION);
    assertThat(tag.pixelHash()).isNotEmpty();
    int[] after = picture.canvas().look(0, 0, 300, 200);
    for (int i = 0; i < before.length; i++) {
      assertThat(Flood.difference(before[i], after[i])).isLessThanOrEqualTo(1);
    }
    picture.layers().flatten();
    assertThat(top().tag().orElseThrow().isAi()).isTrue();
    assertThat(top().name()).startsWith(Layer.AI_PREFIX);
  }

  @Test
  void whatIsDrawnHereIsDrawnAndWhatWasUnknownStaysUnknown() throws Exception {
    picture.painting().begin(brush(20, 1, 1), 50, 50).commit();
    assertThat(top().tag()).isEmpty();
    picture.layers().add("ink");
    picture.painting().begin(brush(20, 1, 1), 50, 50).commit();
    assertThat(top().tag().orElseThrow().digitalSourceType())
        .isEqualTo(DigitalSourceType.DIGITAL_CREATION);
  }

  @Test
  void aLockedOrHiddenLayerIsNotPaintedOn() {
    LayerId ink = picture.layers().add("ink");
    picture.layers().locked(ink, true);
    assertThatThrownBy(() -> picture.painting().begin(brush(9, 1, 1), 5, 5))
        .isInstanceOf(HostException.class)
        .hasMessage("'ink' is locked");
    assertThatThrownBy(() -> picture.painting().move(ink, 5, 5)).hasMessage("'ink' is locked");
    assertThatThrownBy(() -> picture.layers().delete(ink)).hasMessage("'ink' is locked");
    assertThatThrownBy(() -> picture.layers().mergeDown(ink)).hasMessage("'ink' is locked");
    picture.layers().locked(ink, false);
    picture.layers().visible(ink, false);
    assertThatThrownBy(() -> picture.painting().fill(5, 5, RED, 9))
        .hasMessageContaining("is hidden");
  }

  @Test
  void anotherStepEndsAStrokeOnItsWay() throws Exception {
    LayerId paper = picture.current();
    Stroke stroke = picture.painting().begin(brush(20, 1, 1), 50, 50);
    stroke.extend(90, 90);
    picture.layers().rename(paper, "other");
    assertThat(stroke.extend(150, 150).isEmpty()).isTrue();
    picture.history().undo();
    assertThat(picture.history().undoName()).contains(Step.STROKE);
    assertThat(seen(50, 50)).isEqualTo(RED);
  }

  @Test
  void aDroppedPictureBringsItsTagsAndItsWishes() throws Exception {
    Layer cat = layer("cat", Raster.painted(2, 2, new int[4]), Optional.of(CAT));
    Group group = new Group(LayerId.random(), "g", 1, true, Group.PASS_THROUGH, Optional.empty());
    Layer grouped = layer("in", Raster.plain(2, 2, RED), Optional.empty());
    Canvas other =
        new Canvas(
            100, 100, List.of(cat, grouped.in(Optional.of(group))), Optional.of(CAT), noExtras());
    picture.layers().place(other, "drop", NO_AI);
    picture.layers().place(other, "drop", NO_AI);
    assertThat(picture.canvas().layers()).hasSize(5);
    Layer placed = picture.canvas().layers().get(1);
    assertThat(placed.tag()).contains(CAT);
    assertThat(placed.x()).isEqualTo(100);
    assertThat(placed.y()).isEqualTo(50);
    assertThat(picture.canvas().unplaced()).contains(CAT);
    assertThat(picture.wishes()).isEqualTo(NO_AI);
    assertThat(picture.canvas().layers().stream().map(Layer::id).distinct()).hasSize(5);
  }

  private static shirushi.canvas.Extras noExtras() {
    return shirushi.canvas.Extras.NONE;
  }

  @Test
  void aLayerJoinsAGroupBetweenItsLayersAndLeavesItOutside() {
    Group group = new Group(LayerId.random(), "g", 1, true, Group.PASS_THROUGH, Optional.empty());
    List<Layer> layers =
        List.of(
            layer("0", Raster.plain(4, 4, 0), Optional.empty()),
            layer("1", Raster.plain(4, 4, 0), Optional.empty()).in(Optional.of(group)),
            layer("2", Raster.plain(4, 4, 0), Optional.empty()).in(Optional.of(group)),
            layer("3", Raster.plain(4, 4, 0), Optional.empty()));
    Picture grouped = picture(new Canvas(4, 4, layers));
    LayerId free = layers.get(3).id();
    grouped.layers().reorder(free, 2);
    assertThat(grouped.canvas().layers().get(2).group()).contains(group);
    grouped.layers().reorder(free, 0);
    assertThat(grouped.canvas().layers().get(0).group()).isEmpty();
    grouped.layers().reorder(layers.get(1).id(), 3);
    assertThat(grouped.canvas().layers().get(3).group()).contains(group);
  }

  @Test
  void aSmallLayerTakesPaintAnywhereOnTheCanvas() throws Exception {
    picture.insert(
        List.of(new NewLayer("cat", 200, 100, Raster.plain(10, 10, RED), CAT)), Border.NONE);
    picture.painting().begin(new Brush(10, 1, 1, 0xFF0000FF, false), 20, 20).commit();
    assertThat(seen(20, 20)).isEqualTo(0xFF0000FF);
    assertThat(seen(205, 105)).isEqualTo(RED);
  }

  @Test
  void aDeepLayerStaysDeep() throws Exception {
    Picture deep = picture(Raster.deep(40, 30, new short[4 * 40 * 30]));
    deep.painting().begin(new Brush(10, 0, 0.3f, RED, false), 20, 20).commit();
    Raster pixels = deep.canvas().layers().get(0).pixels();
    assertThat(pixels.deep()).isTrue();
    assertThat(pixels.argb(20, 20) >>> 24).isBetween(70, 78);
  }

  @Test
  void theLastLayerIsKept() {
    assertThatThrownBy(() -> picture.layers().delete(picture.current()))
        .isInstanceOf(HostException.class);
  }
}
