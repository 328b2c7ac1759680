package shirushi.suzuri;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.bridge.BridgeException;
import shirushi.model.ModelException;
import shirushi.suzuri.draw.ContactSheet;

/** The command line of the studio. */
@Command(
    name = "./shirushi suzuri",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Draws, trains, exports and judges Suzuri, the embedded model.",
    subcommands = {Main.Draw.class, Main.Train.class, Main.Export.class, Main.JudgeModel.class})
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  /** Where the work lies and which recipe is followed. */
  static final class Place {
    @Option(
        names = "--work",
        defaultValue = "target/suzuri",
        description = "folder of pictures, checkpoints and weights (${DEFAULT-VALUE})")
    Path work;

    @Option(names = "--miniature", description = "a road of a minute, to see that it is open")
    boolean miniature;

    Studio studio() {
      return new Studio(work, miniature ? Recipe.miniature() : Recipe.shipped());
    }
  }

  @Command(name = "draw", description = "Draws training pictures again, by their numbers.")
  static final class Draw implements Callable<Integer> {
    @Parameters(description = "numbers of pictures, from 0 on")
    List<Long> numbers;

    @Option(
        names = "--size",
        defaultValue = "256",
        description = "pixels a side (${DEFAULT-VALUE})")
    int size;

    @Option(names = "--columns", defaultValue = "8", description = "a row (${DEFAULT-VALUE})")
    int columns;

    @Option(
        names = {"-o", "--output"},
        required = true,
        description = "a PNG file")
    File output;

    @Override
    public Integer call() throws IOException {
      Gallery gallery = new Gallery(Recipe.shipped().seed());
      List<BufferedImage> pictures = new ArrayList<>();
      for (long number : numbers) {
        pictures.add(gallery.picture(number, size));
      }
      int width = Math.min(columns, pictures.size());
      ImageIO.write(ContactSheet.of(pictures, width), "png", output);
      return 0;
    }
  }

  @Command(
      name = "train",
      description = "Draws all pictures and trains on them; goes on where it was interrupted.")
  static final class Train implements Callable<Integer> {
    @Mixin Place place;

    @Override
    public Integer call() throws IOException, ModelException {
      place.studio().train();
      return 0;
    }
  }

  @Command(name = "export", description = "Writes the trained model as ONNX.")
  static final class Export implements Callable<Integer> {
    @Mixin Place place;

    @Parameters(defaultValue = "manifest/models/suzuri", description = "${DEFAULT-VALUE}")
    Path model;

    @Override
    public Integer call() throws IOException, ModelException {
      place.studio().export(model);
      return 0;
    }
  }

  @Command(
      name = "judge",
      description = "Trains the judge, examines the exported model and writes its card.")
  static final class JudgeModel implements Callable<Integer> {
    @Mixin Place place;

    @Parameters(defaultValue = "manifest/models/suzuri", description = "${DEFAULT-VALUE}")
    Path model;

    @Option(
        names = "--pictures",
        defaultValue = "docs/pictures/suzuri",
        description = "folder of the card's pictures (${DEFAULT-VALUE})")
    Path pictures;

    @Override
    public Integer call() throws IOException, ModelException, BridgeException {
      place.studio().judge(model, pictures);
      return 0;
    }
  }
}
