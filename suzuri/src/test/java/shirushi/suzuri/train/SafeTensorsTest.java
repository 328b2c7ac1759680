package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsTest {
  @TempDir Path directory;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = directory.resolve("a.safetensors");
    Map<String, SafeTensors.Entry> entries = new LinkedHashMap<>();
    entries.put("one", new SafeTensors.Entry(new long[] {2, 2}, new float[] {1, -2, .1f, 1e-20f}));
    float[] many = new float[40000];
    many[39999] = 5;
    entries.put("two", new SafeTensors.Entry(new long[] {40000}, many));

    new SafeTensors(Map.of("steps", "3"), entries).write(file, SafeTensors.Type.F32);
    SafeTensors read = SafeTensors.read(file);

    assertThat(read.metadata()).containsEntry("steps", "3");
    assertThat(read.entry("one").shape()).containsExactly(2, 2);
    assertThat(read.entry("one").values()).containsExactly(1, -2, .1f, 1e-20f);
    assertThat(read.entry("two").values()).containsExactly(many);
  }

  @Test
  void halvesAreRoundedAndTakeHalfTheRoom() throws IOException {
    Path file = directory.resolve("a.safetensors");
    float[] values = {1, -.5f, 1.0001f, 65504};
    Map<String, SafeTensors.Entry> entries =
        Map.of("x", new SafeTensors.Entry(new long[] {4}, values));

    new SafeTensors(Map.of(), entries).write(file, SafeTensors.Type.F16);

    assertThat(SafeTensors.read(file).entry("x").values()).containsExactly(1, -.5f, 1, 65504);
    byte[] raw = Files.readAllBytes(file);
    assertThat(raw.length - 8 - raw[0] - 256 * raw[1]).isEqualTo(8);
  }

  @Test
  void theHeaderSaysTypeShapeAndPlace() throws IOException {
    Path file = directory.resolve("a.safetensors");
    Map<String, SafeTensors.Entry> entries =
        Map.of("x", new SafeTensors.Entry(new long[] {1, 2}, new float[2]));

    new SafeTensors(Map.of(), entries).write(file, SafeTensors.Type.F32);

    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(text).contains("\"x\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}");
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    Path file = directory.resolve("a.safetensors");
    Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

    assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void aHeaderThatIsNoObjectIsDamage() throws IOException {
    for (String header : new String[] {"{\"a\": ", "[1, 2]"}) {
      Path file = directory.resolve("damaged.safetensors");
      ByteBuffer bytes = ByteBuffer.allocate(8 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putLong(header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
      Files.write(file, bytes.array());
      assertThatThrownBy(() -> SafeTensors.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged.safetensors is damaged");
    }
  }

  @Test
  void aMissingNameIsTheCallersFault() {
    SafeTensors none = new SafeTensors(Map.of(), Map.of());

    assertThatThrownBy(() -> none.entry("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no tensor is named x");
  }
}
