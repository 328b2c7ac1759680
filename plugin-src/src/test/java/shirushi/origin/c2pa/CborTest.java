package shirushi.origin.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CborTest {
  private static final Random RANDOM = new Random(4);

  @Test
  void whatIsWrittenIsReadInItsOrder() throws Exception {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("z", List.of(1L, -7L, true, false, "夜"));
    map.put(33L, new Cbor.Tagged(0, "2026-01-02T03:04:05Z"));
    map.put("a", Map.of("k", 300_000_000_000L));
    map.put("none", null);
    Object read = Cbor.read(Cbor.write(map));
    assertThat(read).isEqualTo(map);
    assertThat(((Map<?, ?>) read).keySet().toArray()).containsExactly("z", 33L, "a", "none");
    assertThat((byte[]) Cbor.read(Cbor.write(new byte[] {1, 2}))).containsExactly(1, 2);
  }

  /** Examples of RFC 8949, appendix A. */
  @Test
  void othersFormsAreRead() throws Exception {
    assertThat(read("9f018202039f0405ffff"))
        .isEqualTo(List.of(1L, List.of(2L, 3L), List.of(4L, 5L)));
    assertThat(read("bf6346756ef563416d7421ff")).isEqualTo(Map.of("Fun", true, "Amt", -2L));
    assertThat(read("7f657374726561646d696e67ff")).isEqualTo("streaming");
    assertThat((byte[]) read("5f42010243030405ff")).containsExactly(1, 2, 3, 4, 5);
    assertThat(read("fb3ff199999999999a")).isEqualTo(1.1);
    assertThat(read("f93c00")).isEqualTo(1.0);
    assertThat(read("f7")).isNull();
    assertThat(read("1bffffffffffffffff")).hasToString("18446744073709551615");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "18",
        "61",
        "9f01",
        "bf01ff",
        "ff",
        "1c",
        "7f01ff",
        "0101",
        "a1",
        "a20101",
        "c0",
        "5b7fffffffffffffff",
        "9b7fffffffffffffff",
        "bbffffffffffffffff",
        "7bffffffffffffffff00",
        "a201020103"
      })
  void brokenOnesAreRefused(String hex) {
    assertThatThrownBy(() -> read(hex)).isInstanceOf(CredentialException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"81", "a101", "c1", "9f", "bf01"})
  void deepOnesAreRefused(String level) {
    assertThatThrownBy(() -> read(level.repeat(500_000) + "01"))
        .isInstanceOf(CredentialException.class)
        .hasMessageContaining("levels");
  }

  @Test
  void manyItemsAreRefused() {
    byte[] bytes = new byte[1 << 20];
    Arrays.fill(bytes, (byte) 0x80);
    bytes[0] = (byte) 0x9F;
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThatThrownBy(() -> Cbor.read(bytes)).hasMessageContaining("items");
  }

  @Test
  void noiseIsReadOrRefusedAndNothingElse() {
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[1 + RANDOM.nextInt(40)];
      RANDOM.nextBytes(noise);
      try {
        Cbor.read(noise);
      } catch (CredentialException e) {
        assertThat(e).hasMessageContaining("CBOR");
      }
    }
  }

  private static Object read(String hex) throws CredentialException {
    return Cbor.read(HexFormat.of().parseHex(hex));
  }
}
