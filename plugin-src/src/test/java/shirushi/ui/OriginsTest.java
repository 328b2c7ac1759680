package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.Listed;
import shirushi.host.easel.Brush;
import shirushi.origin.OriginKind;
import shirushi.origin.policy.MiningPreference;

/** Where the layers come from, and the answer to who asks. */
class OriginsTest {
  @TempDir private Path folder;
  private Desk desk;
  private Origins origins;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    origins = desk.palette.origins();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  /** From below: paper by hand, a photo, an AI layer painted on, an AI layer. */
  private void fourKinds() throws Exception {
    Raster pixels = Raster.plain(8, 8, 0xFF00FF00);
    Layer photo = new Layer(LayerId.random(), "photo", 0, 0, pixels, 1, true, Optional.empty());
    desk.picture().layers().place(Canvas.of(photo), "photo", MiningPreference.NONE);
    desk.palette.results().apply(desk.paint("a cat"));
    desk.settle();
    desk.picture().painting().begin(new Brush(6, 1, 1, 0xFF102030, false), 5, 5).commit();
    desk.palette.results().apply(desk.paint("a dog"));
    desk.settle();
  }

  @Test
  void layersAreListedByKindTheTopOneFirst() throws Exception {
    fourKinds();
    assertThat(origins.layers())
        .extracting(layer -> OriginKind.of(layer.tag()))
        .containsExactly(OriginKind.AI, OriginKind.AI_EDITED, OriginKind.UNKNOWN, OriginKind.HAND);
    for (OriginKind kind : OriginKind.values()) {
      assertThat(origins.count(kind)).as(kind.name()).isEqualTo(1);
    }
  }

  @Test
  void whatIsMergedOfAiAndHandIsEdited() throws Exception {
    fourKinds();
    desk.picture().layers().opacity(desk.picture().current(), 0.5f); // else it alone is seen
    desk.picture().layers().flatten();
    desk.settle();
    assertThat(origins.layers())
        .extracting(layer -> OriginKind.of(layer.tag()))
        .containsExactly(OriginKind.AI_EDITED);
  }

  @Test
  void kindsAreHiddenAndStillCounted() throws Exception {
    fourKinds();
    origins.show(OriginKind.AI, false);
    origins.show(OriginKind.HAND, false);
    assertThat(origins.layers())
        .extracting(layer -> OriginKind.of(layer.tag()))
        .containsExactly(OriginKind.AI_EDITED, OriginKind.UNKNOWN);
    assertThat(origins.count(OriginKind.AI)).isEqualTo(1);
    assertThat(origins.shows(OriginKind.AI)).isFalse();
    origins.show(OriginKind.AI, true);
    assertThat(origins.layers()).extracting(Listed::name).first().asString().contains("a dog");
  }

  @Test
  void theEvidencePackIsWrittenAndItsSumSaid() throws Exception {
    desk.palette.results().apply(desk.paint("a cat"));
    desk.settle();
    Path picture = folder.resolve("picture.ora");
    desk.easel.save(picture);
    Path zip = folder.resolve("picture.zip");
    origins.evidence(picture, zip);
    desk.settle();
    assertThat(zip).exists();
    Notice notice = desk.palette.notice().orElseThrow();
    assertThat(notice.trouble()).isFalse();
    assertThat(notice.phrase().key()).isEqualTo("notice.evidence");
    assertThat(notice.phrase().values().get(1)).hasToString("1");
  }

  @Test
  void whatIsInItsPlaceStays() throws Exception {
    Path picture = folder.resolve("picture.ora");
    desk.easel.save(picture);
    Path zip = folder.resolve("picture.zip");
    Files.writeString(zip, "an earlier one");
    origins.evidence(picture, zip);
    desk.settle();
    assertThat(desk.said()).isNotBlank();
    assertThat(zip).hasContent("an earlier one");
  }

  @Test
  void whatCannotBeWrittenOrReadIsOneSentence() {
    origins.evidence(folder.resolve("none.ora"), folder.resolve("none.txt"));
    assertThat(desk.said()).isEqualTo("The name of an evidence pack must end in .zip: none.txt");
    desk.palette.dismiss();
    origins.evidence(folder.resolve("none.ora"), folder.resolve("none.zip"));
    desk.settle();
    assertThat(desk.said()).contains("none.ora").doesNotContain("\n");
    assertThat(folder.resolve("none.zip")).doesNotExist();
  }
}
