package shirushi.origin.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.language.Language;
import shirushi.language.Words;

/**
 * What may be said of a work at one platform: a suggestion, in the artist's language. The
 * platform's own page decides.
 *
 * @param verdict whether such a work may be shown there
 * @param flag the flag to set, as the platform writes it
 * @param flagMeaning the same in the artist's language
 * @param captions what to write under the picture, by language, the artist's first; empty where
 *     nothing is recorded or the work may not be shown
 * @param questions what to write when asking first, in the same languages; empty otherwise
 * @param why in the artist's language
 */
public record Advice(
    Platform platform,
    Verdict verdict,
    Optional<String> flag,
    Optional<String> flagMeaning,
    Map<Language, String> captions,
    Map<Language, String> questions,
    String why) {

  /** The advice for a work at a platform, for an artist of that language. */
  public static Advice on(Finding finding, Platform platform, Platforms platforms, Words artist) {
    Platform.Rule rule = platform.rule(finding.use());
    Map<Language, String> captions = new LinkedHashMap<>();
    Map<Language, String> questions = new LinkedHashMap<>();
    if (rule.verdict() != Verdict.NO && rule.verdict() != Verdict.UNKNOWN) {
      Set<Language> languages = new LinkedHashSet<>();
      languages.add(artist.language());
      languages.addAll(platform.audience());
      for (Language language : languages) {
        Words texts = language == artist.language() ? artist : Words.of(Advice.class, language);
        String caption = caption(finding, texts);
        captions.put(language, tagged(caption, rule, platforms));
        if (rule.verdict() == Verdict.ASK) {
          questions.put(language, texts.get("question", caption));
        }
      }
    }
    return new Advice(
        platform,
        rule.verdict(),
        rule.flag().map(platforms.flags()::get),
        rule.flag().map(flag -> artist.get("flag." + flag)),
        captions,
        questions,
        artist.get("why." + rule.why()));
  }

  /** What the file records, in one sentence. */
  public static String recorded(Finding finding, Words texts) {
    return texts.get("recorded." + finding.use(), help(finding, texts));
  }

  /** All that was found, the most first: platforms ask what AI was used for, and where. */
  private static String caption(Finding finding, Words texts) {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("caption." + finding.use(), help(finding, texts)));
    boolean part = finding.use() == AiUse.PART_OF_MAIN || finding.use() == AiUse.REDRAWN;
    if (part && finding.uses().contains(AiUse.BACKGROUND)) {
      sentences.add(texts.get("caption." + AiUse.BACKGROUND));
    }
    if (finding.use() != AiUse.ASSISTED && !finding.help().isEmpty()) {
      sentences.add(texts.get("caption.also", help(finding, texts)));
    }
    if (!finding.models().isEmpty()) {
      sentences.add(texts.get("word.models", String.join(", ", finding.models())));
    }
    return String.join(texts.get("list.gap"), sentences);
  }

  private static String help(Finding finding, Words texts) {
    return finding.help().stream()
        .sorted()
        .map(help -> texts.get("help." + help))
        .collect(Collectors.joining(texts.get("list.and")));
  }

  /** Where the flag is a hashtag, it belongs into the caption. */
  private static String tagged(String caption, Platform.Rule rule, Platforms platforms) {
    return rule.flag()
        .map(platforms.flags()::get)
        .filter(flag -> flag.startsWith("#"))
        .map(tag -> caption + " " + tag)
        .orElse(caption);
  }
}
