package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;

class PsdReaderTest {
  @TempDir Path folder;
  private final Psd psd = new Psd();

  private Canvas read(byte[] bytes) throws IOException {
    return psd.read(Files.write(folder.resolve("a.psd"), bytes));
  }

  private void refused(byte[] bytes, String fault) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("a.psd")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 8, 0", "false, 8, 1", "false, 8, 2", "false, 8, 3",
    "false, 16, 0", "false, 16, 1", "false, 16, 2", "false, 16, 3",
    "true, 8, 0", "true, 8, 1", "true, 8, 2", "true, 8, 3",
    "true, 16, 0", "true, 16, 1", "true, 16, 2", "true, 16, 3"
  })
  void everyDepthColourAndCompressionIsRead(boolean gray, int depth, int compression)
      throws IOException {
    PsdFile file = new PsdFile(gray, depth, compression, 37, 9);
    for (boolean flat : new boolean[] {false, true}) {
      Raster raster = read(flat ? file.flat() : file.layered()).layers().get(0).pixels();
      assertThat(raster.deep()).isEqualTo(depth == 16);
      short[] row = new short[4 * 37];
      for (int y = 0; y < 9; y++) {
        raster.row(y, row);
        for (int x = 0; x < 37; x++) {
          int full = depth == 16 ? 65535 : 255;
          int[] wanted = {
            file.sample(1, x, y),
            file.sample(gray ? 1 : 2, x, y),
            file.sample(gray ? 1 : 3, x, y),
            flat ? full : file.sample(0, x, y)
          };
          for (int c = 0; c < 4; c++) {
            int sample = row[4 * x + c] & 0xFFFF;
            assertThat(depth == 16 ? sample : sample / 257).isEqualTo(wanted[c]);
          }
        }
      }
    }
  }

  @Test
  void blocksThatArePaddedBesideTheirLengthAreRead() throws IOException {
    // The name block's length without its padding: 4 + 2·2 = 8 becomes 7, one byte astray.
    psd.write(Samples.canvas(), folder.resolve("b.psd"));
    byte[] bytes = Files.readAllBytes(folder.resolve("b.psd"));
    byte[] shorter = PsdFile.replaced(bytes, "8BIMlclr\0\0\0\10", "8BIMlclr\0\0\0\7");
    assertThat(shorter).isNotEqualTo(bytes);
    assertThat(read(shorter).layers()).hasSize(3);
  }

  @Test
  void whatIsNotSupportedIsSaid() throws IOException {
    byte[] file = new PsdFile(false, 8, 0, 4, 4).flat();
    refused(with(file, 4, 2, 2), "PSB");
    refused(with(file, 4, 2, 3), "version 3");
    refused(with(file, 22, 2, 32), "32 bits a sample");
    refused(with(file, 22, 2, 1), "1 bits a sample");
    refused(with(file, 24, 2, 4), "colour mode 4");
    refused(with(file, 12, 2, 2), "2 channels");
    refused(with(file, 14, 4, 0), "its size is 4×0");
    refused(with(file, 14, 4, 30000), "");
    refused(with(with(file, 14, 4, 30000), 18, 4, 30000), "over the limit of 64 megapixels");
    refused(with(file, 38, 2, 9), "compressed in an unknown way: 9");
    refused(new byte[] {'8', 'B', 'P', 'S'}, "ends early");
    refused("hello".getBytes(StandardCharsets.US_ASCII), "does not begin like a PSD");
  }

  @Test
  void lengthsThatLieAreRefusedWithoutTakingMemory() throws IOException {
    byte[] file = new PsdFile(false, 8, 1, 4, 4).layered();
    for (int at : new int[] {26, 30, 34, 38}) {
      refused(with(file, at, 4, -1), "a length in it is wrong");
      refused(with(file, at, 4, 0x7FFFFFFF), "a length in it is wrong");
    }
  }

  @Test
  void layersThatAreTooLargeTogetherAreRefused() throws IOException {
    byte[] file = new PsdFile(false, 16, 2, 1000, 600).layered();
    Path path = Files.write(folder.resolve("a.psd"), file);
    assertThat(PsdReader.read(path, 2).layers()).hasSize(1);
    assertThatThrownBy(() -> PsdReader.read(path, 1))
        .hasMessage("a.psd: its layers are over the limit of 1 megapixels");
  }

  @Test
  void aLayerFarOutOrInsideOutIsRefused() throws IOException {
    byte[] file = new PsdFile(false, 8, 0, 4, 4).layered();
    refused(with(file, 44, 4, 0x40000000), "a layer at");
    refused(with(file, 44, 4, 5), "a layer at 0,5 to 4,4");
  }

  @Test
  void groupsThatNobodyClosesDoNoHarmUnlessTheyAreTooDeep() throws IOException {
    assertThat(read(unclosed(20)).layers().get(0).group().orElseThrow().path()).hasSize(20);
    refused(unclosed(33), "over 64 groups in each other");
  }

  /** A layer in so many groups, and below it as many heads in place of their ends. */
  private byte[] unclosed(int groups) throws IOException {
    Optional<Group> group = Optional.empty();
    for (int i = 0; i < groups; i++) {
      group = Optional.of(new Group(LayerId.random(), "g", 1, true, "svg:src-over", group));
    }
    Layer above = Samples.layer("in", 0, 0, Samples.noise(2, 2), null).in(group);
    Path file = folder.resolve("b.psd");
    psd.write(Canvas.of(above), file);
    return PsdFile.replaced(
        Files.readAllBytes(file), "lsct\0\0\0\14\0\0\0\3", "lsct\0\0\0\14\0\0\0\1");
  }

  @Test
  void everyCutIsNamed() throws IOException {
    psd.write(Samples.masked(), folder.resolve("b.psd"));
    byte[] whole = Files.readAllBytes(folder.resolve("b.psd"));
    int resources = 30;
    int layers = resources + 4 + ByteBuffer.wrap(whole).getInt(resources);
    int merged = layers + 4 + ByteBuffer.wrap(whole).getInt(layers);
    for (int length = 0; length < whole.length; length += 1 + length / 50) {
      refused(Arrays.copyOf(whole, length), "");
    }
    for (int length : new int[] {merged, merged + 2, whole.length - 1}) {
      refused(Arrays.copyOf(whole, length), "it ends early");
    }
    assertThat(read(whole).layers()).hasSize(3);
  }

  @Test
  void randomDamageIsEitherHarmlessOrNamed() throws IOException {
    Random random = new Random(6);
    psd.write(Samples.grouped(true), folder.resolve("b.psd"));
    byte[] ours = Files.readAllBytes(folder.resolve("b.psd"));
    byte[] zipped = new PsdFile(false, 8, 3, 20, 20).layered();
    int refused = 0;
    for (int round = 0; round < 400; round++) {
      byte[] damaged = (round % 2 == 0 ? ours : zipped).clone();
      for (int i = 0; i < 4; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      ByteBuffer.wrap(damaged).putInt(26 + random.nextInt(damaged.length - 30), random.nextInt(64));
      try {
        read(damaged);
      } catch (FormatException e) {
        assertThat(e).hasMessageStartingWith("a.psd");
        refused++;
      }
    }
    assertThat(refused).isBetween(40, 399);
  }

  private static byte[] with(byte[] file, int at, int size, int value) {
    byte[] changed = file.clone();
    if (size == 2) {
      ByteBuffer.wrap(changed).putShort(at, (short) value);
    } else {
      ByteBuffer.wrap(changed).putInt(at, value);
    }
    return changed;
  }
}
