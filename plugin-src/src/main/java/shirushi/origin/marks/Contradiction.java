package shirushi.origin.marks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carriers of one picture that do not say the same of it. */
public final class Contradiction {
  private static final String AI = "AI";

  private Contradiction() {}

  /**
   * One line that names who says what, and what counts; absent where nobody contradicts another.
   * Source types are held against each other only where each is named outright.
   */
  public static Optional<String> among(List<Carrier> carriers) {
    List<Carrier> found =
        carriers.stream().filter(it -> it.state() == Carrier.State.FOUND).toList();
    List<Carrier> ai = found.stream().filter(Contradiction::isAi).toList();
    List<Carrier> others = found.stream().filter(it -> !isAi(it) && !it.term().isEmpty()).toList();
    Map<String, List<String>> said = new LinkedHashMap<>();
    others.forEach(it -> add(said, it.term(), it));
    boolean named = ai.stream().anyMatch(it -> !it.term().isEmpty());
    for (Carrier it : ai) {
      if (!it.term().isEmpty()) {
        add(said, it.term(), it);
      } else if (!named && !others.isEmpty()) {
        add(said, AI, it);
      }
    }
    if (said.size() < 2) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    said.forEach((term, who) -> parts.add(String.join(" and ", who) + ": " + term));
    return Optional.of(
        String.join("; ", parts) + (ai.isEmpty() ? "; none says AI" : "; counted as AI"));
  }

  private static boolean isAi(Carrier carrier) {
    return carrier.tag().filter(tag -> tag.isAi()).isPresent();
  }

  private static void add(Map<String, List<String>> said, String term, Carrier carrier) {
    List<String> names = said.computeIfAbsent(term, key -> new ArrayList<>());
    if (!names.contains(carrier.name())) {
      names.add(carrier.name());
    }
  }
}
