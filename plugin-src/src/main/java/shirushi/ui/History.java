package shirushi.ui;

import java.util.List;
import shirushi.job.HistoryEntry;

/** What was painted for the document in front, kept on this machine only. Event thread only. */
public final class History {
  private final Hub hub;

  History(Hub hub) {
    this.hub = hub;
  }

  /** The newest first. */
  public List<HistoryEntry> entries() {
    return List.of();
  }

  /** Takes over its words and settings, seed included. */
  public void again(HistoryEntry entry) {
    throw new UnsupportedOperationException();
  }

  /** Deletes its files. */
  public void forget(HistoryEntry entry) {
    throw new UnsupportedOperationException();
  }

  /** Deletes all of this document's. */
  public void forgetAll() {
    throw new UnsupportedOperationException();
  }
}
