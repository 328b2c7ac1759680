package shirushi.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Model;
import shirushi.origin.OriginTag;

/** The page's layer sheet: a card for each layer, top first. */
final class PageLayers {
  private final StringBuilder html = new StringBuilder();
  private final Answer answer;
  private final PageWords words;

  PageLayers(Answer answer, PageWords words) {
    this.answer = answer;
    this.words = words;
  }

  String html() {
    html.append("<section><h2>").append(words.html("layers.title")).append("</h2>");
    html.append("<p class=\"quiet\">").append(words.html("layers.about")).append("</p>");
    html.append("<div class=\"cards\">\n");
    answer.layers().forEach(this::card);
    return html.append("</div></section>\n").toString();
  }

  private void card(LayerFacts facts) {
    html.append("<article><div class=\"sheet\" style=\"");
    Document document = answer.document();
    html.append("aspect-ratio:%d/%d\">".formatted(document.width(), document.height()));
    html.append(placed(facts)).append("</div><h3>");
    String groups =
        facts.layer().group().map(Group::path).stream()
            .flatMap(path -> path.stream().map(Group::name))
            .map(name -> PageWords.quote(name) + " / ")
            .collect(Collectors.joining());
    html.append("<span class=\"quiet\">").append(groups).append("</span>");
    String name = facts.layer().name();
    html.append(name.isEmpty() ? words.html("layer.unnamed") : PageWords.quote(name));
    html.append("</h3><p><span class=\"mark ").append(kind(facts)).append("\">");
    html.append(origin(facts.tag().orElse(OriginTag.UNTAGGED), words)).append("</span>");
    if (facts.isUnmarked()) {
      html.append(" <span class=\"mark ai\">").append(words.html("layer.unmarked"));
      html.append("</span>");
    }
    if (!facts.layer().visible()) {
      html.append(" <span class=\"mark\">").append(words.html("layer.hidden")).append("</span>");
    }
    html.append("</p><dl>");
    row("layer.date", facts.date().map(Page::time).orElseGet(() -> words.html("unknown")));
    facts.tag().ifPresent(tag -> origin(tag, facts));
    if (facts.painted().isPresent()) {
      row("layer.record", words.html("layer.painted", entry(facts.painted().getAsLong())));
    } else if (facts.written().isPresent()) {
      row("layer.record", words.html("layer.written", entry(facts.written().getAsLong())));
    } else if (!facts.inserted().isEmpty()) {
      row("layer.record", words.html("layer.inserted", entry(facts.inserted().get(0))));
    } else if (facts.marked().isPresent()) {
      row("layer.record", words.html("layer.marked", entry(facts.marked().getAsLong())));
    } else {
      row("layer.record", words.html("layer.unrecorded"));
    }
    row("layer.pixels", "<span class=\"hash\">" + facts.pixels() + "</span>");
    row("layer.image", Page.link(facts.image(), words));
    html.append("</dl></article>\n");
  }

  /** The layer where it lies on the canvas. */
  private String placed(LayerFacts facts) {
    Layer layer = facts.layer();
    double width = answer.document().width();
    double height = answer.document().height();
    String style =
        String.format(
            Locale.ROOT,
            "left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%",
            100 * layer.x() / width,
            100 * layer.y() / height,
            100 * layer.pixels().width() / width,
            100 * layer.pixels().height() / height);
    return Page.image(facts.image()).replaceFirst("<img ", "<img style=\"" + style + "\" ");
  }

  private static String kind(LayerFacts facts) {
    return facts.isAi() || facts.isUnmarked() ? "ai" : facts.isUnknown() ? "unknown" : "other";
  }

  /** What a tag says in a word or two. */
  static String origin(OriginTag tag, PageWords words) {
    if (tag.isAi()) {
      return words.html("origin." + tag.operation().name().toLowerCase(Locale.ROOT));
    }
    return tag.digitalSourceType() == DigitalSourceType.UNKNOWN
        ? words.html("origin.none")
        : words.html("origin.stated", PageWords.quote(tag.digitalSourceType().toString()));
  }

  private void origin(OriginTag tag, LayerFacts facts) {
    Model model = tag.model();
    quoted("layer.model", (model.name() + " " + model.version()).strip());
    if (!model.name().isEmpty()) {
      row(
          "layer.training",
          model.trainingDataKnown()
              ? PageWords.quote(model.trainingData())
              : words.html("layer.training.unknown"));
    }
    quoted("layer.prompt", tag.prompt());
    quoted("layer.negative", tag.negativePrompt());
    tag.seed().ifPresent(seed -> row("layer.seed", Long.toString(seed)));
    quoted("layer.tool", tag.tool().toString());
    String parts =
        tag.sources().stream()
            .map(source -> origin(source, words))
            .distinct()
            .collect(Collectors.joining(" · "));
    Optional.of(parts).filter(it -> !it.isEmpty()).ifPresent(it -> row("layer.contains", it));
    boolean changed = !tag.pixelHash().isEmpty() && !tag.pixelHash().equals(facts.pixels());
    if (changed) {
      row("layer.since", words.html("layer.changed"));
    }
  }

  private void quoted(String key, String text) {
    if (!text.isEmpty()) {
      row(key, PageWords.quote(text));
    }
  }

  private void row(String key, String value) {
    html.append("<dt>").append(words.html(key)).append("</dt><dd>").append(value).append("</dd>");
  }

  private static String entry(long index) {
    return "<a href=\"#entry-%1$d\">%1$d</a>".formatted(index);
  }
}
