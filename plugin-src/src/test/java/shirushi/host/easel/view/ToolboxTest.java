package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolboxTest {
  private final Toolbox tools = new Toolbox();

  @Test
  void brushAndEraserHaveTipsOfTheirOwn() {
    tools.tip(tools.tip().diameter(77));
    tools.take(Tool.ERASER);
    assertThat(tools.tip().diameter()).isNotEqualTo(77);
    tools.take(Tool.BRUSH);
    assertThat(tools.tip().diameter()).isEqualTo(77);
  }

  @Test
  void aToolWithoutATipChangesNone() {
    float before = tools.tip().diameter();
    tools.take(Tool.LASSO);
    tools.tip(new Tip(500, 1, 1));
    tools.take(Tool.BRUSH);
    assertThat(tools.tip().diameter()).isEqualTo(before);
  }

  @Test
  void swappingTwiceChangesNothing() {
    int colour = tools.colour();
    tools.swap();
    assertThat(tools.other()).isEqualTo(colour);
    tools.swap();
    assertThat(tools.colour()).isEqualTo(colour);
  }

  @Test
  void recentColoursAreEachThereOnceTheLatestFirst() {
    for (int i = 0; i < 30; i++) {
      tools.colour(i);
      tools.used();
    }
    tools.colour(20);
    tools.used();
    assertThat(tools.recent()).hasSize(Toolbox.RECENT).doesNotHaveDuplicates();
    assertThat(tools.recent().get(0)).isEqualTo(0xFF000000 | 20);
    assertThat(tools.recent().get(1)).isEqualTo(0xFF000000 | 29);
  }

  @Test
  void listenersHearOfEveryChange() {
    int[] heard = new int[1];
    tools.listen(() -> heard[0]++);
    tools.take(Tool.FILL);
    tools.tolerance(9);
    tools.swap();
    assertThat(heard[0]).isEqualTo(3);
  }

  @Test
  void aTipMadeLargerAndSmallerIsAsBeforeOrNearlySo() {
    for (int size = 1; size < 800; size++) {
      Tip tip = new Tip(size, 1, 1);
      assertThat(tip.larger().diameter()).isGreaterThan(size);
      assertThat(tip.larger().smaller().diameter()).isBetween((float) size, size * 1.2f + 1);
    }
  }

  @Test
  void aTipStaysWithinItsRange() {
    assertThat(new Tip(1, 1, 1).smaller().diameter()).isEqualTo(1);
    assertThat(new Tip(Tip.LARGEST, 1, 1).larger().diameter()).isEqualTo(Tip.LARGEST);
    assertThat(new Tip(5, 2, -1)).isEqualTo(new Tip(5, 1, 0.01f));
  }

  @Test
  void aGreyKeepsTheHueThatWasThere() {
    Hsv blue = Hsv.of(0xFF0000FF, new Hsv(0, 0, 0));
    Hsv grey = Hsv.of(0xFF808080, blue);
    assertThat(grey.hue()).isEqualTo(blue.hue());
    assertThat(grey.saturation()).isZero();
    assertThat(Hsv.of(0xFF000000, blue).saturation()).isEqualTo(1);
  }

  @Test
  void hexadecimalDigitsAreAColour() {
    assertThat(ColourPanel.colour("#12aB9f")).hasValue(0xFF12AB9F);
    assertThat(ColourPanel.colour(" f08 ")).hasValue(0xFFFF0088);
    assertThat(ColourPanel.colour("red")).isEmpty();
    assertThat(ColourPanel.colour("#1234567")).isEmpty();
  }
}
