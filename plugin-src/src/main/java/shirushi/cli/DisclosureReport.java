package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.origin.disclosure.Advice;
import shirushi.origin.disclosure.Finding;
import shirushi.origin.disclosure.Platform;
import shirushi.origin.disclosure.Verdict;
import shirushi.scan.PlainText;

/** What disclosure suggests for a file, for a terminal or as JSON. */
record DisclosureReport(String file, Finding finding, List<Advice> advice, Words texts) {

  /** Lines for people; words to copy stand alone on theirs. */
  String text() {
    List<String> lines = new ArrayList<>(List.of(PlainText.line(file)));
    lines.addAll(findings());
    boolean known = advice.stream().anyMatch(one -> one.verdict() != Verdict.UNKNOWN);
    if (!known) {
      lines.add("  " + texts.get("why.nothing"));
    }
    for (Advice one : advice) {
      lines.add("");
      lines.add(one.platform().name() + " · " + texts.get("verdict." + one.verdict()));
      one.flag().ifPresent(flag -> lines.add("  " + field("word.flag", named(flag, one))));
      if (known) {
        lines.add("  " + field("word.why", one.why()));
      }
      lines.add("  " + field("word.rule", rule(one.platform())));
    }
    copyable(lines, "word.caption", Advice::captions);
    copyable(lines, "word.question", Advice::questions);
    lines.add("");
    lines.add(texts.get("suggestion", checked()));
    return String.join("\n", lines) + "\n";
  }

  private List<String> findings() {
    List<String> lines = new ArrayList<>();
    lines.add("  " + Advice.recorded(finding, texts));
    if (finding.share() > 0) {
      lines.add("  " + texts.get("word.share", Math.max(1, Math.round(100 * finding.share()))));
    }
    if (!finding.hidden().isEmpty()) {
      lines.add(
          "  " + texts.get("recorded.hidden", PlainText.line(String.join(", ", finding.hidden()))));
    }
    if (finding.byHand() > 0) {
      lines.add("  " + texts.get("recorded.byHand", finding.byHand()));
    }
    if (finding.unknown() > 0) {
      lines.add("  " + texts.get("recorded.unknown", finding.unknown()));
    }
    return lines;
  }

  /** The same words serve several platforms, so each is shown once. */
  private void copyable(
      List<String> lines, String what, Function<Advice, Map<Language, String>> words) {
    Map<Language, Map<String, List<String>>> byLanguage = new LinkedHashMap<>();
    for (Advice one : advice) {
      words
          .apply(one)
          .forEach(
              (language, text) ->
                  byLanguage
                      .computeIfAbsent(language, l -> new LinkedHashMap<>())
                      .computeIfAbsent(text, t -> new ArrayList<>())
                      .add(one.platform().name()));
    }
    byLanguage.forEach(
        (language, platformsByText) ->
            platformsByText.forEach(
                (text, platforms) -> {
                  lines.add("");
                  lines.add(
                      "%s · %s · %s"
                          .formatted(
                              texts.get(what),
                              language.nativeName(),
                              String.join(", ", platforms)));
                  lines.add("  " + text);
                }));
  }

  private String field(String key, String value) {
    return texts.get(key) + ": " + value;
  }

  /** The flag as the platform writes it, and what it means where that doesn't say so. */
  private static String named(String flag, Advice one) {
    return one.flagMeaning()
        .filter(meaning -> !flag.contains(meaning))
        .map(meaning -> flag + " (" + meaning + ")")
        .orElse(flag);
  }

  private String rule(Platform platform) {
    List<String> parts = new ArrayList<>();
    platform.since().ifPresent(date -> parts.add(texts.get("word.dated", date)));
    parts.add(texts.get("word.checked", platform.checked()));
    platform
        .page()
        .ifPresent(
            page ->
                parts.add(
                    texts.get(platform.official() ? "word.page" : "word.report") + " " + page));
    return String.join(" · ", parts);
  }

  private String checked() {
    return advice.stream()
        .map(one -> one.platform().checked())
        .min(Comparator.naturalOrder())
        .map(Object::toString)
        .orElse("");
  }

  String json() {
    JsonObject result = new JsonObject();
    result.addProperty("file", file);
    result.addProperty("language", texts.language().code());
    result.addProperty("use", word(finding.use()));
    result.add(
        "uses", array(finding.uses().stream().sorted().map(DisclosureReport::word).toList()));
    result.addProperty("share", Math.round(finding.share() * 1000) / 1000.0);
    result.addProperty("recorded", Advice.recorded(finding, texts));
    result.add("models", array(finding.models()));
    result.add("hiddenAiLayers", array(finding.hidden()));
    result.addProperty("layersOfUnknownOrigin", finding.unknown());
    result.addProperty("layersStatedByHand", finding.byHand());
    JsonArray platforms = new JsonArray();
    advice.forEach(one -> platforms.add(json(one)));
    result.add("platforms", platforms);
    result.addProperty("note", texts.get("suggestion", checked()));
    return new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create()
            .toJson(result)
        + "\n";
  }

  private static JsonObject json(Advice one) {
    JsonObject object = new JsonObject();
    Platform platform = one.platform();
    object.addProperty("id", platform.id());
    object.addProperty("name", platform.name());
    object.addProperty("verdict", word(one.verdict()));
    object.addProperty("flag", one.flag().orElse(null));
    object.addProperty("flagMeaning", one.flagMeaning().orElse(null));
    object.add("captions", byCode(one.captions()));
    object.add("questions", byCode(one.questions()));
    object.addProperty("why", one.why());
    object.addProperty("since", platform.since().map(Object::toString).orElse(null));
    object.addProperty("checked", platform.checked().toString());
    object.addProperty("page", platform.page().orElse(null));
    object.addProperty("official", platform.official());
    return object;
  }

  private static JsonObject byCode(Map<Language, String> words) {
    JsonObject object = new JsonObject();
    words.forEach((language, text) -> object.addProperty(language.code(), text));
    return object;
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
