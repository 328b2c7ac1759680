package shirushi.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The layer list of an OpenRaster file, its {@code stack.xml}. */
final class OraStack {
  private static final int DEPTH = 64;
  private static final int LAYERS = 10_000;

  /** One layer, with what its stacks add already in it. */
  record Item(
      String src, String name, int x, int y, float opacity, boolean visible, String compositeOp) {}

  private final String file;
  private final List<Item> items = new ArrayList<>();
  private int width;
  private int height;

  private OraStack(String file) {
    this.file = file;
  }

  static OraStack parse(String xml, String file) throws IOException {
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
    stack.collect(image, 0, 0, 1, true, 0);
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
  private void collect(Element parent, int x, int y, float opacity, boolean visible, int depth)
      throws FormatException {
    if (depth > DEPTH || items.size() > LAYERS) {
      throw FormatException.unreadable(
          file, "over " + DEPTH + " stacks deep or over " + LAYERS + " layers");
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
      float strength = opacity * opacity(element);
      boolean seen = visible && !element.getAttribute("visibility").equals("hidden");
      if (layer) {
        String src = element.getAttribute("src");
        String name = element.getAttribute("name");
        String op = element.getAttribute("composite-op");
        items.add(
            new Item(src, name, left, upper, strength, seen, op.isEmpty() ? "svg:src-over" : op));
      } else {
        collect(element, left, upper, strength, seen, depth + 1);
      }
    }
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
