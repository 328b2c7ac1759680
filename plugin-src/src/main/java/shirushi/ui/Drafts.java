package shirushi.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import shirushi.job.Draft;
import shirushi.job.Mode;
import shirushi.job.PaletteFolder;

/**
 * What was written, chosen and ordered for each document. It is put on disk as it changes: a
 * palette that dies with its program, or alone, goes on where it was. Event thread only; files are
 * touched elsewhere.
 */
final class Drafts {
  /** What one writes with. */
  private record Text(String prompt, String negative, Mode mode) {
    static Text of(Draft draft) {
      return new Text(draft.prompt(), draft.negative(), draft.mode());
    }
  }

  private final Hub hub;
  private final PaletteFolder folder;
  private final Prompting prompting;
  private final Choices choices;
  private final Standing standing;
  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, Draft> kept = new HashMap<>();
  private final Map<String, Draft> due = new ConcurrentHashMap<>();
  private final AtomicBoolean coming = new AtomicBoolean();
  private String at = ""; // the document that is written for; empty while one turns

  Drafts(Hub hub, PaletteFolder folder, Prompting prompting, Choices choices, Standing standing) {
    this.hub = hub;
    this.folder = folder;
    this.prompting = prompting;
    this.choices = choices;
    this.standing = standing;
  }

  /**
   * Puts away what is one document's and brings what is another's; a new one begins empty.
   *
   * @param found what is on disk of the other
   * @return what was ordered for it when the palette died; none where it has lived on since
   */
  List<Draft.Wanted> turn(String from, String to, Draft found) {
    at = "";
    texts.put(from, text());
    boolean first = !texts.containsKey(to);
    if (first) {
      kept.put(to, found);
    }
    Text text = first ? Text.of(found) : texts.get(to);
    texts.put(to, text);
    prompting.prompt(text.prompt);
    prompting.negative(text.negative);
    choices.mode(text.mode);
    at = to;
    return first ? found.waiting() : List.of();
  }

  private Text text() {
    return new Text(prompting.prompt(), prompting.negative(), choices.mode());
  }

  /** Something may have changed: what has is written, later. */
  void keep() {
    if (at.isEmpty()) {
      return;
    }
    texts.put(at, text());
    Set<String> documents = new HashSet<>(standing.documents());
    documents.addAll(kept.keySet());
    documents.add(at);
    for (String document : documents) {
      Text text = texts.getOrDefault(document, Text.of(Draft.NEW));
      Draft now = new Draft(text.prompt, text.negative, text.mode, standing.of(document));
      if (!document.isEmpty() && !now.equals(kept.getOrDefault(document, Draft.NEW))) {
        kept.put(document, now);
        write(document, now);
      }
    }
  }

  /** However much changes while the disk is busy, the last is written. */
  private void write(String document, Draft draft) {
    due.put(document, draft);
    if (!coming.getAndSet(true)) {
      hub.read(
          () -> {
            coming.set(false);
            for (String each : Set.copyOf(due.keySet())) {
              folder.draft(each, due.remove(each));
            }
            return null;
          },
          nothing -> {});
    }
  }
}
