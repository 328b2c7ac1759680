package shirushi.format;

import java.util.ArrayList;
import java.util.List;
import shirushi.canvas.Canvas;
import shirushi.canvas.CompositeOp;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.Text;

/** The layer list of an OpenRaster file, top to bottom as the specification orders it. */
final class OraStackWriter {
  private final StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
  private final List<LayerId> groups = new ArrayList<>();
  private List<Group> open = List.of();

  OraStackWriter(Canvas canvas) {
    xml.append("<image version=\"0.0.6\" w=\"" + canvas.width() + "\" h=\"" + canvas.height());
    xml.append("\">\n <stack>\n");
    List<Layer> layers = canvas.layers();
    for (int i = layers.size() - 1; i >= 0; i--) {
      goTo(layers.get(i).group().map(Group::path).orElse(List.of()));
      layer(layers.get(i), i);
    }
    goTo(List.of());
    xml.append(" </stack>\n</image>\n");
  }

  String xml() {
    return xml.toString();
  }

  /** The ids of the groups in the order in which they begin. */
  List<LayerId> groups() {
    return groups;
  }

  static String src(int index) {
    return "data/layer" + index + ".png";
  }

  /** Ends the stacks that the next layer is not in, and begins those that it is. */
  private void goTo(List<Group> path) {
    int common = 0;
    while (common < Math.min(open.size(), path.size())
        && open.get(common).id().equals(path.get(common).id())) {
      common++;
    }
    for (int i = open.size(); i > common; i--) {
      xml.append("  </stack>\n");
    }
    for (Group group : path.subList(common, path.size())) {
      begin(group);
    }
    open = path;
  }

  private void begin(Group group) {
    groups.add(group.id());
    boolean through = group.passesThrough();
    // OpenRaster isolates what has an opacity; the name of the mode then keeps what is meant.
    String op =
        through && group.opacity() == 1 ? CompositeOp.SRC_OVER.svgName() : group.compositeOp();
    xml.append("  <stack");
    attribute("name", group.name());
    look(group.opacity(), group.visible(), op);
    attribute("isolation", through ? "auto" : "isolate");
    xml.append(">\n");
  }

  private void layer(Layer layer, int index) {
    xml.append("  <layer");
    attribute("name", layer.name());
    attribute("src", src(index));
    attribute("x", Integer.toString(layer.x()));
    attribute("y", Integer.toString(layer.y()));
    look(layer.opacity(), layer.visible(), layer.compositeOp());
    xml.append("/>\n");
  }

  private void look(float opacity, boolean visible, String compositeOp) {
    attribute("opacity", Float.toString(opacity));
    attribute("visibility", visible ? "visible" : "hidden");
    attribute("composite-op", compositeOp);
  }

  private void attribute(String name, String value) {
    String escaped =
        Text.forXml(value)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replace("\n", "&#10;")
            .replace("\r", "&#13;")
            .replace("\t", "&#9;");
    xml.append(' ').append(name).append("=\"").append(escaped).append('"');
  }
}
