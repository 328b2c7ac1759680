package shirushi.host.easel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.origin.policy.MiningPreference;

/**
 * A picture at one moment; what does not change from one to the next is shared.
 *
 * @param current the layer that is worked on, one of the canvas
 * @param locked layers; may name some that are gone
 * @param unhashed layers whose tags wait for the hash of their pixels, which takes longer than a
 *     stroke may
 * @param selection as large as the canvas
 * @param wishes of the makers of all that came in
 */
record State(
    Canvas canvas,
    LayerId current,
    Set<LayerId> locked,
    Set<LayerId> unhashed,
    Optional<Mask> selection,
    MiningPreference wishes) {

  State {
    locked = Set.copyOf(locked);
    unhashed = Set.copyOf(unhashed);
  }

  /** Of a canvas of which nothing else is known; its top layer is the current one. */
  static State of(Canvas canvas, Set<LayerId> locked, MiningPreference wishes) {
    List<Layer> layers = canvas.layers();
    LayerId top = layers.get(layers.size() - 1).id();
    return new State(canvas, top, locked, Set.of(), Optional.empty(), wishes);
  }

  State with(Canvas other) {
    return new State(other, current, locked, unhashed, selection, wishes);
  }

  State at(LayerId other) {
    return new State(canvas, other, locked, unhashed, selection, wishes);
  }

  State locked(Set<LayerId> other) {
    return new State(canvas, current, other, unhashed, selection, wishes);
  }

  State selecting(Optional<Mask> other) {
    return new State(canvas, current, locked, unhashed, other, wishes);
  }

  State wishing(MiningPreference other) {
    return new State(canvas, current, locked, unhashed, selection, other);
  }

  /** The layer's hash is to be taken anew. */
  State changed(LayerId layer) {
    Set<LayerId> more = new HashSet<>(unhashed);
    more.add(layer);
    return new State(canvas, current, locked, more, selection, wishes);
  }

  /** The index from the bottom. */
  int index(LayerId layer) {
    for (int i = 0; i < canvas.layers().size(); i++) {
      if (canvas.layers().get(i).id().equals(layer)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no layer " + layer);
  }

  Layer layer(LayerId layer) {
    return canvas.layers().get(index(layer));
  }

  /** Whether a saved file would say the same of both. */
  boolean sameContent(State other) {
    return canvas == other.canvas && locked.equals(other.locked) && wishes.equals(other.wishes);
  }

  /** The canvas with the hashes that its tags wait for. Slow where they were not asked for yet. */
  Canvas hashed() {
    List<Layer> layers =
        canvas.layers().stream()
            .map(layer -> unhashed.contains(layer.id()) ? hashed(layer) : layer)
            .collect(Collectors.toList());
    return unhashed.isEmpty() ? canvas : canvas.layered(layers);
  }

  private static Layer hashed(Layer layer) {
    return layer.tag().isEmpty()
        ? layer
        : layer.from(layer.tag().get().withPixelHash(layer.pixels().sha256()));
  }
}
