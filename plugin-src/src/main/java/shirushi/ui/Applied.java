package shirushi.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shirushi.canvas.LayerId;
import shirushi.host.Listed;
import shirushi.job.Result;

/**
 * Results that became layers, or are on their way: they are kept for as long as there is room, and
 * come back where undoing takes their layer away again. Event thread only.
 */
final class Applied {
  private final Map<Result, String> layers = new HashMap<>();
  private final Set<Result> away = new HashSet<>();

  /** They are on their way to the host. */
  void leave(List<Result> results) {
    away.addAll(results);
  }

  /** The host did not take them. */
  void back(List<Result> results) {
    results.forEach(away::remove);
  }

  /** They became these layers. */
  void arrived(List<Result> results, List<LayerId> ids) {
    for (int i = 0; i < ids.size(); i++) {
      layers.put(results.get(i), ids.get(i).toString());
    }
  }

  void forget(List<Result> results) {
    results.forEach(away::remove);
    results.forEach(layers::remove);
  }

  /** Whether it is in the picture, or on its way there. */
  boolean isAway(Result result) {
    return away.contains(result);
  }

  /**
   * What its document shows now.
   *
   * @param there all of its layers
   */
  void see(String document, List<Listed> there) {
    layers.forEach(
        (result, layer) -> {
          if (result.order().document().id().equals(document)) {
            boolean in =
                Presence.of(
                    layer, Presence.origin(result.layer().tag()), there, layers::containsValue);
            if (in) {
              away.add(result);
            } else {
              away.remove(result);
            }
          }
        });
  }
}
