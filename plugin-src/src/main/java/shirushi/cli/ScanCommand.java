package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.format.Destination;
import shirushi.language.Language;
import shirushi.scan.ContactSheet;
import shirushi.scan.Item;
import shirushi.scan.Kind;
import shirushi.scan.Scan;
import shirushi.scan.Totals;

@Command(
    name = "scan",
    description = {
      "Lists a folder's pictures by origin, with the place in the file that tells it and what its"
          + " maker does not want done with it.",
      "Looks at what files say besides their pixels, in all folders inside; what is hidden is left"
          + " out and links to folders are not followed. “unknown” means that nothing is said, not"
          + " that a person made it.",
    },
    footer = {
      "",
      "--json gives one object a line: for each picture file, kind (ai mixed hand unknown),"
          + " known (carrier, state, layer from 0 at the bottom, sourceType, facts), wishes,"
          + " training and generationInput (allowed asked refused); for what cannot be read file,"
          + " kind broken and fault; in the last line totals.",
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "DIR", description = "a folder")
  private Path folder;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "KIND",
      description = "ai mixed hand unknown; several with commas; the totals still count all")
  private List<String> only = List.of();

  @ArgGroup private Form form = new Form();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "the page's: en ja zh-Hant zh-Hans ko; default: this computer's")
  private String language;

  /** How the list is given; in words where nothing is chosen. */
  private static final class Form {
    @Option(names = "--json", description = "as JSON, an object a line")
    private boolean json;

    @Option(
        names = "--html",
        paramLabel = "FILE",
        description = "as a contact sheet: one page with everything in it")
    private Path html;
  }

  @Mixin private OverwriteOption overwrite;

  ScanCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Set<Kind> wanted = EnumSet.noneOf(Kind.class);
    only.forEach(word -> wanted.add(Kind.of(word)));
    Language words =
        language == null
            ? Language.of(Locale.getDefault(Locale.Category.DISPLAY))
            : Language.of(language);
    Optional<Destination> page =
        form.html == null ? Optional.empty() : Optional.of(overwrite.free(form.html));
    Path root = folder.toRealPath();
    Scan scan = new Scan(context.cancel()::requested);
    if (form.json) {
      ScanLines lines = new ScanLines(root, context.out());
      Totals totals = scan.each(folder, item -> show(item, wanted, lines::item));
      lines.totals(totals);
      return 0;
    }
    List<Item> items = new ArrayList<>();
    Totals totals = scan.each(folder, item -> show(item, wanted, items::add));
    if (page.isEmpty()) {
      new ScanReport(root, items, totals, context).print();
    } else {
      new ContactSheet(root, items, totals, words).write(page.get(), context.cancel()::requested);
      context.out().println(ScanReport.counts(totals));
      context.out().println("wrote " + form.html);
    }
    return 0;
  }

  private static void show(Item item, Set<Kind> wanted, Consumer<Item> to) {
    boolean shown =
        item instanceof Item.Picture picture
            ? wanted.isEmpty() || wanted.contains(picture.finding().kind())
            : item instanceof Item.Broken && wanted.isEmpty();
    if (shown) {
      to.accept(item);
    }
  }
}
