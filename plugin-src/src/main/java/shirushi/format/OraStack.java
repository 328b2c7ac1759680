package shirushi.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import shirushi.canvas.CompositeOp;
import shirushi.canvas.Group;
import shirushi.canvas.LayerId;

/** The layer list of an OpenRaster file, its {@code stack.xml}. */
final class OraStack {
  private static final int LAYERS = 10_000;

  /** One layer; its place is that on the canvas. */
  record Item(
      String src,
      String name,
      int x,
      int y,
      float opacity,
      boolean visible,
      String compositeOp,
      Optional<Group> group) {}

  private final String file;
  private final List<Item> items = new ArrayList<>();
  private final Map<Element, LayerId> ids = new HashMap<>();
  private int width;
  private int height;

  private OraStack(String file) {
    this.file = file;
  }

  /**
   * @param known the ids of the groups in the order in which they begin, used if there are as many
   */
  static OraStack parse(String xml, String file, List<LayerId> known) throws IOException {
    OraStack stack = new OraStack(file);
    Element image;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      // No document type, hence no entities: neither other files nor the network can be named.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default handler prints to the terminal.
      builder.setErrorHandler(new DefaultHandler());
      image = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException e) {
      throw FormatException.unreadable(file, "its stack.xml is damaged: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java cannot parse XML securely", e);
    }
    stack.width = stack.integer(image, "w", 0);
    stack.height = stack.integer(image, "h", 0);
    Limits.check(file, stack.width, stack.height);
    NodeList stacks = image.getElementsByTagName("stack");
    // The first stack is the picture itself.
    if (stacks.getLength() == known.size() + 1 && Set.copyOf(known).size() == known.size()) {
      for (int i = 0; i < known.size(); i++) {
        stack.ids.put((Element) stacks.item(i + 1), known.get(i));
      }
    }
    stack.collect(image, 0, 0, Optional.empty(), 0);
    return stack;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  List<Item> bottomToTop() {
    return items;
  }

  /** Children stand top first, so they are walked backwards. */
  private void collect(Element parent, int x, int y, Optional<Group> group, int depth)
      throws FormatException {
    if (depth > Group.DEEPEST || items.size() > LAYERS) {
      throw FormatException.unreadable(
          file, "over " + Group.DEEPEST + " stacks deep or over " + LAYERS + " layers");
    }
    for (Node node = parent.getLastChild(); node != null; node = node.getPreviousSibling()) {
      if (!(node instanceof Element element)) {
        continue;
      }
      boolean layer = element.getTagName().equals("layer");
      if (!layer && !element.getTagName().equals("stack")) {
        continue;
      }
      int left = x + integer(element, "x", 0);
      int upper = y + integer(element, "y", 0);
      if (layer) {
        items.add(
            new Item(
                element.getAttribute("src"),
                element.getAttribute("name"),
                left,
                upper,
                opacity(element),
                visible(element),
                compositeOp(element),
                group));
      } else if (depth > 0) {
        collect(element, left, upper, Optional.of(group(element, group)), depth + 1);
      } else {
        collect(element, left, upper, group, depth + 1);
      }
    }
  }

  /** A stack that mixes in the ordinary way is isolated only if it says so. */
  private Group group(Element stack, Optional<Group> parent) throws FormatException {
    float opacity = opacity(stack);
    String op = compositeOp(stack);
    boolean through =
        opacity == 1
            && op.equals(CompositeOp.SRC_OVER.svgName())
            && !stack.getAttribute("isolation").equals("isolate");
    return new Group(
        ids.getOrDefault(stack, LayerId.random()),
        stack.getAttribute("name"),
        opacity,
        visible(stack),
        through ? Group.PASS_THROUGH : op,
        parent);
  }

  private static boolean visible(Element element) {
    return !element.getAttribute("visibility").equals("hidden");
  }

  private static String compositeOp(Element element) {
    String op = element.getAttribute("composite-op");
    return op.isEmpty() ? CompositeOp.SRC_OVER.svgName() : op;
  }

  private int integer(Element element, String attribute, int otherwise) throws FormatException {
    // Some programs write whole numbers as 12.0.
    return (int) number(element, attribute, otherwise);
  }

  private float opacity(Element element) throws FormatException {
    return Math.max(0, Math.min(1, (float) number(element, "opacity", 1)));
  }

  private double number(Element element, String attribute, double otherwise)
      throws FormatException {
    String text = element.getAttribute(attribute).strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= 1 << 24) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw FormatException.unreadable(file, attribute + "='" + text + "' in its stack.xml");
    }
    throw FormatException.unreadable(file, attribute + "='" + text + "' in its stack.xml");
  }
}
