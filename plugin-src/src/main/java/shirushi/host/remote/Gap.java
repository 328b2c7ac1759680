package shirushi.host.remote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;

/**
 * AI layers that went while nobody looked: each was deleted, or merged into a layer that came at
 * some time since. Only pixels tell which.
 *
 * @param missing what is on record of them, and of those that had gone before
 * @param flattened whether one layer is left, in which all is that was seen
 */
record Gap(List<LayerRecord> missing, boolean flattened) {
  static final Gap NONE = new Gap(List.of(), false);

  static Gap of(Map<LayerId, LayerRecord> records, Collection<RemoteLayer> now) {
    Set<LayerId> there = now.stream().map(RemoteLayer::id).collect(Collectors.toSet());
    List<LayerRecord> missing =
        records.entrySet().stream()
            .filter(it -> !there.contains(it.getKey()) && it.getValue().tag().isAi())
            .map(Map.Entry::getValue)
            .toList();
    return new Gap(
        missing, now.stream().filter(it -> it.kind() != RemoteLayer.Kind.GROUP).count() == 1);
  }

  /**
   * Those that a new layer holds.
   *
   * @param pixels the layer's, in the rectangle that holds them
   */
  List<LayerRecord> in(RemoteLayer layer, Raster pixels) {
    return missing.stream()
        .filter(
            it ->
                flattened && it.gone().isEmpty()
                    || it.at().filter(trace -> trace.in(layer, pixels)).isPresent())
        .toList();
  }
}
