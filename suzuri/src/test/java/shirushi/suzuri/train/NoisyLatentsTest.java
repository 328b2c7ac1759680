package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoisyLatentsTest {
  private static final int SIDE = 4;
  private static final int AREA = SIDE * SIDE;

  @TempDir Path folder;

  @Test
  void anAccentCountsAndTheRestCountsLess() throws IOException {
    byte[] shares = new byte[2 * AREA];
    shares[AREA + 5] = (byte) 255;
    shares[AREA + 6] = (byte) 128;
    float[] plain = weights(new byte[2 * AREA], 0);
    float[] accented = weights(shares, 0);

    assertThat(mean(plain, 0)).isCloseTo(1, within(1e-5));
    assertThat(mean(accented, 1)).isCloseTo(1, within(1e-5));
    assertThat(accented[0]).as("another picture's accents").isEqualTo(plain[0]);
    assertThat(accented[AREA + 5]).isGreaterThan(2 * plain[AREA + 5]);
    assertThat(accented[AREA + 6]).isBetween(plain[AREA + 6], accented[AREA + 5]);
    assertThat(accented[AREA]).isLessThan(plain[AREA]);
  }

  @Test
  void onlyWhatIsPaintedCounts() throws IOException {
    float[] weights = weights(new byte[2 * AREA], 1);

    assertThat(mean(weights, 0)).isCloseTo(1, within(1e-5));
    assertThat(weights).contains(0f);
  }

  @Test
  void halfAPictureIsRefused() {
    assertThatThrownBy(() -> new Accents(new byte[AREA + 1], SIDE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("17 bytes are not whole pictures of 4 cells a side");
  }

  private float[] weights(byte[] shares, double masked) throws IOException {
    Path path = folder.resolve("latents");
    try (FileOutputStream out = new FileOutputStream(path.toFile())) {
      out.write(new byte[2 * 2 * VaeNet.CHANNELS * AREA]);
    }
    try (PointerScope scope = new PointerScope();
        LatentFile latents = LatentFile.open(path, SIDE)) {
      NoisyLatents noisy =
          NoisyLatents.mix(
              latents,
              new Accents(shares, SIDE),
              new int[] {0, 1},
              masked,
              new SplittableRandom(3));
      FloatBuffer floats = noisy.weight().createBuffer();
      float[] weights = new float[floats.remaining()];
      floats.get(weights);
      return weights;
    }
  }

  private static double mean(float[] weights, int picture) {
    double sum = 0;
    for (int i = 0; i < AREA; i++) {
      sum += weights[picture * AREA + i];
    }
    return sum / AREA;
  }
}
