package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.HostException;
import shirushi.origin.Tool;
import shirushi.origin.policy.MiningPreference;

/**
 * What is done to a picture's layers as a whole, each a step of its history. What is not allowed,
 * such as deleting a locked layer, is refused in a {@link HostException}. Event thread only.
 */
public final class Layers {
  private final Course course;
  private final Tool tool;

  /**
   * @param tool what is drawn here is drawn with
   */
  Layers(Course course, Tool tool) {
    this.course = course;
    this.tool = tool;
  }

  /** Works on another layer; no step of the history. */
  public void select(LayerId layer) {
    course.settle();
    State state = course.state();
    state.index(layer);
    course.become(state.at(layer), new Rectangle());
  }

  /** A transparent layer above the current one, which it becomes. */
  public LayerId add(String name) {
    course.settle();
    Raster blank = Raster.plain(course.canvas().width(), course.canvas().height(), 0);
    Layer layer =
        new Layer(LayerId.random(), name, 0, 0, blank, 1, true, Optional.of(Tags.byHand(tool)));
    course.step(Step.ADD_LAYER, Pile.above(course.state(), List.of(layer)), new Rectangle());
    return layer.id();
  }

  public void delete(LayerId layer) throws HostException {
    course.settle();
    course.unlocked(layer);
    course.step(Step.DELETE_LAYER, Pile.without(course.state(), layer), course.bounds());
  }

  /** A copy above it, which becomes the current layer. */
  public LayerId duplicate(LayerId layer) {
    course.settle();
    Layer copy = course.state().layer(layer).as(LayerId.random());
    State next = Pile.above(course.state().at(layer), List.of(copy));
    next = course.state().unhashed().contains(layer) ? next.changed(copy.id()) : next;
    course.step(Step.DUPLICATE_LAYER, next, Pile.reach(course.state(), copy));
    return copy.id();
  }

  /** An AI layer's name keeps its prefix. */
  public void rename(LayerId layer, String name) {
    course.settle();
    course.step(
        Step.RENAME_LAYER,
        course.replacing(course.state().layer(layer).named(name)),
        new Rectangle());
  }

  /**
   * Moves a layer to another place in the pile. Between two layers of a group it joins the group.
   *
   * @param index among all layers from the bottom, 0 being the lowest, counted without it
   */
  public void reorder(LayerId layer, int index) {
    course.settle();
    course.step(Step.REORDER_LAYER, Pile.reordered(course.state(), layer, index), course.bounds());
  }

  /**
   * @param opacity in [0,1]; a row of changes of the same layer is one step
   */
  public void opacity(LayerId layer, float opacity) {
    course.settle();
    Layer it = course.state().layer(layer);
    Rectangle dirty = Pile.reach(course.state(), it);
    course.history().remember(Step.LAYER_OPACITY, course.state(), dirty, Optional.of(layer));
    course.become(course.replacing(it.opacity(opacity)), dirty);
  }

  public void visible(LayerId layer, boolean visible) {
    course.settle();
    Layer it = course.state().layer(layer);
    course.step(
        Step.LAYER_VISIBILITY,
        course.replacing(it.visible(visible)),
        Pile.reach(course.state(), it));
  }

  /** A locked layer is neither painted on nor moved, merged or deleted. */
  public void locked(LayerId layer, boolean locked) {
    course.settle();
    Set<LayerId> all = new HashSet<>(course.state().locked());
    if (locked ? all.add(layer) : all.remove(layer)) {
      course.step(Step.LAYER_LOCK, course.state().locked(all), new Rectangle());
    }
  }

  public boolean locked(LayerId layer) {
    return course.state().locked().contains(layer);
  }

  /** Makes one of a layer and the one below it; it comes from where both come from. */
  public void mergeDown(LayerId layer) throws HostException {
    course.settle();
    course.unlocked(layer);
    int below = course.state().index(layer) - 1;
    if (below >= 0) {
      course.unlocked(course.canvas().layers().get(below).id());
    }
    State state = course.state();
    Pile.mergeable(state, layer);
    slowly(Step.MERGE_DOWN, () -> Pile.mergedDown(state, layer));
  }

  /** Makes one of all that is seen, locked layers included; hidden ones are dropped. */
  public void flatten() {
    course.settle();
    State state = course.state();
    slowly(Step.FLATTEN, () -> Pile.flattened(state, state.canvas().layers().get(0).name()));
  }

  private void slowly(Step step, Supplier<State> slow) {
    course.slowly(
        () -> {
          State next = slow.get();
          return () -> course.step(step, next, course.bounds());
        });
  }

  /**
   * Lays another picture's layers above the current one, centred, with all their tags.
   *
   * @param name of its layer, where it has only one
   * @param asked what its makers say about machines
   * @throws HostException where there is nothing to lay
   */
  public void place(Canvas other, String name, MiningPreference asked) throws HostException {
    course.settle();
    if (other.layers().isEmpty()) {
      throw new Refusal(Refusal.Kind.NOTHING_IN_IT, name);
    }
    Canvas named =
        other.layers().size() > 1 || name.isBlank()
            ? other
            : other.layered(List.of(other.layers().get(0).named(name)));
    course.step(Step.PLACE, Pile.placed(course.state(), named, asked), course.bounds());
  }
}
