package shirushi.origin;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a packet says about the maker and the maker's rights. It outlives a picture's being read and
 * written again; what describes the old file (its size, its history, its thumbnail) does not.
 */
public final class XmpRights {
  private static final List<String> NAMESPACES =
      List.of(
          XMPConst.NS_DC,
          XMPConst.NS_XMP_RIGHTS,
          XmpNames.PLUS,
          XmpNames.CREATIVE_COMMONS,
          XMPConst.NS_IPTCCORE,
          XmpNames.IPTC,
          XMPConst.NS_PHOTOSHOP,
          AigcLabel.NAMESPACE);

  /** In our own namespace: what was stated about an input that its maker had closed. */
  private static final String STATEMENT = "InputStatement";

  /** Said anew for every picture. */
  private static final Set<String> OF_THE_PICTURE =
      Set.of(
          "dc:format",
          "Iptc4xmpExt:DigitalSourceType",
          "Iptc4xmpExt:DigitalSourcefileType",
          "Iptc4xmpExt:AISystemUsed",
          "Iptc4xmpExt:AISystemVersionUsed",
          "Iptc4xmpExt:AIPromptInformation",
          "photoshop:History",
          "photoshop:DocumentAncestors",
          "photoshop:TextLayers",
          "photoshop:ICCProfile",
          "photoshop:ColorMode");

  private XmpRights() {}

  /**
   * A packet of nothing but rights, to be handed to {@link Xmp#write(OriginTag, Optional)}.
   *
   * @param before a packet whose rights go on; one that cannot be read has none
   * @param mining what the artist allows; absent says nothing and leaves what was there
   * @param artist the artist's name, as the writer of the prompt; empty says nothing
   * @param statement what the artist stated about the picture this one comes from; empty if nothing
   * @return absent where there is nothing to say
   */
  public static Optional<String> packet(
      Optional<String> before, Optional<DataMining> mining, String artist, String statement) {
    XmpNames.register();
    XMPMeta meta = XMPMetaFactory.create();
    try {
      copy(before, meta);
      if (mining.isPresent()) {
        meta.setProperty(XmpNames.PLUS, "DataMining", mining.get().uri());
      }
      if (!artist.isBlank()) {
        meta.setProperty(XmpNames.IPTC, "AIPromptWriterName", Text.forXml(artist));
      }
      if (!statement.isBlank()) {
        meta.setProperty(Xmp.NAMESPACE, STATEMENT, Text.forXml(statement));
      }
      return meta.iterator().hasNext() ? Optional.of(serialized(meta)) : Optional.empty();
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused well-formed rights", e);
    }
  }

  /** A packet with what another says besides; where both speak of a thing, the other's counts. */
  public static String with(String rights, String packet) {
    try {
      XMPMeta both = XmpPacket.parse(packet).meta();
      XMPUtils.appendProperties(XmpPacket.parse(rights).meta(), both, true, true);
      return serialized(both);
    } catch (OriginException e) {
      return rights; // nobody could read the packet
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused packets that it had read", e);
    }
  }

  /** What a packet says that the artist stated about the input; empty where it says nothing. */
  public static String statement(Optional<String> packet) {
    try {
      return packet.isEmpty()
          ? ""
          : XmpPacket.parse(packet.get()).text(Xmp.NAMESPACE, STATEMENT).strip();
    } catch (OriginException e) {
      return ""; // a damaged packet is told of where its tag should stand
    }
  }

  /** Copies the rights of a packet, where it can be read. */
  static void copy(Optional<String> packet, XMPMeta into) throws XMPException {
    if (packet.isEmpty()) {
      return;
    }
    XMPMeta from;
    try {
      from = XmpPacket.parse(packet.get()).meta();
    } catch (OriginException e) {
      return; // a damaged packet has nothing that could be carried on
    }
    String statement = from.getPropertyString(Xmp.NAMESPACE, STATEMENT);
    if (statement != null) {
      into.setProperty(Xmp.NAMESPACE, STATEMENT, statement);
    }
    for (String namespace : NAMESPACES) {
      XMPIterator properties =
          from.iterator(namespace, null, new IteratorOptions().setJustChildren(true));
      while (properties.hasNext()) {
        String path = ((XMPPropertyInfo) properties.next()).getPath();
        if (path != null && !OF_THE_PICTURE.contains(path)) {
          XMPUtils.duplicateSubtree(from, into, namespace, path, namespace, path, null);
        }
      }
    }
  }

  static String serialized(XMPMeta meta) throws XMPException {
    return XMPMetaFactory.serializeToString(meta, new SerializeOptions().setPadding(0));
  }
}
