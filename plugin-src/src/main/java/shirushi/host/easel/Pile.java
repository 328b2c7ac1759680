package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.origin.OriginTag;
import shirushi.origin.policy.MiningPreference;

/** What is done to the pile of layers: a moment in, the next one out. */
final class Pile {
  private static final String PLAIN = "svg:src-over";

  private Pile() {}

  /** Layers above the current one, in its group; the topmost becomes the current one. */
  static State above(State state, List<Layer> layers) {
    List<Layer> pile = new ArrayList<>(state.canvas().layers());
    int at = state.index(state.current());
    Optional<Group> group = pile.get(at).group();
    at++;
    // What is clipped goes on being clipped to what it was.
    while (at < pile.size() && pile.get(at).clipped() && pile.get(at).group().equals(group)) {
      at++;
    }
    pile.addAll(at, layers.stream().map(it -> it.in(group)).toList());
    State next = state.with(state.canvas().layered(pile));
    return layers.isEmpty() ? next : next.at(layers.get(layers.size() - 1).id());
  }

  static State without(State state, LayerId id) throws HostException {
    List<Layer> pile = new ArrayList<>(state.canvas().layers());
    if (pile.size() == 1) {
      throw new Refusal(Refusal.Kind.LAST_LAYER, pile.get(0).name());
    }
    int at = state.index(id);
    pile.remove(at);
    State next = state.with(state.canvas().layered(pile));
    return state.current().equals(id) ? next.at(pile.get(Math.max(0, at - 1)).id()) : next;
  }

  static State reordered(State state, LayerId id, int index) {
    List<Layer> pile = new ArrayList<>(state.canvas().layers());
    Layer layer = pile.remove(state.index(id));
    int at = Math.max(0, Math.min(pile.size(), index));
    List<Group> own = path(Optional.of(layer));
    List<Group> below = path(at > 0 ? Optional.of(pile.get(at - 1)) : Optional.empty());
    List<Group> over = path(at < pile.size() ? Optional.of(pile.get(at)) : Optional.empty());
    List<Group> joined = common(below, over);
    for (List<Group> side : List.of(below, over)) {
      List<Group> kept = common(own, side);
      joined = kept.size() > joined.size() ? kept : joined;
    }
    Optional<Group> group =
        joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
    pile.add(at, layer.in(group));
    return state.with(state.canvas().layered(pile));
  }

  private static List<Group> path(Optional<Layer> layer) {
    return layer.flatMap(Layer::group).map(Group::path).orElse(List.of());
  }

