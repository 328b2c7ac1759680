package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackBitsTest {
  @Test
  void theSpecificationsExampleIsDecoded() {
    byte[] packed =
        HexFormat.of().parseHex("fe aa 02 80 00 2a fd aa 03 80 00 2a 22 f7 aa".replace(" ", ""));
    byte[] row = new byte[24];
    assertThat(PackBits.decode(packed, row, 0, 24)).isTrue();
    assertThat(HexFormat.of().formatHex(row))
        .isEqualTo("aaaaaa80002aaaaaaaaa80002a22aaaaaaaaaaaaaaaaaaaa");
  }

  @Test
  void everyRowComesBackAndFits() {
    Random random = new Random(1);
    for (int round = 0; round < 400; round++) {
      byte[] row = new byte[1 + random.nextInt(400)];
      for (int i = 0; i < row.length; ) {
        int run = 1 + random.nextInt(round % 4 == 0 ? 200 : 3);
        byte value = (byte) random.nextInt(3);
        for (int end = Math.min(row.length, i + run); i < end; i++) {
          row[i] = value;
        }
      }
      byte[] packed = new byte[PackBits.room(row.length)];
      int length = PackBits.encode(row, packed);
      byte[] back = new byte[row.length];
      assertThat(PackBits.decode(Arrays.copyOf(packed, length), back, 0, back.length)).isTrue();
      assertThat(back).isEqualTo(row);
    }
  }

  @Test
  void whatGoesBeyondTheRowOrEndsEarlyIsNoRow() {
    byte[] row = new byte[4];
    assertThat(PackBits.decode(new byte[] {(byte) -4, 1}, row, 0, 4)).isFalse();
    assertThat(PackBits.decode(new byte[] {4, 1, 2, 3, 4, 5}, row, 0, 4)).isFalse();
    assertThat(PackBits.decode(new byte[] {3, 1, 2}, row, 0, 4)).isFalse();
    assertThat(PackBits.decode(new byte[] {-3}, row, 0, 4)).isFalse();
    assertThat(PackBits.decode(new byte[] {(byte) -128, -3, 7}, row, 0, 4)).isTrue();
  }
}
