package shirushi.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is said of each document: the last sentence, until it is dismissed. Event thread only. */
final class Notices {
  private final Map<String, Notice> last = new HashMap<>();

  Optional<Notice> of(String document) {
    return Optional.ofNullable(last.get(document));
  }

  void say(String document, Notice notice) {
    last.put(document, notice);
  }

  void dismiss(String document) {
    last.remove(document);
  }

  /** Trouble is over where somebody tries anew. */
  void dismissTrouble(String document) {
    last.computeIfPresent(document, (id, notice) -> notice.trouble() ? null : notice);
  }
}
