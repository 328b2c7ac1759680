package shirushi.ui;

import java.util.List;
import java.util.Optional;

/** The models there are, and the chosen one. Nothing is read before the panel opens. */
public final class Models {
  private final Hub hub;

  Models(Hub hub) {
    this.hub = hub;
  }

  /** All models, by name; broken ones too, with why. */
  public List<ModelEntry> entries() {
    return List.of();
  }

  /** The chosen one; empty before they are read, and where there is none. */
  public Optional<ModelEntry> chosen() {
    return Optional.empty();
  }

  /** Chooses one; its settings become its maker's. */
  public void choose(ModelEntry entry) {
    throw new UnsupportedOperationException();
  }

  /** Whether the chosen one's training data is unknown and nobody has accepted that yet. */
  public boolean mustConfirm() {
    return false;
  }

  /** Accepts that its training data is unknown; remembered for exactly these files. */
  public void confirm() {
    throw new UnsupportedOperationException();
  }
}
