package shirushi.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import shirushi.format.Destination;
import shirushi.format.TakenException;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Use;

/**
 * A folder's pictures on one page of HTML that needs nothing else: no script, no other file. The
 * names in it lead to the pictures as long as it stays where it was written.
 */
public final class ContactSheet {
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

  private final Path folder;
  private final List<Item> items;
  private final Totals totals;
  private final Words words;

  /**
   * @param folder what was looked at
   * @param items what is to be shown
   * @param totals what there was, shown or not
   */
  public ContactSheet(Path folder, List<Item> items, Totals totals, Language language) {
    this.folder = folder;
    this.items = items.stream().sorted(Comparator.comparing(ContactSheet::rank)).toList();
    this.totals = totals;
    this.words = Words.of(ContactSheet.class, language);
  }

  /**
   * Writes the page; the thumbnails are made meanwhile.
   *
   * @param stop once it is true, no page is written and a {@link CancellationException} thrown
   * @throws TakenException where something is in its place that is not to be replaced
   */
  public void write(Destination page, BooleanSupplier stop) throws IOException {
    page.write(
        out -> {
          Writer html = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          write(html, new Links(page.file()), stop);
          html.flush();
        });
  }

  private void write(Writer html, Links links, BooleanSupplier stop) throws IOException {
    String title = words.get("title");
    html.write("<!DOCTYPE html>\n<html lang=\"" + words.language().code() + "\">\n<head>\n");
    html.write("<meta charset=\"utf-8\">\n");
    html.write("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
    html.write("<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.write("<title>" + Html.text(title + " · " + name()) + "</title>\n");
    html.write("<style>\n" + css() + "</style>\n</head>\n<body>\n");
    html.write("<h1>" + Html.text(title) + "</h1>\n");
    html.write("<p class=\"folder\"><bdi>" + Html.text(name()) + "</bdi></p>\n");
    filters(html);
    html.write("<div class=\"grid\">\n");
    InOrder.each(items, InOrder.threads(), item -> card(item, links, stop), html::write);
    html.write("</div>\n<footer>\n");
    legend(html);
    html.write("</footer>\n</body>\n</html>\n");
  }

  private void filters(Writer html) throws IOException {
    if (items.isEmpty()) {
      html.write("<p>" + Html.text(words.get("nothing")) + "</p>\n");
      return;
    }
    filter("all", items.size(), html);
    for (Kind kind : Kind.values()) {
      filter(kind.word(), count(kind.word()), html);
    }
    filter("broken", count("broken"), html);
  }

  private void filter(String key, long count, Writer html) throws IOException {
    if (count > 0) {
      String mark = key.equals("all") ? "" : "<i class=\"" + key + "\"></i>";
      html.write(
          "<input type=\"radio\" name=\"kind\" id=\"f-%s\"%s><label for=\"f-%s\">%s%s <b>%d</b></label>\n"
              .formatted(
                  key,
                  key.equals("all") ? " checked" : "",
                  key,
                  mark,
                  Html.text(words.get(key)),
                  count));
    }
  }

  private long count(String key) {
    return items.stream().filter(item -> key(item).equals(key)).count();
  }

  private String card(Item item, Links links, BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      throw new CancellationException("stopped");
    }
    String key = key(item);
    String kind = Html.text(words.get(key));
    StringBuilder card = new StringBuilder("<figure class=\"" + key + "\"><div class=\"view\">");
    boolean picture = item instanceof Item.Picture;
    card.append(picture ? image(item.file()) : Html.text(words.get("blank")));
    card.append("</div><figcaption><span class=\"kind\"><i></i>").append(kind).append("</span>");
    card.append(links.name(item.file(), shown(item.file())));
    if (item instanceof Item.Picture it) {
      told(it.finding(), card);
    } else if (item instanceof Item.Broken broken) {
      card.append("<span class=\"from\">").append(Html.text(broken.fault())).append("</span>");
    }
    return card.append("</figcaption></figure>\n").toString();
  }

  private String image(Path file) {
    Optional<Thumbnail> thumbnail = Thumbnail.of(file);
    if (thumbnail.isEmpty()) {
      return Html.text(words.get("blank"));
    }
    return "<img alt=\"\" width=\"%d\" height=\"%d\" src=\"data:image/jpeg;base64,%s\">"
        .formatted(
            thumbnail.get().width(),
            thumbnail.get().height(),
            Base64.getEncoder().encodeToString(thumbnail.get().jpeg()));
  }

  private void told(Finding finding, StringBuilder card) {
    List<String> carriers = finding.carriers();
    if (!carriers.isEmpty()) {
      String from = words.get("from", String.join(" · ", carriers));
      card.append("<span class=\"from\">").append(Html.text(from)).append("</span>");
    }
    wish("training", finding.answer(Use.TRAINING), card);
    wish("generation", finding.answer(Use.GENERATION_INPUT), card);
  }

  private void wish(String use, Answer answer, StringBuilder card) {
    if (answer == Answer.REFUSED || answer == Answer.ASK) {
      String how = answer == Answer.ASK ? "ask" : "refused";
      card.append("<span class=\"no ").append(how).append("\">");
      card.append(Html.text(words.get(use + "." + how))).append("</span>");
    }
  }

  private void legend(Writer html) throws IOException {
    html.write("<dl>\n");
    for (Kind kind : Kind.values()) {
      String word = kind.word();
      html.write(
          "<dt><i class=\"%s\"></i>%s</dt><dd>%s</dd>\n"
              .formatted(word, Html.text(words.get(word)), Html.text(words.get("means." + word))));
    }
    html.write("</dl>\n<p>" + Html.text(words.get("note")) + "</p>\n");
    if (!totals.unread().isEmpty()) {
      html.write("<p>" + Html.text(words.get("unread", totals.unreadListed())) + "</p>\n");
    }
  }

  private String name() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  private String shown(Path file) {
    return Scan.name(folder, file);
  }

  private static String key(Item item) {
    return item instanceof Item.Picture picture ? picture.finding().kind().word() : "broken";
  }

  private static int rank(Item item) {
    return item instanceof Item.Picture picture
        ? picture.finding().kind().ordinal()
        : Kind.values().length;
  }

  private static String css() {
    try (InputStream in = ContactSheet.class.getResourceAsStream("sheet.css")) {
      if (in == null) {
        throw new IllegalStateException("sheet.css is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("sheet.css", e);
    }
  }
}
