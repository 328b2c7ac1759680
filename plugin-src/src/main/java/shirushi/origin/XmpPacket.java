package shirushi.origin;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.ArrayList;
import java.util.List;

/** A parsed XMP packet, to be asked for properties. Not for use by several threads at once. */
public final class XmpPacket {
  /** Characters; a packet of megabytes is a picture in disguise. */
  static final int LONGEST = 8 << 20;

  private static final int DEPTH = 100;

  private final XMPMeta meta;

  private XmpPacket(XMPMeta meta) {
    this.meta = meta;
  }

  /**
   * Parses a packet, with or without its {@code xpacket} wrapper. Document types are refused, so
   * that no entity can name another file.
   *
   * @throws OriginException where it is broken, over 8 million characters or nested too deeply
   */
  public static XmpPacket parse(String packet) throws OriginException {
    if (packet.length() > LONGEST) {
      throw new OriginException("the XMP packet has " + packet.length() + " characters", null);
    }
    checkDepth(packet);
    XmpNames.register();
    try {
      return new XmpPacket(
          XMPMetaFactory.parseFromString(packet, new ParseOptions().setDisallowDoctype(true)));
    } catch (XMPException e) {
      throw new OriginException("the XMP packet is broken: " + e.getMessage(), e);
    }
  }

  /** The property's text, the first where it has several or several languages; empty if absent. */
  public String text(String namespace, String name) {
    List<String> all = texts(namespace, name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** All texts of a property, those of its items and languages. */
  public List<String> texts(String namespace, String name) {
    List<String> texts = new ArrayList<>();
    try {
      if (!meta.doesPropertyExist(namespace, name)) {
        return texts;
      }
      XMPIterator below = meta.iterator(namespace, name, null);
      while (below.hasNext()) {
        XMPPropertyInfo property = (XMPPropertyInfo) below.next();
        String value = property.getValue();
        boolean qualifier = property.getOptions().isQualifier();
        if (!qualifier && value != null && !value.isBlank()) {
          texts.add(value);
        }
      }
    } catch (XMPException e) {
      throw new IllegalArgumentException(namespace + name + ": not an XMP name", e);
    }
    return texts;
  }

  XMPMeta meta() {
    return meta;
  }

  /** Parser and XMP library go down a level a call, and a deep enough packet ends their stack. */
  private static void checkDepth(String packet) throws OriginException {
    int depth = 0;
    for (int at = packet.indexOf('<'); at >= 0; at = packet.indexOf('<', at + 1)) {
      char next = at + 1 < packet.length() ? packet.charAt(at + 1) : ' ';
      int end = packet.indexOf('>', at);
      if (next == '/') {
        depth--;
      } else if (next != '?' && next != '!' && end > 0 && packet.charAt(end - 1) != '/') {
        depth++;
      }
      if (depth > DEPTH) {
        throw new OriginException("the XMP packet is nested over " + DEPTH + " deep", null);
      }
      if (end < 0) {
        return;
      }
    }
  }
}
