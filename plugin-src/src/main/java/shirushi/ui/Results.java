package shirushi.ui;

import java.util.List;
import java.util.Optional;
import shirushi.job.Result;

/** What was painted for the document in front and is not decided on. Event thread only. */
public final class Results {
  private final Hub hub;

  Results(Hub hub) {
    this.hub = hub;
  }

  /** The newest first. */
  public List<Result> all() {
    return List.of();
  }

  public List<Result> selected() {
    return List.of();
  }

  /** Selects these and shows the first over the canvas; none takes it away. */
  public void select(List<Result> results) {
    throw new UnsupportedOperationException();
  }

  /** Shows one over the canvas for as long as the pointer is on it; empty shows the selected. */
  public void hover(Optional<Result> result) {
    throw new UnsupportedOperationException();
  }

  /** Makes layers of them above the current one, as one step to undo. */
  public void apply(List<Result> results) {
    throw new UnsupportedOperationException();
  }

  /** Forgets them; nothing of them stays but that they were painted, in the ledger. */
  public void discard(List<Result> results) {
    throw new UnsupportedOperationException();
  }
}
