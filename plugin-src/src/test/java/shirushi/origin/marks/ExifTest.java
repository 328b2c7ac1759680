package shirushi.origin.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExifTest {
  /** A block with a UserComment in the EXIF directory. */
  static byte[] block(ByteOrder order, String code, byte[] text) {
    ByteBuffer block = ByteBuffer.allocate(8 + 18 + 18 + 8 + text.length).order(order);
    block.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    block.putShort((short) 42).putInt(8);
    block.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26);
    block.putInt(0);
    block.putShort((short) 1).putShort((short) 0x9286).putShort((short) 7);
    block.putInt(8 + text.length).putInt(44).putInt(0);
    block.put(Arrays.copyOf(code.getBytes(StandardCharsets.US_ASCII), 8)).put(text);
    return block.array();
  }

  @ParameterizedTest
  @CsvSource({
    "UNICODE, UTF-16BE, false",
    "UNICODE, UTF-16BE, true",
    "UNICODE, UTF-16LE, true",
    "ASCII, UTF-8, true",
    "'', UTF-8, false"
  })
  void aUserCommentIsReadInAnyCode(String code, String charset, boolean little) {
    byte[] text = ("夜空\n" + Samples.A1111).getBytes(Charset.forName(charset));
    ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    assertThat(Exif.texts(block(order, code, text)))
        .containsExactly(new TextEntry("EXIF", "UserComment", "夜空\n" + Samples.A1111));
  }

  @Test
  void damageIsPassedOver() {
    byte[] whole = block(ByteOrder.BIG_ENDIAN, "ASCII", new byte[] {65, 66, 67});
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      for (int j = 0; j < 3 && bytes.length > 0; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(Exif.texts(bytes)).hasSizeLessThan(9);
    }
  }
}
