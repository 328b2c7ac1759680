package shirushi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Use;
import shirushi.scan.Finding;
import shirushi.scan.Item;
import shirushi.scan.Kind;
import shirushi.scan.PlainText;
import shirushi.scan.Scan;
import shirushi.scan.Totals;

/** A scan for a terminal: a group for each kind, and the counts. */
final class ScanReport {
  private static final String PLAIN = "\u001b[0m";
  private static final String FAINT = "\u001b[2m";
  private static final String RED = "\u001b[31m";

  private static final Map<Kind, String> COLOURS =
      Map.of(
          Kind.AI, "\u001b[1;35m",
          Kind.MIXED, "\u001b[1;36m",
          Kind.HAND, "\u001b[1;32m",
          Kind.UNKNOWN, "\u001b[1m");

  private static final Map<Kind, String> TITLES =
      Map.of(
          Kind.AI, "AI",
          Kind.MIXED, "mixed: AI and something else, or AI that was edited",
          Kind.HAND, "by hand, as the file states",
          Kind.UNKNOWN, "unknown: nothing is said, which does not mean by hand");

  /** Names wider than this push the rest of their line aside. */
  private static final int WIDEST = 48;

  /** As many places as a line names. */
  private static final int CARRIERS = 3;

  private final Path folder;
  private final List<Item> items;
  private final Totals totals;
  private final Context context;
  private final int width;

  ScanReport(Path folder, List<Item> items, Totals totals, Context context) {
    this.folder = folder;
    this.items = items;
    this.totals = totals;
    this.context = context;
    width =
        items.stream()
            .mapToInt(item -> Columns.of(name(item)))
            .filter(columns -> columns <= WIDEST)
            .max()
            .orElse(0);
  }

  void print() {
    for (Kind kind : Kind.values()) {
      group(
          coloured(COLOURS.get(kind), TITLES.get(kind)),
          items.stream()
              .filter(item -> item instanceof Item.Picture it && it.finding().kind() == kind)
              .toList());
    }
    group(
        coloured(RED, "not readable"),
        items.stream().filter(item -> item instanceof Item.Broken).toList());
    context.stdout().println(counts(totals));
    if (!totals.unread().isEmpty()) {
      context
          .stdout()
          .println("not looked at, for want of their formats: " + totals.unreadListed());
    }
  }

  private void group(String title, List<Item> members) {
    if (members.isEmpty()) {
      return;
    }
    context.stdout().println(title);
    members.forEach(item -> context.stdout().println(line(item).stripTrailing()));
    context.stdout().println();
  }

  private String line(Item item) {
    String name = name(item);
    String padded = name + " ".repeat(Math.max(0, width - Columns.of(name)));
    return "  " + padded + "  " + about(item);
  }

  private String about(Item item) {
    if (item instanceof Item.Broken broken) {
      return PlainText.line(broken.fault());
    }
    if (item instanceof Item.Picture picture) {
      String from = PlainText.line(from(picture.finding().carriers()));
      String wishes = wishes(picture.finding());
      String gap = from.isEmpty() || wishes.isEmpty() ? "" : "  ";
      String first = from.isEmpty() ? "" : coloured(FAINT, from);
      return first + gap + (wishes.isEmpty() ? "" : coloured(RED, wishes));
    }
    return "";
  }

  private static String from(List<String> carriers) {
    String first = String.join(" · ", carriers.stream().limit(CARRIERS).toList());
    int more = carriers.size() - CARRIERS;
    return more > 0 ? first + " · " + more + " more" : first;
  }

  private static String wishes(Finding finding) {
    List<String> said = new ArrayList<>();
    add("training", finding.answer(Use.TRAINING), said);
    add("input for generation", finding.answer(Use.GENERATION_INPUT), said);
    return String.join(", ", said);
  }

  private static void add(String use, Answer answer, List<String> said) {
    if (answer == Answer.REFUSED) {
      said.add("no " + use);
    } else if (answer == Answer.ASK) {
      said.add("conditions for " + use);
    }
  }

  /** How many there were, on one line. */
  static String counts(Totals totals) {
    int all = totals.looked();
    String counts =
        "%d picture%s: %d ai, %d mixed, %d hand, %d unknown"
            .formatted(
                all,
                all == 1 ? "" : "s",
                totals.of(Kind.AI),
                totals.of(Kind.MIXED),
                totals.of(Kind.HAND),
                totals.of(Kind.UNKNOWN));
    return totals.broken() == 0 ? counts : counts + "; " + totals.broken() + " not readable";
  }

  private String name(Item item) {
    return Scan.name(folder, item.file());
  }

  private String coloured(String colour, String text) {
    return context.colours() ? colour + text + PLAIN : text;
  }
}
