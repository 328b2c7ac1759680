package shirushi.ui;

import java.util.List;
import java.util.Optional;
import shirushi.host.Ghost;
import shirushi.job.Result;

/** What is shown over the canvas: what the pointer is on, else what is selected. */
final class Shown {
  private final Hub hub;
  private Optional<Result> hovered = Optional.empty();
  private Optional<Result> selected = Optional.empty();
  private Optional<Result> there = Optional.empty();
  private boolean busy;

  Shown(Hub hub) {
    this.hub = hub;
  }

  void hover(Optional<Result> result) {
    hovered = result;
    show();
  }

  void select(Optional<Result> result) {
    selected = result;
    show();
  }

  /** These are there no more, wherever the pointer is. */
  void drop(List<Result> results) {
    hovered = hovered.filter(it -> !results.contains(it));
    selected = selected.filter(it -> !results.contains(it));
    show();
  }

  void clear() {
    hovered = Optional.empty();
    selected = Optional.empty();
    show();
  }

  /** The host is told of the last one only, however fast the pointer moves. */
  private void show() {
    Optional<Result> wanted = hovered.or(() -> selected);
    if (busy || wanted.equals(there)) {
      return;
    }
    busy = true;
    Optional<Ghost> ghost = wanted.map(Result::ghost);
    hub.call(
        () -> {
          hub.workplace().host().preview(ghost);
          return null;
        },
        nothing -> {
          busy = false;
          there = wanted;
          show();
        },
        () -> busy = false);
  }
}
