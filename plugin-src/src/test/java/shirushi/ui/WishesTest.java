package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Statement;

/** A picture whose makers do not want it in a model stays out of it. */
class WishesTest {
  private static final Declaration OWN = new Declaration(Declaration.Kind.OWN_WORK, "Hanako");

  @TempDir private Path folder;
  private Desk desk;
  private PaletteModel palette;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder).open();
    palette = desk.palette;
    palette.prompting().prompt("a cat");
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  /** Lays somebody's photo over the picture. */
  private void place(String term) throws Exception {
    Raster pixels = Raster.plain(8, 8, 0xFF00FF00);
    Layer layer = new Layer(LayerId.random(), "photo", 0, 0, pixels, 1, true, Optional.empty());
    Statement statement = new Statement("XMP, PLUS", term, "ask first");
    desk.picture()
        .layers()
        .place(Canvas.of(layer), "photo", new MiningPreference(List.of(statement)));
    desk.settle();
  }

  private String why(Mode mode) {
    return palette.choices().available(mode).map(Phrase::key).orElse("");
  }

  @Test
  void theCanvasIsRefusedWithTheReasonAndWordsAreNot() throws Exception {
    place("DMI-PROHIBITED");
    assertThat(why(Mode.WORDS)).isEmpty();
    assertThat(why(Mode.CANVAS)).isEqualTo("refused.wishes");
    assertThat(why(Mode.EXTEND)).isEqualTo("refused.wishes");
    palette.choices().mode(Mode.CANVAS);
    assertThat(palette.say(palette.orders().cannotPaint().orElseThrow()))
        .contains("DMI-PROHIBITED (XMP, PLUS)");
    palette.orders().paint();
    desk.settle();
    assertThat(palette.orders().waiting()).isEmpty();
    assertThat(desk.engines.requests).isEmpty();
  }

  @Test
  void whatComesWhileOneAsksIsHeededToo() throws Exception {
    palette.choices().mode(Mode.CANVAS);
    palette.orders().paint();
    place("DMI-PROHIBITED"); // the palette has not looked yet
    assertThat(palette.notice().map(it -> it.phrase().key())).contains("refused.wishes");
    assertThat(desk.engines.requests).isEmpty();
  }

  @Test
  void ownWorkMayBeUsedAndThatGoesOnRecord() throws Exception {
    place("DMI-PROHIBITED");
    palette.wishes().declare(OWN);
    palette.choices().mode(Mode.CANVAS);
    desk.paint("a cat");
    assertThat(desk.entries(Kind.JOB).get(0).note()).contains("own work of Hanako");
    palette.wishes().declare(Declaration.NONE);
    assertThat(why(Mode.CANVAS)).isEqualTo("refused.wishes");
  }

  @Test
  void conditionsThatAreMetLiftConditionsOnly() throws Exception {
    place("DMI-PROHIBITED-SEECONSTRAINT");
    assertThat(why(Mode.CANVAS)).isEqualTo("refused.conditions");
    palette.wishes().declare(new Declaration(Declaration.Kind.CONDITIONS_MET, "I asked"));
    assertThat(why(Mode.CANVAS)).isEmpty();
    place("DMI-PROHIBITED");
    assertThat(why(Mode.CANVAS)).isEqualTo("refused.wishes");
  }

  @Test
  void aDeclarationIsForOneDocumentOnly() throws Exception {
    palette.wishes().declare(OWN);
    desk.easel.create(20, 20, -1);
    desk.settle();
    assertThat(palette.wishes().declaration()).isEqualTo(Declaration.NONE);
  }

  @Test
  void whatWasMadeOfTheCanvasIsNoWayAroundIt() throws Exception {
    Result words = desk.paint("a cat").get(0);
    place("DMI-PROHIBITED");
    palette.wishes().declare(OWN);
    palette.choices().mode(Mode.CANVAS);
    Result canvas = desk.paint("a cat").get(0);
    palette.orders().moreLike(canvas);
    desk.until(() -> palette.results().all().size() == 3);
    Result variation = palette.results().all().get(0);
    assertThat(desk.entries(Kind.JOB)).extracting(Entry::note).last().asString().contains("Hanako");
    palette.wishes().declare(Declaration.NONE);
    for (Result result : List.of(canvas, variation)) {
      palette.dismiss();
      palette.orders().moreLike(result);
      assertThat(palette.notice().map(it -> it.phrase().key())).contains("refused.wishes");
    }
    palette.orders().moreLike(words);
    desk.until(() -> palette.results().all().size() == 4);
    assertThat(desk.entries(Kind.JOB)).extracting(Entry::note).last().isEqualTo("");
  }
}
