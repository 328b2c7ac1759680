package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  private static final int SIDE = 4;
  private static final int SIZE = SIDE * SIDE * 3;

  @TempDir Path directory;
  private Path path;

  @BeforeEach
  void writeThree() throws IOException {
    path = directory.resolve("pictures.rgb");
    try (PictureFile.Writer writer = PictureFile.create(path, SIDE)) {
      for (int i = 2; i >= 0; i--) {
        writer.put(i, picture(i));
      }
    }
  }

  private static byte[] picture(int number) {
    byte[] rgb = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      rgb[i] = (byte) (number * 80 + i);
    }
    return rgb;
  }

  @Test
  void picturesAreReadFromTheirPlaces() throws IOException {
    byte[] rgb = new byte[SIZE];

    try (PictureFile pictures = PictureFile.open(path, SIDE)) {
      pictures.read(2, rgb);

      assertThat(pictures.count()).isEqualTo(3);
      assertThat(rgb).containsExactly(picture(2));
      assertThatThrownBy(() -> pictures.read(3, rgb)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void bytesSurviveTheWayThroughATensor() throws IOException {
    try (PictureFile pictures = PictureFile.open(path, SIDE)) {
      Tensor planes = Pixels.whole(pictures, 1, 2);

      assertThat(planes.shape()).containsExactly(2, 3, SIDE, SIDE);
      assertThat(Pixels.bytes(planes, 1)).containsExactly(picture(2));
    }
  }

  @Test
  void aMirroredCropIsTurnedAroundInEveryRow() {
    float[] plain = new float[12];
    float[] mirrored = new float[12];
    Pixels.copy(picture(0), SIDE, 1, 2, 2, false, plain, 0);

    Pixels.copy(picture(0), SIDE, 1, 2, 2, true, mirrored, 0);

    assertThat(plain[0]).isEqualTo((2 * SIDE + 1) * 3 / 127.5f - 1);
    assertThat(mirrored[0]).isEqualTo(plain[1]);
    assertThat(mirrored[11]).isEqualTo(plain[10]);
  }

  @Test
  void aFileOfAnotherSideIsRefused() throws IOException {
    Files.write(path, Arrays.copyOf(new byte[0], SIZE + 1));

    assertThatThrownBy(() -> PictureFile.open(path, SIDE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("49 bytes are not whole pictures of 4 px");
  }
}
