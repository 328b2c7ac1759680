package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shirushi.canvas.Raster;

class FingerprintTest {
  private static Raster slope(int side) {
    int[] argb = new int[side * side];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | 255 * (i % side) / side << 16 | 255 * (i / side) / side;
    }
    return Raster.of(side, side, argb);
  }

  @Test
  void theSamePixelsInMoreBitsOrRoomHaveTheSameKey() {
    Raster picture = slope(40);
    Fingerprint print = Fingerprint.of(picture);
    assertThat(print.hashes()).as("opaque: all is seen").containsExactly(picture.sha256());
    Fingerprint grown = Fingerprint.of(picture.grown(3, 2, 1, 0));
    assertThat(grown.pixels()).isNotEqualTo(print.pixels());
    assertThat(grown.key()).isEqualTo(print.key());
    assertThat(grown.hashes()).containsExactlyInAnyOrder(grown.pixels(), print.key());
  }

  @Test
  void anotherSizeResemblesAndAnotherPictureDoesNot() {
    Fingerprint print = Fingerprint.of(slope(90));
    assertThat(print.resembles(print.look())).isTrue();
    assertThat(print.look()).startsWith("90x90 ");
    assertThat(print.resembles(Fingerprint.of(slope(90).scaled(50, 50)).look())).isTrue();
    assertThat(print.resembles(Fingerprint.of(slope(90).scaled(90, 50)).look())).isFalse();
    assertThat(print.resembles(Fingerprint.of(Raster.plain(90, 90, 0xFF800080)).look())).isFalse();
  }

  @Test
  void nothingIsKnownByWhatIsNotSeen() {
    assertThat(Fingerprint.of(Raster.transparent(5, 5)).hashes()).isEmpty();
    Fingerprint print = Fingerprint.of(slope(20));
    for (String other : new String[] {"", "x", "1x 2", "20x20", "20x20 ?", "0x20 AAAA", "-1x-1 "}) {
      assertThat(print.resembles(other)).as(other).isFalse();
    }
  }
}
