package shirushi.suzuri;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  /** The folder of the whole project, which defaults lie in wherever one stands. */
  static final Path HOME = Path.of(System.getProperty("shirushi.home", "")).toAbsolutePath();

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
          Exception fault = e instanceof UncheckedIOException io ? io.getCause() : e;
          boolean usage =
              fault instanceof IllegalArgumentException || fault instanceof TakenException;
          boolean world =
              fault instanceof IOException
                  || fault instanceof ModelException
                  || fault instanceof BridgeException;
          if (!usage && !world) {
            throw e;
          }
          String sentence =
              fault instanceof IOException io ? FileFault.sentence(io) : fault.getMessage();
          command.getErr().println("shirushi suzuri: " + sentence);
          return usage ? USAGE : WORLD;
        });
    return line;
  }

  /** Where the work lies and which recipe is followed. */
  static final class Place {
    @Option(
        names = "--work",
        description = "folder of pictures, checkpoints and weights (target/suzuri)")
    Path work;

    @Option(
        names = "--miniature",
        description = "a road of a minute, to see that it is open, in target/suzuri-miniature")
    boolean miniature;

    Studio studio() {
      return new Studio(work(), miniature ? Recipe.miniature() : Recipe.shipped());
    }

    private Path work() {
      return work == null
          ? HOME.resolve(miniature ? "target/suzuri-miniature" : "target/suzuri")
          : work;
    }

    /** What was named, or its usual place; what a miniature makes stays out of it. */
    Path or(Path named, String usual) {
      Path place = miniature ? work().resolve(usual) : HOME.resolve(usual);
      return named == null ? place : named;
    }
  }

  /** What is written and examined. */
  static final class Model {
    @Parameters(
        arity = "0..1",
        paramLabel = "MODEL",
        description = "the model's folder (manifest/models/suzuri)")
    Path folder;

    Path at(Place place) {
      return place.or(folder, "manifest/models/suzuri");
    }
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
    @Override
    public Integer call() {
      Recipe recipe = Recipe.shipped();
      Gallery gallery = new Gallery(recipe.seed());
      System.out.println(gallery.digest(0, recipe.pictures(), Studio.SIDE));
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
      place.studio().export(model.at(place));
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
        description = "folder of the card's pictures (docs/pictures/suzuri)")
    Path pictures;

    @Override
    public Integer call() throws IOException, ModelException, BridgeException {
      place.studio().judge(model.at(place), place.or(pictures, "docs/pictures/suzuri"));
      return 0;
    }
  }
}
