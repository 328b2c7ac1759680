package shirushi.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirushi.origin.OriginTag;

/** The page's first part: the picture, and the answer in a few sentences. */
final class PageSummary {
  private final StringBuilder html = new StringBuilder();
  private final Answer answer;
  private final PageWords words;

  PageSummary(Answer answer, PageWords words) {
    this.answer = answer;
    this.words = words;
  }

  String html() {
    Document document = answer.document();
    html.append("<section class=\"summary\"><figure><div class=\"sheet\">");
    html.append(Page.image(document.picture())).append("</div><figcaption>");
    html.append("%d × %d · %s".formatted(document.width(), document.height(), document.format()));
    html.append("</figcaption></figure><div class=\"said\">");
    History history = answer.history();
    html.append("<p class=\"lead\">");
    html.append(
        history.uses() > 0
            ? words.html("summary.use", String.valueOf(history.uses()))
            : history.likenesses() > 0
                ? words.html("summary.likely", String.valueOf(history.likenesses()))
                : words.html("summary.absence"));
    html.append("</p>");
    if (history.uses() == 0) {
      paragraph(history.likenesses() > 0 ? "summary.likely.not" : "summary.absence.pixels");
      paragraph("summary.absence.not");
    }
    if (history.beginnings() > 0) {
      paragraph("summary.input", String.valueOf(history.beginnings()));
    }
    if (history.since().isPresent()) {
      String since = Page.time(history.since().get());
      paragraph("summary.ledger", since, String.valueOf(history.size()));
    } else {
      paragraph("summary.ledger.none");
    }
    statements();
    layers();
    for (Stamp stamp : answer.stamps()) {
      String authority = PageWords.quote(stamp.authority());
      paragraph("summary.stamp", authority, Page.time(stamp.time()), String.valueOf(stamp.size()));
    }
    if (answer.stamps().isEmpty()) {
      paragraph("summary.stamp.none");
    }
    html.append("<dl><dt>").append(words.html("layer.image")).append("</dt><dd>");
    html.append(Page.link(document.picture(), words)).append("</dd>");
    html.append("<dt>SHA-256</dt><dd class=\"hash\">").append(document.sha256());
    return html.append("</dd></dl></div></section>\n").toString();
  }

  /** What its maker stated about the picture it was painted over, by the file or by the ledger. */
  private void statements() {
    Stream<String> recorded =
        answer.history().matches().stream()
            // What merely has the same name may be of another picture.
            .filter(match -> match.isUse() && !match.reasons().equals(Set.of(Reason.NAME)))
            .map(match -> match.entry().note());
    Stream.concat(answer.document().statement().stream(), recorded)
        .filter(stated -> !stated.isEmpty())
        .distinct()
        .forEach(it -> paragraph("summary.statement", PageWords.quote(it)));
  }

  private void layers() {
    long unknown = answer.layers().stream().filter(LayerFacts::isUnknown).count();
    long all = answer.layers().size();
    long other = all - unknown - answer.ai();
    paragraph(
        "summary.layers",
        String.valueOf(all),
        String.valueOf(answer.ai()),
        String.valueOf(other),
        String.valueOf(unknown));
    if (answer.unmarked() > 0) {
      paragraph("summary.unmarked", String.valueOf(answer.unmarked()));
    }
    if (answer.layers().stream().anyMatch(it -> it.isUnknown() && !it.isUnmarked())) {
      paragraph("summary.unknown");
    }
    if (answer.unrecorded() > 0) {
      paragraph("summary.unrecorded", String.valueOf(answer.unrecorded()));
    }
    Optional<OriginTag> unplaced = answer.document().unplaced();
    if (unplaced.filter(OriginTag::isAi).isPresent()) {
      paragraph("summary.unplaced");
    }
  }

  private void paragraph(String key, String... about) {
    html.append(words.paragraph(key, about));
  }
}
