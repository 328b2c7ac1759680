package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.DocumentFacts;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;

class ProjectionTest {
  private static final int WIDTH = 700;
  private static final int HEIGHT = 530;

  private static Picture picture() {
    int[] noise = new Random(7).ints(WIDTH * HEIGHT).map(i -> i | 0x40000000).toArray();
    Raster pixels = Raster.of(WIDTH, HEIGHT, noise);
    Layer layer = new Layer(LayerId.random(), "x", 0, 0, pixels, 1, true, Optional.empty());
    return new Picture(
        DocumentFacts.NONE,
        Canvas.of(layer).with(layer.as(LayerId.random()).moved(3, 5).opacity(0.3f)),
        Optional.empty(),
        MiningPreference.NONE,
        Optional.empty(),
        Tool.UNKNOWN);
  }

  private static void assertFresh(Picture picture) {
    Picture anew =
        new Picture(
            DocumentFacts.NONE,
            picture.canvas(),
            Optional.empty(),
            MiningPreference.NONE,
            Optional.empty(),
            Tool.UNKNOWN);
    for (int level = 0; level < picture.projection().levels(); level++) {
      List<Projection.Piece> pieces = picture.projection().pieces(picture.course().bounds(), level);
      List<Projection.Piece> wanted = anew.projection().pieces(anew.course().bounds(), level);
      assertThat(pieces).hasSameSizeAs(wanted);
      for (int i = 0; i < pieces.size(); i++) {
        assertThat(argb(pieces.get(i))).isEqualTo(argb(wanted.get(i)));
        assertThat(pieces.get(i).x()).isEqualTo(wanted.get(i).x());
      }
    }
  }

  private static int[] argb(Projection.Piece piece) {
    int width = piece.image().getWidth();
    int height = piece.image().getHeight();
    return piece.image().getRGB(0, 0, width, height, null, 0, width);
  }

  @Test
  void itShowsWhatTheFlattenedPictureShows() {
    Picture picture = picture();
    Raster flat = picture.canvas().flatten();
    for (int x = 0; x < WIDTH; x += 37) {
      for (int y = 0; y < HEIGHT; y += 41) {
        assertThat(picture.painting().pick(x, y)).isEqualTo(flat.argb(x, y));
      }
    }
  }

  @Test
  void afterAnyChangeItIsAsIfPutTogetherAnew() throws Exception {
    Picture picture = picture();
    assertFresh(picture);
    Stroke stroke =
        picture.painting().begin(new Brush(90, 0.5f, 0.7f, 0xFF00FF00, false), 240, 250);
    stroke.extend(300, 270);
    assertFresh(picture);
    stroke.extend(520, 410);
    stroke.commit();
    assertFresh(picture);
    picture.history().undo();
    assertFresh(picture);
    picture.selecting().rectangle(new Rectangle(100, 100, 300, 300), Combine.REPLACE);
    picture.painting().move(picture.current(), 200, -50);
    assertFresh(picture);
    picture.selecting().none();
    picture.painting().move(picture.current(), -20, 17);
    assertFresh(picture);
    picture.layers().opacity(picture.current(), 0.8f);
    assertFresh(picture);
    picture.insert(List.of(), new Border(5, 300, 7, 9));
    assertFresh(picture);
    picture.history().undo();
    assertFresh(picture);
  }

  @Test
  void withLittleTimeItGetsThereByAndBy() throws Exception {
    Picture picture = picture();
    Rectangle all = picture.course().bounds();
    int last = picture.projection().levels() - 1;
    int times = 1;
    while (!picture.projection().refresh(all, last, 0)) {
      times++;
    }
    assertThat(times).isGreaterThan(2);
    assertThat(argb(picture.projection().known(all, last).get(0)))
        .isEqualTo(argb(picture().projection().pieces(all, last).get(0)));
    picture.painting().begin(new Brush(20, 1, 1, 0xFF00FF00, false), 5, 5).commit();
    assertThat(picture.projection().refresh(new Rectangle(5, 5, 1, 1), 0, 0)).isTrue();
    assertFresh(picture);
  }

  @Test
  void aSmallerSizeIsTheMeanOfTheLarger() {
    Picture picture = picture();
    picture.layers().rename(picture.current(), "y");
    Projection.Piece fine = picture.projection().pieces(new Rectangle(0, 0, 9, 9), 0).get(0);
    Projection.Piece half = picture.projection().pieces(new Rectangle(0, 0, 9, 9), 1).get(0);
    int sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += fine.image().getRGB(4 + i % 2, 8 + i / 2) >>> 24;
    }
    assertThat(half.image().getRGB(2, 4) >>> 24).isEqualTo((sum + 2) / 4);
    assertThat(half.scale()).isEqualTo(2);
  }

  @Test
  void theSizeFitsTheZoom() {
    Projection projection = picture().projection();
    assertThat(projection.level(4)).isZero();
    assertThat(projection.level(0.6)).isZero();
    assertThat(projection.level(0.5)).isEqualTo(1);
    assertThat(projection.level(0.001)).isEqualTo(projection.levels() - 1);
  }
}
