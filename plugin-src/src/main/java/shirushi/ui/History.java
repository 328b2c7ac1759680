package shirushi.ui;

import java.util.List;
import shirushi.job.HistoryEntry;

/** What was painted for the document in front, kept on this machine only. Event thread only. */
public final class History {
  private final Kept kept;
  private final Prompting prompting;
  private final Choices choices;

  History(Kept kept, Prompting prompting, Choices choices) {
    this.kept = kept;
    this.prompting = prompting;
    this.choices = choices;
  }

  /** The newest first. */
  public List<HistoryEntry> entries() {
    return kept.entries();
  }

  /** Takes over its words and settings, seed included. */
  public void again(HistoryEntry entry) {
    prompting.prompt(entry.prompt());
    prompting.negative(entry.negative());
    choices.take(entry);
  }

  /** Deletes its files. */
  public void forget(HistoryEntry entry) {
    kept.forget(List.of(entry));
  }

  /** Deletes all of this document's. */
  public void forgetAll() {
    kept.forgetAll();
  }
}
