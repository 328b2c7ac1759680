package shirushi.ui.view;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.easel.Brush;
import shirushi.host.easel.Picture;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.language.Language;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Statement;

/** What an artist does on the way to a scene. */
final class Steps {
  private Steps() {}

  static Language language(Stage stage) {
    return stage.model.language();
  }

  static PromptField prompt(Stage stage) throws Exception {
    return stage.only(PromptField.class);
  }

  static void say(Stage stage) throws Exception {
    Events.run(() -> stage.model.prompting().prompt(Said.SAID.get(language(stage))));
  }

  static void order(Stage stage, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      say(stage);
      Events.run(() -> stage.model.orders().paint());
      stage.settle();
    }
  }

  /** Another document is in front, and the palette is open there, too. */
  static void another(Stage stage) throws Exception {
    String before = stage.model.document().id();
    Events.run(() -> stage.easel.create(400, 300, 0xFFFFFFFF));
    Events.await(() -> !stage.model.document().id().equals(before));
    stage.open();
  }

  /** Something is on the canvas. */
  static void drawn(Stage stage) throws Exception {
    Raster hills = Sketches.hills(768, 512, 3);
    Path file = stage.folder.resolve("hills.png");
    ImageIO.write(Pixels.image(hills), "png", file.toFile());
    Events.run(() -> stage.easel.place(file));
    stage.settle();
  }

  static void results(Stage stage, int count) throws Exception {
    say(stage);
    Events.run(
        () -> {
          stage.model.choices().count(count);
          stage.model.choices().lockSeed(41);
        });
    stage.paint(count);
  }

  static void select(Stage stage, int which) throws Exception {
    Events.run(
        () -> {
          List<Result> all = stage.model.results().all();
          stage.model.results().select(List.of(all.get(which)));
        });
  }

  static void apply(Stage stage) throws Exception {
    int before = stage.easel.picture().canvas().layers().size();
    select(stage, 0);
    Events.run(() -> stage.model.results().apply(stage.model.results().selected()));
    Events.await(() -> stage.easel.picture().canvas().layers().size() > before);
    stage.settle();
  }

  static void chooseSilent(Stage stage) throws Exception {
    Events.run(
        () ->
            stage.model.models().entries().stream()
                .filter(it -> it.id().equals(Stage.SILENT))
                .forEach(stage.model.models()::choose));
    Events.await(() -> stage.model.models().mustConfirm());
  }

  /** The picture now has a part whose makers want no machine to read it. */
  static void reserve(Stage stage) throws Exception {
    Events.run(
        () -> {
          Raster grey = Raster.plain(64, 64, 0xFF808080);
          Layer layer = new Layer(LayerId.random(), "photo", 0, 0, grey, 1, true, Optional.empty());
          Statement no = new Statement("XMP", "DMI-PROHIBITED", "");
          stage
              .easel
              .picture()
              .layers()
              .place(Canvas.of(layer), "photo", new MiningPreference(List.of(no)));
        });
    Events.await(() -> stage.model.wishes().refusal().isPresent());
    Events.run(() -> stage.model.choices().mode(Mode.CANVAS));
  }

  /** One layer of each origin, and one that is hidden. */
  static void layers(Stage stage) throws Exception {
    results(stage, 2);
    apply(stage);
    stroke(stage);
    apply(stage);
    Path photo = stage.folder.resolve("reference photo.png");
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", photo.toFile());
    Events.run(
        () -> {
          Picture picture = stage.easel.picture();
          stage.easel.place(photo);
          picture.layers().add("ink, eyes and the finest hair, second pass");
        });
    stroke(stage);
    Events.run(
        () -> {
          Picture picture = stage.easel.picture();
          picture.layers().visible(picture.current(), false);
        });
    stage.settle();
  }

  static void stroke(Stage stage) throws Exception {
    Events.run(
        () -> {
          var stroke =
              stage
                  .easel
                  .picture()
                  .painting()
                  .begin(new Brush(20, 1, 1, 0xFF102030, false), 20, 20);
          stroke.extend(200, 120);
          stroke.commit();
        });
  }

  static void sheet(Stage stage, Function<PalettePanel, Sheet> opening) throws Exception {
    Events.run(() -> stage.panel.sheet(opening.apply(stage.panel)));
    stage.settle();
  }
}
