package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerShares;
import shirushi.format.Formats;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.origin.disclosure.Advice;
import shirushi.origin.disclosure.Finding;
import shirushi.origin.disclosure.Piece;
import shirushi.origin.disclosure.Platform;
import shirushi.origin.disclosure.Platforms;

@Command(
    name = "disclose",
    description = "Suggests what to say of a picture where you show it.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class DiscloseCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", description = "a picture, best with its layers")
  private Path file;

  @Option(
      names = "--for",
      split = ",",
      paramLabel = "PLATFORM",
      description =
          "pixiv dlsite fanza fanbox skeb skima assets x hololive nijisanji vspo vtuber china;"
              + " several with commas; default: all")
  private List<String> platforms = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "en ja zh-Hant zh-Hans ko; default: this computer's")
  private String language;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  DiscloseCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Language words =
        language == null
            ? Language.of(Locale.getDefault(Locale.Category.DISPLAY))
            : Language.of(language);
    Words texts = Words.of(Advice.class, words);
    Platforms known = Platforms.read();
    List<Advice> advice = new ArrayList<>();
    List<Platform> wanted = known.named(platforms);
    Finding finding = Finding.of(pieces(Formats.read(file)));
    wanted.forEach(platform -> advice.add(Advice.on(finding, platform, known, texts)));
    DisclosureReport report = new DisclosureReport(file.toString(), finding, advice, texts);
    context.out().print(json ? report.json() : report.text());
    return 0;
  }

  /** The layers as disclosure sees them: what nothing is seen of is not in the picture. */
  private static List<Piece> pieces(Canvas canvas) {
    double[] shares = LayerShares.of(canvas);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Layer layer = canvas.layers().get(i);
      pieces.add(new Piece(layer.name(), layer.tag(), shares[i] > 0, shares[i]));
    }
    return pieces;
  }
}
