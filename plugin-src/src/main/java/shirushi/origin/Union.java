package shirushi.origin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The union of tags. A tag stands for the set of its single origins; the united tag is a function
 * of that set alone, and sets unite associatively, commutatively and idempotently.
 */
final class Union {
  private Union() {}

  static OriginTag of(OriginTag a, OriginTag b) {
    if (a.equals(b)) {
      return a;
    }
    List<OriginTag> origins =
        Stream.concat(single(a), single(b))
            .distinct()
            .sorted(Comparator.comparing(OriginTag::toJson))
            .toList();
    return origins.size() == 1 ? origins.get(0) : merged(origins);
  }

  private static Stream<OriginTag> single(OriginTag tag) {
    Stream<OriginTag> sources = tag.sources().stream().flatMap(Union::single);
    if (tag.operation() == Operation.MERGED && !tag.sources().isEmpty()) {
      return sources; // a union is nothing but its parts
    }
    return Stream.concat(Stream.of(new OriginTagBuilder(tag).sources(List.of()).build()), sources);
  }

  /** The single origins that a tag stands for. */
  static List<OriginTag> origins(OriginTag tag) {
    return single(tag).distinct().toList();
  }

  /** What all AI origins agree on is kept; names and prompts are all listed. */
  private static OriginTag merged(List<OriginTag> origins) {
    List<OriginTag> ai = origins.stream().filter(OriginTag::isAi).toList();
    List<OriginTag> tellers = ai.isEmpty() ? origins : ai;
    OriginTagBuilder merged =
        OriginTag.builder(Operation.MERGED)
            .digitalSourceType(sourceType(origins, ai))
            .model(model(tellers))
            .prompt(
                listed(tellers, OriginTag::prompt, "\n"),
                listed(tellers, OriginTag::effectivePrompt, "\n"),
                listed(tellers, OriginTag::negativePrompt, "\n"))
            .sampler(agreed(tellers, OriginTag::sampler, Sampler.UNKNOWN))
            .ingredients(
                origins.stream()
                    .flatMap(t -> t.ingredients().stream())
                    .distinct()
                    .sorted()
                    .toList())
            .time(origins.stream().map(OriginTag::time).max(Instant::compareTo).orElseThrow())
            .tool(agreed(tellers, OriginTag::tool, Tool.UNKNOWN))
            .role(agreed(origins, OriginTag::role, Role.UNSTATED))
            .usage(usage(origins))
            .statedBy(agreed(origins, OriginTag::statedBy, ""))
            .sources(origins);
    if (tellers.size() == 1) {
      tellers.get(0).seed().ifPresent(merged::seed);
    }
    return merged.build();
  }

  private static DigitalSourceType sourceType(List<OriginTag> origins, List<OriginTag> ai) {
    DigitalSourceType mixed =
        ai.isEmpty()
            ? DigitalSourceType.UNKNOWN
            : DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
    return agreed(origins, OriginTag::digitalSourceType, mixed);
  }

  private static Model model(List<OriginTag> tellers) {
    Model several =
        new Model(listed(tellers, tag -> tag.model().name(), "; "), "", "", "", "", false);
    return agreed(tellers, OriginTag::model, several);
  }

  /** What may be done with all of them together: what the strictest allows. */
  private static Usage usage(List<OriginTag> origins) {
    Usage.Scope scope =
        origins.stream()
            .map(tag -> tag.usage().scope())
            .filter(stated -> stated != Usage.Scope.UNSTATED)
            .min(Comparator.naturalOrder())
            .orElse(Usage.Scope.UNSTATED);
    return new Usage(scope, listed(origins, tag -> tag.usage().words(), "\n"));
  }

  private static <T> T agreed(List<OriginTag> tags, Function<OriginTag, T> field, T otherwise) {
    List<T> values = tags.stream().map(field).distinct().toList();
    return values.size() == 1 ? values.get(0) : otherwise;
  }

  private static String listed(
      List<OriginTag> tags, Function<OriginTag, String> field, String separator) {
    return tags.stream()
        .map(field)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining(separator));
  }
}
