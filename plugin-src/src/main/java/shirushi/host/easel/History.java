package shirushi.host.easel;

import java.util.Optional;

/** The steps that led to the picture, each of which can be undone. Event thread only. */
public final class History {
  History() {}

  /** Takes the last step back; nothing where there is none. */
  public void undo() {
    throw new UnsupportedOperationException();
  }

  /** Does the step again that was undone last; nothing where there is none. */
  public void redo() {
    throw new UnsupportedOperationException();
  }

  /** What {@link #undo} would take back. */
  public Optional<Step> undoName() {
    return Optional.empty();
  }

  /** What {@link #redo} would do. */
  public Optional<Step> redoName() {
    return Optional.empty();
  }
}
