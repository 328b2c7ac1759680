package shirushi.evidence;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import shirushi.language.Language;

/**
 * The pack's page for people: one HTML file in all languages, of which its style shows one. No
 * script, and nothing from outside the file.
 */
final class Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
  private static final int SHOWN = 5;
  private static final int NOT_SHOWN = 7;

  private final StringBuilder html = new StringBuilder();
  private final Answer answer;
  private final PageWords words;

  private Page(Answer answer, PageWords words) {
    this.answer = answer;
    this.words = words;
  }

  static String of(Answer answer) throws IOException {
    Page page = new Page(answer, new PageWords());
    page.write();
    return page.html.toString();
  }

  private void write() throws IOException {
    head();
    html.append("<main>\n");
    html.append(new PageSummary(answer, words).html());
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
    String name = PageWords.escape(PageWords.plain(answer.document().name()));
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.append("style-src 'unsafe-inline'; img-src data:\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(name).append(" · Shirushi</title>\n<style>\n");
    html.append(PageWords.resource("page.css")).append("</style>\n</head>\n<body>\n");
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
    html.append(PageWords.quote(answer.document().name())).append("</p><p class=\"quiet\">");
    String tool = PageWords.quote(answer.request().tool().toString());
    html.append(words.html("made", time(answer.request().made()), tool));
    html.append("</p></div></header>\n");
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
    html.append(words.paragraph("check.with"));
    command("./shirushi verify pack.zip");
    html.append(words.paragraph("check.without"));
    command("sha256sum -c SHA256SUMS");
    command(
        "openssl pkeyutl -verify -rawin -pubin -inkey public-key.pem"
            + " -in SHA256SUMS -sigfile SHA256SUMS.sig");
    html.append(words.paragraph("check.key"));
    html.append("<p class=\"hash\">").append(answer.history().key()).append("</p>");
    if (!answer.stamps().isEmpty()) {
      long size = answer.stamps().get(0).size();
      html.append(words.paragraph("check.stamp"));
      command(
          "openssl ts -verify -data %2$s%1$d.checkpoint -in %2$s%1$d.tsr -CAfile CA.pem"
              .formatted(size, Stamp.FOLDER));
    }
    html.append("</section>\n");
  }

  private void command(String line) {
    html.append("<pre>").append(PageWords.escape(line)).append("</pre>");
  }

  static String time(Instant time) {
    return "<time datetime=\"" + time + "\">" + TIME.format(time) + "</time>";
  }

  static String image(Image image) {
    String data = Base64.getEncoder().encodeToString(image.preview());
    return "<img alt=\"\" src=\"data:image/png;base64," + data + "\">";
  }

  /** A picture of the pack by its path, and how much of it that is. */
  static String link(Image image, PageWords words) {
    String copy =
        switch (image.fidelity()) {
          case EXACT -> "";
          case EIGHT_BITS -> " " + words.html("image.eight_bits");
          case SMALLER -> " " + words.html("image.smaller");
        };
    return "<a href=\"%1$s\">%1$s</a>".formatted(image.path()) + copy;
  }
}
