package shirushi.suzuri;

import java.awt.image.BufferedImage;
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
import shirushi.format.AtomicFile;
import shirushi.format.FileFault;
import shirushi.format.TakenException;
import shirushi.model.ModelException;
import shirushi.suzuri.draw.ContactSheet;

/** The command line of the studio. */
@Command(
    name = "./shirushi suzuri",
    synopsisSubcommandLabel = "COMMAND",
    description = "Draws, trains, exports and judges Suzuri, the embedded model.",
    subcommands = {
      Main.Draw.class,
      Main.Digest.class,
      Main.Train.class,
      Main.Export.class,
      Main.JudgeModel.class
    })
public final class Main {
  private static final int USAGE = 2;
  private static final int WORLD = 3;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "show this help")
  private boolean help;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(line().execute(arguments));
  }

  /** Says what went wrong in one sentence, as the palette's own commands do. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          boolean usage = e instanceof IllegalArgumentException || e instanceof TakenException;
          boolean world =
              e instanceof IOException
                  || e instanceof ModelException
                  || e instanceof BridgeException;
          if (!usage && !world) {
            throw e;
          }
          String sentence = e instanceof IOException io ? FileFault.sentence(io) : e.getMessage();
          command.getErr().println("shirushi suzuri: " + sentence);
          return usage ? USAGE : WORLD;
        });
    return line;
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

  /** What is written and examined. */
  static final class Model {
    @Parameters(
        paramLabel = "MODEL",
        defaultValue = "manifest/models/suzuri",
        description = "the model's folder (${DEFAULT-VALUE})")
    Path folder;
  }

  @Command(name = "draw", description = "Draws training pictures again, by their numbers.")
  static final class Draw implements Callable<Integer> {
    private static final int MOST = 4096;

    @Parameters(
        arity = "1..*",
        paramLabel = "NUMBER",
        description = "which training pictures, from 0 on")
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
    Path output;

    @Option(names = "--overwrite", description = "replace what is there")
    boolean overwrite;

    @Override
    public Integer call() throws IOException {
      Recipe recipe = Recipe.shipped();
      within(columns, 1, MOST, "--columns");
      within(size, 1, MOST, "--size");
      numbers.forEach(
          number -> within(number, 0, recipe.pictures() - 1, "a training picture's number"));
      Gallery gallery = new Gallery(recipe.seed());
      List<BufferedImage> pictures = new ArrayList<>();
      for (long number : numbers) {
        pictures.add(gallery.picture(number, size));
      }
      BufferedImage sheet = ContactSheet.of(pictures, Math.min(columns, pictures.size()));
      AtomicFile.Body png = out -> ImageIO.write(sheet, "png", out);
      if (overwrite) {
        AtomicFile.write(output, png);
      } else {
        AtomicFile.writeNew(output, png);
      }
      return 0;
    }

    private static void within(long value, long least, long most, String what) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "%s is a number from %d to %d, not %d".formatted(what, least, most, value));
      }
    }
  }

  @Command(
      name = "digest",
      description = "Draws all training pictures again and prints the SHA-256 of their pixels.")
  static final class Digest implements Callable<Integer> {
    @Mixin Place place;

    @Override
    public Integer call() {
      System.out.println(place.studio().digest());
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

    @Mixin Model model;

    @Override
    public Integer call() throws IOException, ModelException {
      place.studio().export(model.folder);
      return 0;
    }
  }

  @Command(
      name = "judge",
      description = "Trains the judge, examines the exported model and writes its card.")
  static final class JudgeModel implements Callable<Integer> {
    @Mixin Place place;

    @Mixin Model model;

    @Option(
        names = "--pictures",
        defaultValue = "docs/pictures/suzuri",
        description = "folder of the card's pictures (${DEFAULT-VALUE})")
    Path pictures;

    @Override
    public Integer call() throws IOException, ModelException, BridgeException {
      place.studio().judge(model.folder, pictures);
      return 0;
    }
  }
}
