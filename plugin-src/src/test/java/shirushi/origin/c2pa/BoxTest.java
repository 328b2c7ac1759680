package shirushi.origin.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTest {
  private static final byte[] CONTENT = Box.box("json", new byte[] {'{', '}'});

  @Test
  void whatIsWrittenIsRead() throws Exception {
    byte[] inner = Box.superbox("json", "art.shirushi.origin", List.of(CONTENT));
    Box read = Box.read(Box.superbox("c2as", "夜", List.of(inner)));
    assertThat(read.type()).isEqualTo("c2as");
    assertThat(read.label()).isEqualTo("夜");
    Box child = read.child("art.shirushi.origin").orElseThrow();
    assertThat(child.whole()).isEqualTo(inner);
    assertThat(child.content("json").orElseThrow()).asString().isEqualTo("{}");
    assertThat(read.child("other")).isEmpty();
  }

  @Test
  void longLengthsAndAnOpenEndAreRead() throws Exception {
    byte[] inner = Box.superbox("json", "a", List.of(CONTENT));
    byte[] open = inner.clone();
    ByteBuffer.wrap(open).putInt(0, 0);
    assertThat(Box.read(open).content("json")).isPresent();
    ByteBuffer large = ByteBuffer.allocate(inner.length + 8);
    large.putInt(1).put(inner, 4, 4).putLong(inner.length + 8).put(inner, 8, inner.length - 8);
    assertThat(Box.read(large.array()).content("json")).isPresent();
  }

  @Test
  void lengthsThatLeadOutAreRefused() {
    for (int length : new int[] {1, 2, 7, 9, 10_000, -1, Integer.MIN_VALUE}) {
      byte[] box = Box.superbox("json", "a", List.of(CONTENT));
      ByteBuffer.wrap(box).putInt(8, length);
      assertThatThrownBy(() -> Box.read(box)).isInstanceOf(CredentialException.class);
    }
    ByteBuffer large = ByteBuffer.allocate(32).putInt(1).putInt(0x6A756D62).putLong(-1);
    assertThatThrownBy(() -> Box.read(large.array())).isInstanceOf(CredentialException.class);
  }

  @Test
  void deepAndManyBoxesAreRefused() {
    byte[] deep = CONTENT;
    for (int i = 0; i < 20; i++) {
      deep = Box.superbox("c2as", "a", List.of(deep));
    }
    byte[] nested = deep;
    assertThatThrownBy(() -> Box.read(nested)).hasMessageContaining("levels");
    List<byte[]> many = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      many.add(Box.box("free", new byte[0]));
    }
    assertThatThrownBy(() -> Box.read(Box.superbox("c2as", "a", many)))
        .hasMessageContaining("boxes");
  }
}
