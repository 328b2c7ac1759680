package shirushi.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.Recorded;

@Command(
    name = "list",
    description = "Lists what was recorded, oldest first.",
    mixinStandardHelpOptions = true)
final class LedgerListCommand implements Callable<Integer> {
  private static final int LONGEST_PROMPT = 60;

  private final Context context;

  @Option(names = "--last", paramLabel = "N", description = "only the last N")
  private Integer last;

  @Option(
      names = "--picture",
      paramLabel = "NAME",
      description = "only of this picture: its file, or what the list calls it")
  private String picture;

  @Option(names = "--json", description = "the entries themselves, as a JSON array")
  private boolean json;

  @Mixin private LedgerCommand.Choice choice;

  LedgerListCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (last != null && last < 1) {
      throw new IllegalArgumentException("--last needs a number from 1, not " + last);
    }
    Ledger ledger = choice.ledger(context);
    Deque<Recorded> kept = new ArrayDeque<>();
    ledger.read(
        recorded -> {
          kept.add(recorded);
          if (last != null && picture == null && kept.size() > last) {
            kept.remove();
          }
          return true;
        });
    if (picture != null) {
      keepOf(picture, kept);
    }
    if (json) {
      context.out().println("[");
      while (!kept.isEmpty()) {
        context.out().println(kept.remove().json() + (kept.isEmpty() ? "" : ","));
      }
      context.out().println("]");
      return 0;
    }
    if (kept.isEmpty()) {
      context.say("nothing was recorded" + (picture == null ? " yet" : " of " + picture));
    }
    for (Recorded each : kept) {
      print(each);
    }
    return 0;
  }

  private void keepOf(String name, Deque<Recorded> kept) throws LedgerException {
    // A file's document is called by its name alone.
    String file =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar)) + 1);
    for (int i = kept.size(); i > 0; i--) {
      Recorded each = kept.remove();
      String picture = each.entry().picture();
      if (picture.equals(name) || picture.equals(file)) {
        kept.add(each);
      }
    }
    while (last != null && kept.size() > last) {
      kept.remove();
    }
  }

  private void print(Recorded recorded) throws LedgerException {
    Entry entry = recorded.entry();
    String of = entry.job().isPresent() ? " of job " + entry.job().getAsLong() : "";
    String prompt = entry.tags().stream().findFirst().map(OriginTag::prompt).orElse("");
    String line = prompt.isEmpty() ? entry.note() : "“" + prompt + "”";
    context
        .out()
        .println(
            "%6d  %s  %-9s %s%s  %s"
                .formatted(
                    recorded.index(),
                    entry.time(),
                    entry.kind().word(),
                    printable(entry.picture()),
                    of,
                    printable(line))
                .stripTrailing());
  }

  /** On one line, and no more of it than a line has room for. */
  private static String printable(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST_PROMPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_PROMPT)) + "…";
  }
}
