package shirushi.evidence;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import shirushi.origin.OriginTag;
import shirushi.origin.disclosure.Language;

/**
 * The pack's page for people: one HTML file in all languages, of which its style shows one. No
 * script, and nothing from outside the file.
 */
final class Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
  private static final int SHOWN = 5;
  private static final int NOT_SHOWN = 6;

  private final StringBuilder html = new StringBuilder();
  private final Answer answer;
  private final Words words;

  private Page(Answer answer, Words words) {
    this.answer = answer;
    this.words = words;
  }

  static String of(Answer answer) throws IOException {
    Page page = new Page(answer, Words.read());
    page.write();
    return page.html.toString();
  }

  private void write() throws IOException {
    head();
    html.append("<main>\n");
    summary();
    html.append(new PageLayers(answer, words).html());
    html.append(new PageRecord(answer, words).html());
    html.append("<section class=\"two\"><div>");
    list("shows", SHOWN);
    html.append("</div><div>");
    list("limits", NOT_SHOWN);
    html.append("</div></section>\n");
    check();
    html.append("</main>\n<footer><p>").append(words.html("footer")).append("</p></footer>\n");
    html.append("</div>\n</body>\n</html>\n");
  }

  private void head() throws IOException {
    String name = Words.escape(answer.document().name());
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.append("style-src 'unsafe-inline'; img-src data:\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(name).append(" · Shirushi</title>\n<style>\n");
    html.append(Words.resource("page.css")).append("</style>\n</head>\n<body>\n");
    for (Language language : Language.values()) {
      String checked = language == Language.ENGLISH ? " checked" : "";
      html.append(
          "<input type=\"radio\" name=\"language\" id=\"show-%s\"%s aria-label=\"%s\">"
              .formatted(language.code(), checked, language.nativeName()));
    }
    html.append("\n<div class=\"page\">\n<nav>");
    for (Language language : Language.values()) {
      html.append(
          "<label for=\"show-%1$s\" lang=\"%1$s\">%2$s</label>"
              .formatted(language.code(), language.nativeName()));
    }
    html.append("</nav>\n<header><div class=\"seal\" aria-hidden=\"true\">印</div><div>");
    html.append("<h1>").append(words.html("title")).append("</h1><p class=\"of\">");
    html.append(Words.quote(answer.document().name())).append("</p><p class=\"quiet\">");
    String tool = Words.quote(answer.request().tool().toString());
    html.append(words.html("made", time(answer.request().made()), tool));
    html.append("</p></div></header>\n");
  }

  private void summary() {
    Document document = answer.document();
    html.append("<section class=\"summary\"><figure><div class=\"sheet\">");
    html.append(image(document.picture())).append("</div><figcaption>");
    html.append("%d × %d · %s".formatted(document.width(), document.height(), document.format()));
    html.append("</figcaption></figure><div class=\"said\">");
    History history = answer.history();
    html.append("<p class=\"lead\">");
    html.append(
        history.uses() > 0
            ? words.html("summary.use", String.valueOf(history.uses()))
            : words.html("summary.absence"));
    html.append("</p>");
    if (history.uses() == 0) {
      paragraph("summary.absence.not");
    }
    if (history.beginnings() > 0) {
      paragraph("summary.input", String.valueOf(history.beginnings()));
    }
    if (history.since().isPresent()) {
      String since = time(history.since().get());
      paragraph("summary.ledger", since, String.valueOf(history.size()));
    } else {
      paragraph("summary.ledger.none");
    }
    layers();
    for (Stamp stamp : answer.stamps()) {
      String authority = Words.quote(stamp.authority());
      paragraph("summary.stamp", authority, time(stamp.time()), String.valueOf(stamp.size()));
    }
    if (answer.stamps().isEmpty()) {
      paragraph("summary.stamp.none");
    }
    html.append("<dl><dt>SHA-256</dt><dd class=\"hash\">").append(document.sha256());
    html.append("</dd></dl></div></section>\n");
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
    if (unknown > 0) {
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
    html.append("<p>").append(words.html(key, about)).append("</p>");
  }

  private void list(String key, int length) {
    html.append("<h2>").append(words.html(key + ".title")).append("</h2><ul>");
    for (int i = 1; i <= length; i++) {
      html.append("<li>").append(words.html(key + "." + i)).append("</li>");
    }
    html.append("</ul>");
  }

  private void check() {
    html.append("<section class=\"check\"><h2>").append(words.html("check.title")).append("</h2>");
    paragraph("check.with");
    command("./shirushi verify pack.zip");
    paragraph("check.without");
    command("sha256sum -c SHA256SUMS");
    command(
        "openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem"
            + " -in SHA256SUMS -sigfile SHA256SUMS.sig");
    paragraph("check.key");
    html.append("<p class=\"hash\">").append(answer.history().key()).append("</p>");
    if (!answer.stamps().isEmpty()) {
      long size = answer.stamps().get(0).size();
      paragraph("check.stamp");
      command(
          "openssl ts -verify -data %2$s%1$d.checkpoint -in %2$s%1$d.tsr -CAfile CA.pem"
              .formatted(size, Stamp.FOLDER));
    }
    html.append("</section>\n");
  }

  private void command(String line) {
    html.append("<pre>").append(Words.escape(line)).append("</pre>");
  }

  static String time(Instant time) {
    return "<time datetime=\"" + time + "\">" + TIME.format(time) + "</time>";
  }

  static String image(Image image) {
    String data = Base64.getEncoder().encodeToString(image.preview());
    return "<img alt=\"\" src=\"data:image/png;base64," + data + "\">";
  }
}
