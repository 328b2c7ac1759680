package shirushi.host.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Formats;
import shirushi.format.Samples;
import shirushi.host.Border;
import shirushi.host.NewLayer;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class VisibleMarkOutputTest {
  private static final Raster PAINTING = Samples.drawing(96, 64);
  private static final OriginTag GENERATED =
      OriginTag.builder(Operation.GENERATED).pixelHash(PAINTING.sha256()).build();

  @TempDir Path folder;

  private Canvas commit(String output, VisibleMark mark) throws Exception {
    Path file = folder.resolve(output);
    Target target = Target.of(file, false);
    try (FileHost host = FileHost.open(Inputs.NONE, target, Terms.NONE, Seals.NONE.with(mark))) {
      host.insert(List.of(new NewLayer("sky", PAINTING, GENERATED)), Border.NONE);
      host.commit();
    }
    return Formats.read(file);
  }

  @Test
  void aFlatFileIsMarkedAndItsHashIsThatOfWhatIsInIt() throws Exception {
    Canvas canvas = commit("out.png", VisibleMark.AUTO);
    assertThat(canvas.flatten().argb()).isNotEqualTo(PAINTING.argb());
    assertThat(canvas.origin().orElseThrow().pixelHash()).isEqualTo(canvas.flatten().sha256());
    assertThat(canvas.origin().get().operation()).isEqualTo(Operation.GENERATED);
  }

  @Test
  void aLayeredFileKeepsItsLayersUntouched() throws Exception {
    for (VisibleMark mark : VisibleMark.values()) {
      Canvas canvas = commit(mark + ".ora", mark);
      assertThat(canvas.flatten().argb()).isEqualTo(PAINTING.argb());
      assertThat(canvas.origin()).contains(GENERATED);
    }
  }

  @Test
  void offLeavesTheFlatPictureAsItWasPainted() throws Exception {
    Canvas canvas = commit("out.png", VisibleMark.OFF);
    assertThat(canvas.flatten().argb()).isEqualTo(PAINTING.argb());
    assertThat(canvas.origin()).contains(GENERATED);
  }
}
