package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class GroupTest {
  private static final int WHITE = -1;
  private static final int BLACK = 0xFF000000;
  private static final int GRAY = 0xFF808080;
  private static final OriginTag TAG = OriginTag.builder(Operation.GENERATED).build();

  private static Layer layer(int argb, String op, OriginTag tag, Group group) {
    return new Layer(
            LayerId.random(),
            "l",
            0,
            0,
            Raster.of(1, 1, new int[] {argb}),
            1,
            true,
            op,
            Optional.ofNullable(tag))
        .in(Optional.ofNullable(group));
  }

  private static Layer plain(int argb, OriginTag tag, Group group) {
    return layer(argb, "svg:src-over", tag, group);
  }

  private static Group group(float opacity, boolean visible, String op) {
    return new Group(LayerId.random(), "g", opacity, visible, op, Optional.empty());
  }

  private static int seen(Layer... layers) {
    return new Canvas(1, 1, List.of(layers)).flatten().argb(0, 0);
  }

  @Test
  void anIsolatedGroupMixesItsLayersAlone() {
    Group isolated = group(1, true, "svg:src-over");
    Layer multiplied = layer(GRAY, "svg:multiply", null, isolated);
    assertThat(seen(plain(GRAY, null, null), multiplied)).isEqualTo(GRAY);
    Group through = group(1, true, Group.PASS_THROUGH);
    assertThat(seen(plain(GRAY, null, null), multiplied.in(Optional.of(through))))
        .isEqualTo(0xFF404040);
  }

  @Test
  void opacityAndModeOfAGroupHoldForTheWhole() {
    Group half = group(0.5f, true, "svg:src-over");
    assertThat(seen(plain(WHITE, null, null), plain(GRAY, null, half), plain(BLACK, null, half)))
        .isEqualTo(GRAY);
    Group multiply = group(1, true, "svg:multiply");
    assertThat(seen(plain(GRAY, null, null), plain(GRAY, null, multiply))).isEqualTo(0xFF404040);
    Group faint = group(0.5f, true, Group.PASS_THROUGH);
    assertThat(seen(plain(WHITE, null, null), layer(BLACK, "svg:multiply", null, faint)))
        .isEqualTo(GRAY);
  }

  @Test
  void aHiddenGroupHidesItsLayersAndTheirTags() {
    Group hidden = group(1, false, "svg:src-over");
    Canvas canvas = new Canvas(1, 1, List.of(plain(WHITE, null, null), plain(BLACK, TAG, hidden)));
    assertThat(canvas.flatten().argb(0, 0)).isEqualTo(WHITE);
    assertThat(canvas.flatten().painted()).isFalse();
    assertThat(canvas.origin()).isEmpty();
  }

  @Test
  void whatCoversInAFullGroupHidesTheTagsBelow() {
    Layer below = plain(WHITE, TAG, null);
    for (String op : List.of("svg:src-over", Group.PASS_THROUGH)) {
      Canvas covered = new Canvas(1, 1, List.of(below, plain(BLACK, null, group(1, true, op))));
      assertThat(covered.origin()).as(op).isEmpty();
      Canvas half = new Canvas(1, 1, List.of(below, plain(BLACK, null, group(0.9f, true, op))));
      assertThat(half.origin()).as(op).isPresent();
    }
    Canvas multiplied =
        new Canvas(1, 1, List.of(below, plain(BLACK, null, group(1, true, "svg:multiply"))));
    assertThat(multiplied.origin()).isPresent();
  }

  @Test
  void whatIsCutOutOfAnIsolatedGroupLetsTheTagBelowThrough() {
    Group isolated = group(1, true, "svg:src-over");
    Canvas cut =
        new Canvas(
            1,
            1,
            List.of(
                plain(WHITE, TAG, null),
                plain(BLACK, null, isolated),
                layer(0x80FFFFFF, "svg:dst-out", null, isolated)));
    assertThat(cut.flatten().argb(0, 0)).isEqualTo(GRAY);
    assertThat(cut.origin()).isPresent();
  }

  @Test
  void aGroupInAGroupIsDrawnIntoIt() {
    Group outer = group(0.5f, true, "svg:src-over");
    Group inner = new Group(LayerId.random(), "i", 0.5f, true, "svg:src-over", Optional.of(outer));
    assertThat(seen(plain(WHITE, null, null), plain(BLACK, null, inner))).isEqualTo(0xFFBFBFBF);
  }

  @Test
  void theLayersOfAGroupStandTogether() {
    Group group = group(1, true, "svg:src-over");
    List<Layer> apart = List.of(plain(1, null, group), plain(2, null, null), plain(3, null, group));
    assertThatThrownBy(() -> new Canvas(1, 1, apart))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the layers of the group 'g' do not stand together");
  }

  @Test
  void nestingHasAnEnd() {
    Optional<Group> at = Optional.empty();
    for (int i = 0; i < Group.DEEPEST; i++) {
      at = Optional.of(new Group(LayerId.random(), "g", 1, true, "svg:src-over", at));
    }
    Optional<Group> deepest = at;
    assertThat(deepest.orElseThrow().path()).hasSize(Group.DEEPEST);
    assertThatThrownBy(() -> new Group(LayerId.random(), "g", 1, true, "svg:src-over", deepest))
        .hasMessage("over 64 groups in each other");
  }

  @Test
  void whatNoLayerAccountsForCounts() {
    Canvas canvas =
        new Canvas(1, 1, List.of(plain(WHITE, null, null)), Optional.of(TAG), Extras.NONE);
    assertThat(canvas.origin().orElseThrow().isAi()).isTrue();
    assertThat(canvas.flatten().painted()).isTrue();
  }
}
