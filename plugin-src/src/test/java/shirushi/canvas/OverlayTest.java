package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What is drawn the short way looks as what is drawn the long way. */
class OverlayTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 7;

  @RepeatedTest(60)
  void layersLookTheSameWithinAGroupThatChangesNothing(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Layer> layers = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      layers.add(layer(random));
    }
    Group group = new Group(LayerId.random(), "g", 1, true, Group.PASS_THROUGH, Optional.empty());
    List<Layer> grouped = layers.stream().map(it -> it.in(Optional.of(group))).toList();
    Canvas plain = new Canvas(WIDTH, HEIGHT, layers);
    Canvas through = new Canvas(WIDTH, HEIGHT, grouped);
    same(plain.flatten(), through.flatten());
    same(
        Raster.of(290, 5, plain.look(5, 1, 290, 5)), Raster.of(290, 5, through.look(5, 1, 290, 5)));
  }

  /** But for the last digit: what is hidden takes no part in the rounding here. */
  private static void same(Raster plain, Raster through) {
    assertThat(plain.deep()).isEqualTo(through.deep());
    int digit = plain.deep() ? 1 : 257;
    short[] one = new short[4 * plain.width()];
    short[] other = new short[4 * plain.width()];
    for (int y = 0; y < plain.height(); y++) {
      plain.row(y, one);
      through.row(y, other);
      for (int i = 0; i < one.length; i++) {
        assertThat(one[i] & 0xFFFF).isCloseTo(other[i] & 0xFFFF, within(digit));
      }
    }
  }

  private static Layer layer(Random random) {
    int width = random.nextBoolean() ? WIDTH : 1 + random.nextInt(2 * WIDTH);
    int height = random.nextBoolean() ? HEIGHT : 1 + random.nextInt(2 * HEIGHT);
    int x = random.nextBoolean() ? 0 : random.nextInt(WIDTH) - WIDTH / 2;
    int y = random.nextBoolean() ? 0 : random.nextInt(HEIGHT) - HEIGHT / 2;
    float opacity = random.nextInt(3) > 0 ? 1 : random.nextFloat();
    boolean visible = random.nextInt(5) > 0;
    return new Layer(
        LayerId.random(),
        "l",
        x,
        y,
        pixels(random, width, height),
        opacity,
        visible,
        Optional.empty());
  }

  /** Opaque, clear and half-transparent stretches, in either depth, tiled or not. */
  private static Raster pixels(Random random, int width, int height) {
    int[] argb = new int[width * height];
    int kind = 0;
    for (int i = 0; i < argb.length; i++) {
      kind = i % 64 == 0 ? random.nextInt(4) : kind;
      argb[i] =
          switch (kind) {
            case 0 -> 0;
            case 1 -> random.nextInt() | 0x01000000;
            default -> random.nextInt() | 0xFF000000;
          };
    }
    Raster raster = Raster.of(width, height, argb);
    if (random.nextInt(4) == 0) {
      raster = Raster.deep(width, height, deep(argb));
    }
    return random.nextBoolean() ? raster : raster.with(0, 0, raster.crop(0, 0, 1, 1));
  }

  private static short[] deep(int[] argb) {
    short[] rgba = new short[4 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      for (int j = 0; j < 4; j++) {
        int shift = 24 - 8 * ((j + 1) % 4);
        rgba[4 * i + j] =
            (short) ((argb[i] >>> shift & 255) * 257 + (j < 3 && argb[i] != 0 ? i % 7 - 3 : 0));
      }
    }
    return rgba;
  }
}