  private static List<Group> common(List<Group> one, List<Group> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size())
        && one.get(same).id().equals(other.get(same).id())) {
      same++;
    }
    return one.subList(0, same);
  }

  /**
   * @throws HostException where the layer cannot be merged with the one below it
   */
  static void mergeable(State state, LayerId id) throws HostException {
    List<Layer> pile = state.canvas().layers();
    int at = state.index(id);
    Layer top = pile.get(at);
    if (at == 0 || !pile.get(at - 1).group().equals(top.group())) {
      throw new Refusal(Refusal.Kind.NOTHING_BELOW, top.name());
    }
    for (Layer each : List.of(top, pile.get(at - 1))) {
      if (!each.visible()) {
        throw new Refusal(Refusal.Kind.HIDDEN, each.name());
      }
    }
  }

  /** Of what is {@link #mergeable}. Slow where the layers are large. */
  static State mergedDown(State state, LayerId id) {
    List<Layer> pile = new ArrayList<>(state.canvas().layers());
    int at = state.index(id);
    Layer top = pile.remove(at);
    Layer below = pile.get(at - 1);
    pile.set(at - 1, merged(below, top));
    return state.with(state.canvas().layered(pile)).at(below.id()).changed(below.id());
  }

  private static Layer merged(Layer below, Layer top) {
    Rectangle place = place(below).union(place(top));
    Layer ground = below.moved(-place.x, -place.y).in(Optional.empty()).clipped(false).mixed(PLAIN);
    Layer laid =
        top.moved(-place.x, -place.y)
            .in(Optional.empty())
            .clipped(top.clipped() && !below.clipped());
    Raster pixels = new Canvas(place.width, place.height, List.of(ground, laid)).flatten();
    return new Layer(
        below.id(),
        below.name(),
        place.x,
        place.y,
        pixels,
        1,
        true,
        below.compositeOp(),
        OriginTag.union(List.of(below.tag(), top.tag())),
        below.clipped(),
        Optional.empty(),
        below.group(),
        below.extras().withoutPixels());
  }

  static State flattened(State state, String name) {
    Canvas canvas = state.canvas();
    LayerId id = LayerId.random();
    Layer only = new Layer(id, name, 0, 0, canvas.flatten(), 1, true, canvas.origin());
    return state.with(canvas.layered(List.of(only))).at(id).changed(id);
  }

  /** AI layers as they come from the palette. */
  static List<Layer> of(List<NewLayer> layers, int left, int top) {
    return layers.stream()
        .map(
            it ->
                new Layer(
                    LayerId.random(),
                    it.name(),
                    Math.addExact(it.x(), left),
                    Math.addExact(it.y(), top),
                    it.pixels(),
                    1,
                    true,
                    Optional.of(it.tag())))
        .toList();
  }

  /** Another picture's layers over this one's, centred. Ids that are taken are given anew. */
  static State placed(State state, Canvas other, MiningPreference asked) {
    int dx = (state.canvas().width() - other.width()) / 2;
    int dy = (state.canvas().height() - other.height()) / 2;
    Set<LayerId> taken =
        state.canvas().layers().stream()
            .flatMap(layer -> Stream.concat(Stream.of(layer.id()), groups(layer)))
            .collect(Collectors.toCollection(HashSet::new));
    Map<LayerId, LayerId> ids = new HashMap<>();
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : other.grown(dx, dy, -dx, -dy).layers()) {
      LayerId id = taken.add(layer.id()) ? layer.id() : LayerId.random();
      layers.add(layer.as(id).in(layer.group().map(it -> renamed(it, taken, ids))));
    }
    Optional<OriginTag> unplaced =
        other.unplaced().isEmpty()
            ? state.canvas().unplaced()
            : OriginTag.union(
                Stream.of(state.canvas().unplaced(), other.unplaced())
                    .filter(Optional::isPresent)
                    .toList());
    List<Layer> pile = new ArrayList<>(state.canvas().layers());
    pile.addAll(overAll(state), layers);
    State next = state.with(state.canvas().layered(pile).unplaced(unplaced));
    return next.at(layers.get(layers.size() - 1).id()).wishing(state.wishes().and(asked));
  }

  /** The index above the outermost group that the current layer is in, or above itself. */
  private static int overAll(State state) {
    List<Layer> pile = state.canvas().layers();
    int at = state.index(state.current());
    List<Group> own = path(Optional.of(pile.get(at)));
    at++;
    while (at < pile.size()
        && (own.isEmpty()
            ? pile.get(at).clipped() && pile.get(at).group().isEmpty()
            : !common(own, path(Optional.of(pile.get(at)))).isEmpty())) {
      at++;
    }
    return at;
  }

  private static Stream<LayerId> groups(Layer layer) {
    return path(Optional.of(layer)).stream().map(Group::id);
  }

  private static Group renamed(Group group, Set<LayerId> taken, Map<LayerId, LayerId> ids) {
    LayerId id =
        ids.computeIfAbsent(group.id(), known -> taken.add(known) ? known : LayerId.random());
    return new Group(
        id,
        group.name(),
        group.opacity(),
        group.visible(),
        group.compositeOp(),
        group.clipped(),
        group.mask(),
        group.parent().map(it -> renamed(it, taken, ids)),
        group.extras());
  }

  static Rectangle place(Layer layer) {
    Raster pixels = layer.pixels();
    return new Rectangle(layer.x(), layer.y(), pixels.width(), pixels.height());
  }

  /** The part of the canvas that looks different with another opacity of the layer. */
  static Rectangle reach(State state, Layer layer) {
    Rectangle whole = new Rectangle(state.canvas().width(), state.canvas().height());
    return layer.compositeOp().equals(PLAIN) ? place(layer).intersection(whole) : whole;
  }
}
