package shirushi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.NewLayer;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** How a result is seen before it is a layer. */
class ResultTest {
  private static final int SIDE = 32;
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;
  private static final Sampling SAMPLING = new Sampling(null, 3, 1, 7, 1, null, null);
  private static final Prompt PROMPT = new Prompt("a cat", "");

  @TempDir private Path folder;

  /** Blue at its right half, and nothing at its left. */
  private static Raster rightHalf() {
    int[] argb = new int[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      Arrays.fill(argb, row * SIDE + SIDE / 2, (row + 1) * SIDE, BLUE);
    }
    return Raster.painted(SIDE, SIDE, argb);
  }

  private Result result(Request request) {
    Document document = new Document("id", "harbour.ora", SIDE, SIDE);
    Ledger ledger = new Ledger(folder.resolve("ledger"), folder.resolve("key"));
    Tool tool = new Tool("Shirushi", "1");
    Order order =
        new Order(
            document,
            Mode.EXTEND,
            true,
            "a cat",
            Optional.empty(),
            new Journal(ledger, tool, document.id(), sentence -> {}),
            Optional.empty());
    OriginTag tag = OriginTag.builder(Operation.OUTPAINTED).build();
    Task task = new Task(request, 0, 0, new Border(0, 0, SIDE / 2, 0));
    return new Result(order, task, new NewLayer("a cat", rightHalf(), tag));
  }

  @Test
  void whatIsPaintedIntoAPictureIsSeenSmallOnThatPicture() {
    Raster red = Raster.plain(SIDE, SIDE, RED);
    Mask mask = Mask.of(SIDE, SIDE, new byte[SIDE * SIDE]);
    Result extended = result(new Inpaint(PROMPT, SAMPLING, red, mask, 1));
    assertThat(extended.thumbnail().argb(2, 2)).isEqualTo(RED);
    assertThat(extended.thumbnail().argb(SIDE - 2, 2)).isEqualTo(BLUE);
    assertThat(extended.keepsake().argb(2, 2)).isEqualTo(RED);
    assertThat(extended.ghost().pixels()).as("the canvas is below it").isEqualTo(rightHalf());
  }

  @Test
  void whatIsPaintedFromWordsHasNoOtherGround() {
    assertThat(result(new Generate(PROMPT, SAMPLING)).thumbnail()).isEqualTo(rightHalf());
  }
}
