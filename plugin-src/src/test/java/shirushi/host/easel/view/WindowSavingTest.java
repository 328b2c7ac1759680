package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.filechooser.FileFilter;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Jpeg;
import shirushi.format.Png;
import shirushi.host.easel.Blank;

/** A picture's own file keeps all there is; what cannot is only a copy. */
class WindowSavingTest extends WindowFixture {
  private void open(Path other) throws Exception {
    onEventThread(
        () -> {
          window.open(other);
          return null;
        });
    await(() -> easel.picture().file().equals(Optional.of(other)));
  }

  private void layers() throws Exception {
    onEventThread(() -> easel.picture().layers().add("ink"));
    stroke(100, 150, 300, 150);
  }

  private List<String> quiet() {
    return all(only(StatusBar.class), JLabel.class).stream().map(JLabel::getText).toList();
  }

  private Path flat(String name) throws Exception {
    Layer only =
        new Layer(
            LayerId.random(), "x", 0, 0, Raster.plain(400, 300, WHITE), 1, true, Optional.empty());
    Path made = folder.resolve(name);
    (name.endsWith("png") ? new Png() : new Jpeg()).write(Canvas.of(only), made);
    return made;
  }

  @Test
  void anExportLeavesThePictureItsFileItsLayersAndThatItIsNotSaved() throws Exception {
    layers();
    Path copy = folder.resolve("copy.png");
    onEventThread(
        () -> {
          window.export(copy);
          return null;
        });
    await(() -> quiet().contains("Exported copy.png"));
    assertThat(Formats.read(copy).layers()).hasSize(1);
    assertThat(easel.picture().file()).contains(file);
    assertThat(easel.picture().changed()).isTrue();
    press("ctrl S");
    await(() -> !easel.picture().changed());
    assertThat(onEventThread(this::quiet)).contains("Saved cat.ora");
    assertThat(Formats.read(file).layers()).hasSize(2);
    assertThat(easel.picture().exported()).contains(copy);
    await(() -> new Preferences(habits).exported().equals(Optional.of(copy.toAbsolutePath())));
  }

  @Test
  void savingAsAFlatFileAsksAndCanSaveBothOrOnlyTheCopy() throws Exception {
    layers();
    Path copy = folder.resolve("flat.png");
    saveAs(copy);
    click("Only export");
    await(() -> Files.exists(copy));
    assertThat(easel.picture().file()).contains(file);
    assertThat(easel.picture().changed()).isTrue();
    saveAs(copy);
    click("Save");
    await(() -> !easel.picture().changed());
    assertThat(easel.picture().file()).contains(folder.resolve("flat.ora"));
    assertThat(Formats.read(folder.resolve("flat.ora")).layers()).hasSize(2);
  }

  private void saveAs(Path other) throws Exception {
    onEventThread(
        () -> {
          window.saveAs(other);
          return null;
        });
  }

  @Test
  void aPngGoesBackToItsFileAsLongAsItTakesAllThereIs() throws Exception {
    Path png = flat("sketch.png");
    open(png);
    stroke(100, 150, 300, 150);
    press("ctrl S");
    await(() -> !easel.picture().changed());
    assertThat(Formats.read(png).flatten().argb(200, 150)).isNotEqualTo(WHITE);
    layers();
    assertThat(onEventThread(() -> easel.picture().fits(png))).isFalse();
    assertThat(onEventThread(() -> Endings.own(easel.picture(), "x")))
        .isEqualTo(folder.resolve("sketch.ora"));
    press("ctrl Z");
    press("ctrl Z");
    assertThat(onEventThread(() -> easel.picture().fits(png))).isTrue();
  }

  @Test
  void aJpegAndANewPictureAskForAFileThatKeepsAll() throws Exception {
    Path jpeg = flat("photo.jpg");
    open(jpeg);
    assertThat(onEventThread(() -> easel.picture().fits(jpeg))).isFalse();
    onEventThread(
        () -> {
          easel.create(new Blank(50, 50, 0, "paper", "layer"));
          return null;
        });
    assertThat(onEventThread(() -> easel.picture().fits(folder.resolve("new.png")))).isFalse();
    assertThat(onEventThread(() -> easel.picture().fits(folder.resolve("new.ora")))).isTrue();
  }

  @Test
  void aCopyIsOfferedWhereTheLastOneWent() throws Exception {
    Path last = folder.resolve("web").resolve("dog.jpg");
    assertThat(onEventThread(() -> Endings.copy(easel.picture(), Optional.empty(), "x")))
        .isEqualTo(folder.resolve("cat.png"));
    assertThat(onEventThread(() -> Endings.copy(easel.picture(), Optional.of(last), "x")))
        .isEqualTo(folder.resolve("web").resolve("cat.jpg"));
  }

  @Test
  void theDialogOffersAllPicturesAndEachFormatAloneAndTheNameFollows() throws Exception {
    Chooser.Dialog dialog =
        onEventThread(
            () -> new Chooser.Dialog("Export", "All pictures", Formats.ALL, Path.of("cat.png")));
    List<String> offered =
        List.of(dialog.getChoosableFileFilters()).stream().map(FileFilter::getDescription).toList();
    assertThat(offered).contains("All pictures", "PNG (.png)", "JPEG (.jpg, .jpeg)");
    assertThat(dialog.getFileFilter().getDescription()).isEqualTo("All pictures");
    assertThat(onEventThread(() -> chosen(dialog, "JPEG (.jpg, .jpeg)"))).isEqualTo("cat.jpg");
    assertThat(onEventThread(() -> chosen(dialog, "All pictures"))).isEqualTo("cat.jpg");
  }

  private static String chosen(JFileChooser dialog, String format) {
    for (FileFilter each : dialog.getChoosableFileFilters()) {
      if (each.getDescription().equals(format)) {
        dialog.setFileFilter(each);
      }
    }
    return dialog.getSelectedFile().getName();
  }
}
