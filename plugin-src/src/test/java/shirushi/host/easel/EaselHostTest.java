package shirushi.host.easel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostContract;
import shirushi.host.NewLayer;
import shirushi.host.NoAi;
import shirushi.host.file.Seals;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;

class EaselHostTest extends HostContract {
  private static final Brush BRUSH = new Brush(6, 1, 1, 0xFF102030, false);

  @TempDir Path folder;
  private final List<Easel> opened = new ArrayList<>();

  private Easel easel() {
    Easel easel = new Easel(Runnable::run, Tool.UNKNOWN, format -> Seals.NONE, folder);
    opened.add(easel);
    easel.create(32, 24, -1);
    return easel;
  }

  @AfterEach
  void close() {
    opened.forEach(Easel::close);
  }

  private static List<NewLayer> cat() {
    OriginTag tag = OriginTag.builder(Operation.GENERATED).build();
    return List.of(new NewLayer("cat", Raster.plain(32, 24, 0xFFFF0000), tag));
  }

  @Override
  protected Host open() {
    return new EaselHost(easel());
  }

  @Override
  protected Canvas picture(Host host) throws Exception {
    return ((EaselHost) host).read();
  }

  @Test
  void anInsertionIsOneStep() throws Exception {
    Easel easel = easel();
    Canvas before = easel.picture().canvas();
    new EaselHost(easel).insert(List.of(cat().get(0), cat().get(0)), new Border(1, 2, 3, 4));
    assertThat(easel.picture().history().undoName()).contains(Step.INSERT_AI);
    easel.picture().history().undo();
    assertThat(easel.picture().canvas()).isEqualTo(before);
    easel.picture().history().redo();
    assertThat(easel.picture().canvas().layers()).hasSize(3);
    assertThat(easel.picture().canvas().width()).isEqualTo(36);
  }

  @Test
  void undoDoesNotOpenTheLock() throws Exception {
    Easel easel = easel();
    easel.picture().layers().add("x");
    new EaselHost(easel).lock(Optional.of(new NoAi("key", "", Instant.EPOCH, "")));
    easel.picture().history().undo();
    assertThat(easel.picture().noAi()).isPresent();
  }

  @Test
  void anInsertionWaitsForTheEndOfAStroke() throws Exception {
    Easel easel = easel();
    Host host = new EaselHost(easel);
    Stroke stroke = easel.picture().painting().begin(BRUSH, 5, 5);
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              try {
                host.insert(cat(), Border.NONE);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Thread.sleep(100);
    assertThat(done).isNotDone();
    stroke.extend(20, 20);
    stroke.commit();
    done.get(5, TimeUnit.SECONDS);
    assertThat(easel.picture().canvas().layers()).hasSize(2);
    easel.picture().history().undo();
    assertThat(easel.picture().canvas().layers()).hasSize(1);
    assertThat(easel.picture().history().undoName()).contains(Step.STROKE);
  }

  @Test
  void aGhostComesOverNoStrokeThatIsBeingDrawnAndNobodyWaitsForIt() throws Exception {
    Easel easel = easel();
    Host host = new EaselHost(easel);
    Stroke stroke = easel.picture().painting().begin(BRUSH, 5, 5);
    host.preview(Optional.of(new Ghost(Raster.plain(4, 4, -1), 0, 0, 4, 4)));
    assertThat(easel.picture().ghost()).isEmpty();
    stroke.commit();
    assertThat(easel.picture().ghost()).isPresent();
  }

  @Test
  void whoGoesToWorkWhileTheLastStepIsStillOnItsWayIsHeard() throws Exception {
    Easel easel = easel();
    List<Host.Change> heard = new ArrayList<>();
    new EaselHost(easel).listen(heard::add);
    easel.picture().painting().begin(BRUSH, 5, 5);
    easel.picture().work();
    assertThat(heard).containsExactly(Host.Change.WORK);
  }

  @Test
  void thePaletteHearsOfAStrokeOnceAndOfNoGhost() throws Exception {
    Easel easel = easel();
    Host host = new EaselHost(easel);
    List<Host.Change> heard = new ArrayList<>();
    host.listen(heard::add);
    host.preview(Optional.of(new Ghost(Raster.plain(4, 4, -1), 0, 0, 4, 4)));
    assertThat(heard).isEmpty();
    Stroke stroke = easel.picture().painting().begin(BRUSH, 5, 5);
    stroke.extend(9, 9);
    stroke.extend(12, 9);
    stroke.commit();
    assertThat(heard).containsExactly(Host.Change.LAYERS);
  }

  @Test
  void anAiLayerThatIsPaintedOnIsAiEdited() throws Exception {
    Easel easel = easel();
    Host host = new EaselHost(easel);
    host.insert(cat(), Border.NONE);
    easel.picture().painting().begin(BRUSH, 5, 5).commit();
    Layer layer = picture(host).layers().get(1);
    OriginTag tag = layer.tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.AI_EDITED);
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.pixelHash()).isEqualTo(layer.pixels().sha256());
    assertThat(tag.sources()).extracting(OriginTag::operation).contains(Operation.GENERATED);
  }
}
