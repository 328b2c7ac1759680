package shirushi.canvas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of layers. Layers stay in one flat list and name the group they are in; the layers of a
 * group stand next to each other in that list.
 *
 * @param opacity in [0,1]
 * @param compositeOp as a layer's, or {@link #PASS_THROUGH}; with any name but that the group is
 *     isolated: its layers are mixed with each other alone, then the result with what lies below
 * @param clipped whether it shows only where what lies directly below it in the same group does
 * @param mask what of it shows
 * @param parent the group that it is in itself
 * @param extras what its file says of it beyond this
 */
public record Group(
    LayerId id,
    String name,
    float opacity,
    boolean visible,
    String compositeOp,
    boolean clipped,
    Optional<LayerMask> mask,
    Optional<Group> parent,
    Extras extras) {

  /**
   * The composite-op of a group whose layers mix with what lies below the group; its opacity then
   * says how far the result replaces what was there.
   */
  public static final String PASS_THROUGH = "shirushi:pass-through";

  /** How deep groups may lie in groups. */
  public static final int DEEPEST = 64;

  /**
   * @throws IllegalArgumentException where the opacity is out of range or it is nested too deep
   */
  public Group {
    Objects.requireNonNull(id, "id");
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity " + opacity + " is not in [0,1]");
    }
    if (parent.isPresent() && parent.get().path().size() >= DEEPEST) {
      throw new IllegalArgumentException("over " + DEEPEST + " groups in each other");
    }
  }

  /** A group without mask, clipping and extras. */
  public Group(
      LayerId id,
      String name,
      float opacity,
      boolean visible,
      String compositeOp,
      Optional<Group> parent) {
    this(id, name, opacity, visible, compositeOp, false, Optional.empty(), parent, Extras.NONE);
  }

  public boolean passesThrough() {
    return compositeOp.equals(PASS_THROUGH);
  }

  /** The same group, its mask and those around it elsewhere. */
  Group moved(int dx, int dy) {
    Optional<LayerMask> newMask = mask.map(it -> it.moved(dx, dy));
    Optional<Group> newParent = parent.map(it -> it.moved(dx, dy));
    return new Group(id, name, opacity, visible, compositeOp, clipped, newMask, newParent, extras);
  }

  /** The groups from the outermost down to this one. */
  public List<Group> path() {
    List<Group> path = new ArrayList<>();
    for (Optional<Group> at = Optional.of(this); at.isPresent(); at = at.get().parent) {
      path.add(at.get());
    }
    Collections.reverse(path);
    return path;
  }

  CompositeOp op() {
    return CompositeOp.of(compositeOp).orElse(CompositeOp.SRC_OVER);
  }

  /** Whether the group changes nothing about the look of its layers when it passes through. */
  boolean neutral() {
    return opacity == 1 && mask.filter(LayerMask::enabled).isEmpty() && !clipped;
  }
}
