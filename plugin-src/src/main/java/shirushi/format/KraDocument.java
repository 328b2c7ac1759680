package shirushi.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import shirushi.canvas.Group;

/**
 * The {@code maindoc.xml} of a Krita file: its layers as a tree. Source: Krita's own writer.
 *
 * @param name the folder inside the archive in which everything lies
 * @param colorSpace of the picture, such as RGBA
 * @param annotations the document's annotations that it lists
 * @param layers top to bottom
 */
record KraDocument(
    String name,
    int width,
    int height,
    String colorSpace,
    List<String> annotations,
    List<Node> layers) {
  private static final int LAYERS = 10_000;

  /** A layer, a group or a mask; {@code op} in Krita's words, {@code opacity} in [0,1]. */
  record Node(
      String kind,
      String name,
      String uuid,
      String filename,
      int x,
      int y,
      float opacity,
      boolean visible,
      String op,
      String colorSpace,
      String channelFlags,
      boolean styled,
      boolean passThrough,
      List<Node> layers,
      List<Node> masks) {}

  /**
   * @param file what messages call it
   */
  static KraDocument parse(String xml, String file) throws IOException {
    Handler handler = new Handler(file);
    parse(xml, handler, file, KraArchive.MAIN);
    if (handler.document == null) {
      throw FormatException.unreadable(file, "its maindoc.xml has no image");
    }
    return handler.document;
  }

  /**
   * Parses an entry's XML, which can make nothing be fetched.
   *
   * @param entry what messages call it
   */
  static void parse(String xml, DefaultHandler handler, String file, String entry)
      throws IOException {
    if (xml.contains("<!ENTITY")) {
      throw FormatException.unreadable(file, "its " + entry + " declares entities");
    }
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      // Krita names a document type; nothing is fetched for it.
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
      reader.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException e) {
      throw FormatException.unreadable(file, "its " + entry + " is damaged: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java cannot parse XML securely", e);
    }
  }

  private static final class Handler extends DefaultHandler {
    private final String file;
    private final List<Node> top = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private KraDocument document;
    private int count;

    Handler(String file) {
      this.file = file;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      switch (name) {
        case "IMAGE" -> image(attributes);
        case "layer" -> push(attributes, false);
        case "mask" -> push(attributes, true);
        case "annotation" -> annotations.add(text(attributes, "type", ""));
        default -> {
          // The rest says how Krita shows the document.
        }
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (name.equals("layer") || name.equals("mask")) {
        open.poll();
      }
    }

    private void image(Attributes attributes) throws SAXException {
      int width = (int) number(attributes, "width", 0);
      int height = (int) number(attributes, "height", 0);
      try {
        Limits.check(file, width, height);
      } catch (FormatException e) {
        throw new SAXException(width + "×" + height + " pixels", e);
      }
      String space = text(attributes, "colorspacename", "");
      String name = text(attributes, "name", "Unnamed");
      document = new KraDocument(name, width, height, space, annotations, top);
    }

    private void push(Attributes of, boolean mask) throws SAXException {
      if (++count > LAYERS || open.size() >= Group.DEEPEST) {
        throw new SAXException("over " + LAYERS + " layers or over " + Group.DEEPEST + " deep");
      }
      String name = text(of, "name", "");
      Node node =
          new Node(
              text(of, "nodetype", text(of, "layertype", "")),
              name,
              text(of, "uuid", "").replaceAll("[{}]", ""),
              text(of, "filename", name),
              (int) number(of, "x", 0),
              (int) number(of, "y", 0),
              Math.max(0, Math.min(255, (float) number(of, "opacity", 255))) / 255,
              !text(of, "visible", "1").equals("0"),
              text(of, "compositeop", "normal"),
              text(of, "colorspacename", document == null ? "" : document.colorSpace),
              text(of, "channelflags", ""),
              !text(of, "layerstyle", "").isEmpty(),
              text(of, "passthrough", "0").equals("1"),
              new ArrayList<>(),
              new ArrayList<>());
      Node parent = open.peek();
      List<Node> siblings = parent == null ? top : mask ? parent.masks : parent.layers;
      // A mask of the whole picture is a selection that was left.
      if (parent != null || !mask) {
        siblings.add(node);
      }
      open.push(node);
    }

    private static String text(Attributes attributes, String name, String otherwise) {
      String value = attributes.getValue(name);
      return value == null ? otherwise : value;
    }

    private static double number(Attributes attributes, String name, double otherwise)
        throws SAXException {
      String text = text(attributes, name, "").strip();
      try {
        double value = text.isEmpty() ? otherwise : Double.parseDouble(text);
        if (Math.abs(value) <= 1 << 24) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw new SAXException(name + "='" + text + "'", e);
      }
      throw new SAXException(name + "='" + text + "'");
    }
  }
}
