package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.Oracle;

class NpyTest {
  @TempDir Path folder;

  private Path write(int major, String header, int bytes) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    int lengthBytes = major == 1 ? 2 : 4;
    byte[] all = new byte[8 + lengthBytes + text.length + bytes];
    System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) major}, 0, all, 0, 7);
    all[8] = (byte) text.length;
    System.arraycopy(text, 0, all, 8 + lengthBytes, text.length);
    return Files.write(folder.resolve("a.npy"), all);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    float[] values = {1, -2.5f, Float.NaN, 0, Float.MAX_VALUE, 6};
    Path file = folder.resolve("floats.npy");
    Npy.write(file, values, 1, 2, 3);
    assertThat(Npy.readFloats(file).shape()).containsExactly(1, 2, 3);
    assertThat(Npy.readFloats(file, 1, 2, 3)).isEqualTo(values);
    Npy.write(file, new long[] {Long.MIN_VALUE, 7}, 2);
    assertThat(Npy.readLongs(file).values()).containsExactly(Long.MIN_VALUE, 7);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void dataStartsAtAMultipleOf64() throws IOException {
    for (int sides = 1; sides < 20; sides++) {
      int[] shape = new int[sides];
      Arrays.fill(shape, 1);
      Path file = folder.resolve("a.npy");
      Npy.write(file, new float[] {1}, shape);
      assertThat((Files.size(file) - 4) % 64).isZero();
      assertThat(Npy.readFloats(file).shape()).isEqualTo(shape);
    }
  }

  @Test
  void numPysOwnFilesAreRead() throws IOException {
    Npy.Floats noise = Npy.readFloats(Oracle.path("tiny/expected/noise.npy"));
    assertThat(noise.shape()).containsExactly(1, 4, 16, 16);
    assertThat(noise.values()).hasSize(1024).doesNotContain(0);
    Npy.Longs ids = Npy.readLongs(Oracle.path("tiny/expected/prompt_ids.npy"));
    assertThat(ids.values()).hasSize(77).startsWith(49406, 550);
  }

  @Test
  void formatTwoAndScalarsAreRead() throws IOException {
    Path file = write(2, "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }\n", 8);
    assertThat(Npy.readFloats(file).shape()).containsExactly(2, 1);
    file = write(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (), }\n", 4);
    assertThat(Npy.readFloats(file).values()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }|16|holds <f8, not <f4",
        "1|{'descr': '>f4', 'fortran_order': False, 'shape': (2,), }|8|holds >f4, not <f4",
        "1|{'descr': '<f4', 'fortran_order': True, 'shape': (2,), }|8|is in Fortran order",
        "1|{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }|7|needs 8 bytes, the file has 7",
        "1|{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }|8|can't be read",
        "1|{'descr': '<f4', 'fortran_order': False, 'shape': (65536,65536), }|0|the file has 0",
        "1|{'descr': [('a', '<f4')]}|8|its NumPy header can't be read",
        "3|{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }|8|format 3.0 is not known"
      })
  void whatCanNotBeReadIsNamed(int major, String header, int bytes, String fault)
      throws IOException {
    Path file = write(major, header, bytes);
    assertThatThrownBy(() -> Npy.readFloats(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(fault);
  }

  @Test
  void anotherShapeThanExpectedIsRefused() throws IOException {
    Path file = folder.resolve("a.npy");
    Npy.write(file, new float[8], 2, 4);
    assertThatThrownBy(() -> Npy.readFloats(file, 8))
        .hasMessage(file + ": shape [2, 4], expected [8]");
    assertThatThrownBy(() -> Npy.write(file, new float[8], 3, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoArrayOrCutShortIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.npy"), "no array, but text");
    assertThatThrownBy(() -> Npy.readFloats(file)).hasMessage(file + ": not a NumPy array");
    Npy.write(file, new float[8], 8);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));
    assertThatThrownBy(() -> Npy.readFloats(file)).hasMessage(file + ": the file is cut short");
  }
}
