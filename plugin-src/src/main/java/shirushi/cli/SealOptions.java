package shirushi.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import shirushi.canvas.VisibleMark;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.host.file.SealKeys;
import shirushi.host.file.Seals;
import shirushi.host.file.Terms;
import shirushi.origin.policy.Declaration;

/** What a picture is marked and signed with. */
final class SealOptions {
  /** Whether something is done. */
  enum Choice {
    AUTO,
    ON,
    OFF
  }

  /** The words of the command line. */
  static final class Converter implements CommandLine.ITypeConverter<Choice> {
    @Override
    public Choice convert(String word) {
      for (Choice choice : Choice.values()) {
        if (choice.name().equalsIgnoreCase(word.strip())) {
          return choice;
        }
      }
      throw new CommandLine.TypeConversionException("'" + word + "' is none of auto, on, off");
    }
  }

  @Option(
      names = "--visible-mark",
      paramLabel = "auto|on|off|border",
      converter = VisibleMarkConverter.class,
      defaultValue = "auto",
      description =
          "shows in a flat picture that AI painted it; auto: where it painted all of it; layered"
              + " files show it in the layers' names")
  private VisibleMark visibleMark;

  @Option(
      names = "--credentials",
      paramLabel = "auto|on|off",
      converter = Converter.class,
      defaultValue = "auto",
      description =
          "signs .png, .jpg and .tif as Content Credentials, with a key of your own that is made"
              + " on first use; its password, if it has one, is taken from SHIRUSHI_KEY_PASSWORD;"
              + " auto: where the key can be had")
  private Choice credentials;

  @Option(
      names = "--sidecar",
      paramLabel = "auto|on|off",
      converter = Converter.class,
      defaultValue = "auto",
      description =
          "writes the signed FILE.origin.json beside the picture, which remembers each layer's"
              + " origin when another program drops it; auto: where it can be signed")
  private Choice sidecar;

  /** Whether pictures get a sidecar, as far as it can be signed. */
  boolean sidecars() {
    return sidecar != Choice.OFF;
  }

  /**
   * Opens the keys that this format needs, since that takes a moment; where one cannot be had and
   * was not asked for, it is said and done without.
   *
   * @throws FormatException where credentials are asked for that the format cannot carry
   */
  Seals seals(Context context, Terms terms, Format format) throws IOException {
    boolean signs = credentials != Choice.OFF && !format.layered();
    if (credentials == Choice.ON && format.layered()) {
      throw new FormatException("Content Credentials go into .png, .jpg and .tif only");
    }
    SealKeys keys =
        new SealKeys(
            context.keys(), context::keyPassword, context.ledger(), new KeysSaid(context));
    return new Seals(
        visibleMark,
        signs ? keys.credentials(name(terms), credentials == Choice.ON) : Optional.empty(),
        context.tool(),
        sidecars() ? keys.sidecars(sidecar == Choice.ON) : Optional.empty());
  }

  private static String name(Terms terms) {
    boolean own = terms.declaration().kind() == Declaration.Kind.OWN_WORK;
    return terms.artist().isBlank() && own ? terms.declaration().words() : terms.artist();
  }
}
