package shirushi.ui;

import java.util.List;
import java.util.Optional;
import shirushi.host.Document;
import shirushi.host.Host;
import shirushi.job.Result;

/**
 * What is shown over the canvas: what the pointer is on, else what is selected; and nothing while
 * the results are not in sight. Event thread only.
 */
final class Shown {
  private final Hub hub;
  private Optional<Result> hovered = Optional.empty();
  private Optional<Result> selected = Optional.empty();
  private Optional<Result> there = Optional.empty();
  private boolean inSight;
  private boolean busy;

  Shown(Hub hub) {
    this.hub = hub;
  }

  /** Whether the artist sees the results, and may have one on this canvas. */
  void inSight(boolean now) {
    inSight = now;
    show();
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
    Optional<Result> wanted = inSight ? hovered.or(() -> selected) : Optional.empty();
    if (busy || wanted.equals(there)) {
      return;
    }
    busy = true;
    hub.call(
        () -> {
          Host host = hub.workplace().host();
          Document front = host.document();
          host.preview(wanted.filter(result -> isFor(result, front)).map(Result::ghost));
          return null;
        },
        nothing -> {
          busy = false;
          there = wanted;
          show();
        },
        () -> busy = false);
  }

  /** Another document may have come in front since. */
  private static boolean isFor(Result result, Document front) {
    return result.order().document().id().equals(front.id());
  }
}
