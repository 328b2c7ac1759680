package shirushi.evidence;

import java.util.stream.Collectors;
import shirushi.origin.OriginTag;

/** The page's tables: what the ledger has on record, and the snapshots. */
final class PageRecord {
  private final StringBuilder html = new StringBuilder();
  private final Answer answer;
  private final PageWords words;

  PageRecord(Answer answer, PageWords words) {
    this.answer = answer;
    this.words = words;
  }

  String html() {
    html.append("<section><h2>").append(words.html("record.title")).append("</h2>");
    if (answer.history().matches().isEmpty()) {
      html.append("<p>").append(words.html("record.none")).append("</p>");
    } else {
      html.append("<p class=\"quiet\">").append(words.html("record.about")).append("</p>");
      html.append("<table><thead><tr>");
      for (String column : new String[] {"entry", "time", "what", "because"}) {
        html.append("<th>").append(words.html("record." + column)).append("</th>");
      }
      html.append("</tr></thead><tbody>\n");
      answer.history().matches().forEach(this::row);
      html.append("</tbody></table>");
    }
    html.append("</section>\n");
    if (!answer.snapshots().isEmpty()) {
      snapshots();
    }
    return html.toString();
  }

  private void row(Match match) {
    html.append("<tr id=\"entry-%d\"><td>".formatted(match.index()));
    html.append("<a href=\"%s\">%d</a>".formatted(match.path(".json"), match.index()));
    html.append("</td><td>").append(Page.time(match.entry().time())).append("</td><td>");
    html.append(words.html("kind." + match.entry().kind().word()));
    if (!match.entry().picture().isEmpty()) {
      html.append(" <span class=\"quiet\">").append(PageWords.quote(match.entry().picture()));
      html.append("</span>");
    }
    for (OriginTag tag : match.entry().tags()) {
      html.append("<br>").append(PageLayers.origin(tag, words));
      html.append(tag.prompt().isEmpty() ? "" : " “" + PageWords.quote(tag.prompt()) + "”");
    }
    String stated = match.entry().note();
    if (!stated.isEmpty()) {
      html.append("<br>").append(words.html("record.stated", PageWords.quote(stated)));
    }
    String reasons =
        Reason.telling(match.reasons()).stream()
            .map(reason -> words.html("because." + reason.word()))
            .collect(Collectors.joining("<br>"));
    html.append("</td><td>").append(reasons).append("</td></tr>\n");
  }

  private void snapshots() {
    html.append("<section><h2>").append(words.html("snapshots.title")).append("</h2>");
    html.append("<p class=\"quiet\">").append(words.html("snapshots.about")).append("</p>");
    html.append("<div class=\"cards small\">\n");
    for (Snapshot snapshot : answer.snapshots()) {
      html.append("<article>");
      snapshot
          .image()
          .ifPresent(
              image ->
                  html.append("<div class=\"sheet\">").append(Page.image(image)).append("</div>"));
      if (!snapshot.name().isEmpty()) {
        html.append("<h3>").append(PageWords.quote(snapshot.name())).append("</h3>");
      }
      html.append("<p>");
      if (snapshot.entry().isPresent()) {
        String entry = String.valueOf(snapshot.entry().getAsLong());
        String link = "<a href=\"#entry-" + entry + "\">" + entry + "</a>";
        html.append(words.html("snapshot.recorded", link));
      } else {
        html.append(words.html("snapshot.unrecorded"));
      }
      html.append("</p>");
      if (snapshot.unreadable().isPresent()) {
        String reason = PageWords.quote(snapshot.unreadable().get());
        html.append("<p>").append(words.html("snapshot.unreadable", reason)).append("</p>");
      } else if (snapshot.image().isEmpty()) {
        html.append("<p>").append(words.html("snapshot.gone")).append("</p>");
      }
      html.append("<p class=\"quiet\">").append(Page.time(snapshot.date())).append("</p>");
      html.append("<p class=\"hash\">").append(snapshot.sha256()).append("</p></article>\n");
    }
    html.append("</div></section>\n");
  }
}
