package shirushi.origin;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tag as an XMP packet: IPTC's properties for everybody, and the whole tag as JSON in a
 * property of our own so that it comes back without loss, and for AI China's label. Source: IPTC
 * Photo Metadata 2025.1; GB 45438-2025.
 */
public final class Xmp {
  /** The namespace of our own property {@code OriginTag}. */
  public static final String NAMESPACE = "http://shirushi.art/ns/origin/1.0/";

  private static final String PIXELS = "PixelHash";

  private Xmp() {}

  /** The packet, with its {@code xpacket} wrapper, for a file's UTF-8 XMP block. */
  public static String write(OriginTag tag) {
    return write(tag, Optional.empty());
  }

  /**
   * The packet of a picture that comes from another.
   *
   * @param before a packet whose maker's name, rights and wishes stay; see {@link XmpRights}
   */
  public static String write(OriginTag tag, Optional<String> before) {
    return write(tag, before, Optional.empty());
  }

  /**
   * The packet for a file whose pixels are others than those that the tag's hash is of.
   *
   * @param pixels {@code Raster.sha256} of the pixels as the file has them
   */
  public static String write(OriginTag tag, Optional<String> before, Optional<String> pixels) {
    XmpNames.register();
    try {
      XMPMeta meta = XMPMetaFactory.create();
      XmpRights.copy(before, meta);
      put(meta, XmpNames.IPTC, "DigitalSourceType", tag.digitalSourceType().uri().orElse(""));
      if (tag.isAi()) {
        put(meta, XmpNames.IPTC, "AISystemUsed", tag.model().name());
        put(meta, XmpNames.IPTC, "AISystemVersionUsed", tag.model().version());
        put(meta, XmpNames.IPTC, "AIPromptInformation", tag.prompt());
      }
      put(meta, XMPConst.NS_XMP, "CreatorTool", tag.tool().toString());
      if (!meta.doesPropertyExist(AigcLabel.NAMESPACE, AigcLabel.PROPERTY)) {
        // Where another program has labelled it already, its label tells more.
        String label = AigcLabel.of(tag).map(AigcLabel::toJson).orElse("");
        put(meta, AigcLabel.NAMESPACE, AigcLabel.PROPERTY, Text.asciiJson(label));
      }
      put(meta, NAMESPACE, "OriginTag", Text.asciiJson(OriginJson.writeCompact(tag)));
      put(meta, NAMESPACE, PIXELS, pixels.orElse(""));
      return XmpRights.serialized(meta);
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused a well-formed tag", e);
    }
  }

  /**
   * The packet of a picture that stays as it is, and of whose origin more is said: what stood in it
   * stays there, but for what a tag says.
   *
   * @param before the picture's packet; one that nobody can read is replaced
   */
  public static String rewrite(OriginTag tag, String before) {
    String ours = write(tag, Optional.of(before));
    try {
      XMPMeta kept = XmpPacket.parse(before).meta();
      for (String name :
          List.of(
              "DigitalSourceType",
              "DigitalSourcefileType",
              "AISystemUsed",
              "AISystemVersionUsed",
              "AIPromptInformation")) {
        kept.deleteProperty(XmpNames.IPTC, name);
      }
      XMPUtils.appendProperties(XmpPacket.parse(ours).meta(), kept, true, true);
      return XmpRights.serialized(kept);
    } catch (OriginException e) {
      return ours;
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused a packet that it had read", e);
    }
  }

  /**
   * The tag in a packet: ours, or one built from the properties of another program. Empty where the
   * packet says nothing about origin.
   *
   * @throws OriginException where the packet or our tag in it is broken
   */
  public static Optional<OriginTag> read(String packet) throws OriginException {
    XmpPacket parsed = XmpPacket.parse(packet);
    Optional<OriginTag> foreign = foreign(parsed);
    Optional<OriginTag> ours = own(parsed);
    if (ours.isEmpty()) {
      return foreign;
    }
    // Another program may have marked the picture as AI after we had tagged it otherwise.
    return foreign.isPresent() && foreign.get().isAi() && !ours.get().isAi()
        ? ours.map(foreign.get()::union)
        : ours;
  }

  /**
   * The tag this program wrote.
   *
   * @throws OriginException where it is broken
   */
  public static Optional<OriginTag> own(XmpPacket packet) throws OriginException {
    String json = packet.text(NAMESPACE, "OriginTag");
    return json.isEmpty() ? Optional.empty() : Optional.of(OriginTag.fromJson(json));
  }

  /** The hash of the pixels beside which this packet was written; empty where it names none. */
  public static String pixels(XmpPacket packet) {
    return packet.text(NAMESPACE, PIXELS);
  }

  /** What IPTC's properties and China's label say, whoever wrote them. */
  public static Optional<OriginTag> foreign(XmpPacket packet) {
    Optional<OriginTag> iptc = iptc(packet);
    Optional<AigcLabel> label =
        AigcLabel.fromJson(packet.text(AigcLabel.NAMESPACE, AigcLabel.PROPERTY))
            .filter(AigcLabel::isAi);
    boolean told = iptc.filter(OriginTag::isAi).isPresent();
    return label.isEmpty() || told
        ? iptc
        : Optional.of(
            OriginTag.builder(Operation.IMPORTED_AI)
                .tool(new Tool(label.get().contentProducer(), ""))
                .build());
  }

  /** The namespace that a prefix usually stands for; absent where it is not known. */
  public static Optional<String> namespace(String prefix) {
    XmpNames.register();
    return Optional.ofNullable(XMPMetaFactory.getSchemaRegistry().getNamespaceURI(prefix));
  }

  /** Whether a packet that cannot be parsed speaks of AI all the same. */
  public static boolean mentionsAi(String packet) {
    String text = packet.toLowerCase(Locale.ROOT);
    return text.contains("trainedalgorithmicmedia")
        || text.contains("trainedalgorithmicdata")
        || text.contains("compositesynthetic")
        || text.contains("aisystemused")
        || text.contains("tc260:aigc");
  }

  /** IPTC's source type as it stands there, without the vocabulary; empty where there is none. */
  public static String sourceType(XmpPacket packet) {
    return DigitalSourceType.term(packet.text(XmpNames.IPTC, "DigitalSourceType"));
  }

  /** What IPTC's properties alone say. */
  public static Optional<OriginTag> iptc(XmpPacket packet) {
    DigitalSourceType type = DigitalSourceType.of(packet.text(XmpNames.IPTC, "DigitalSourceType"));
    String system = packet.text(XmpNames.IPTC, "AISystemUsed");
    if (!type.isAi() && !system.isBlank()) {
      type = DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
    }
    if (type == DigitalSourceType.UNKNOWN) {
      return Optional.empty();
    }
    String version = packet.text(XmpNames.IPTC, "AISystemVersionUsed");
    String prompt = packet.text(XmpNames.IPTC, "AIPromptInformation");
    return Optional.of(
        OriginTag.builder(type.isAi() ? Operation.IMPORTED_AI : Operation.UNKNOWN)
            .digitalSourceType(type)
            .model(new Model(system, version, "", "", "", false))
            .prompt(prompt, prompt, "")
            .tool(new Tool(packet.text(XMPConst.NS_XMP, "CreatorTool"), ""))
            .build());
  }

  private static void put(XMPMeta meta, String namespace, String name, String value)
      throws XMPException {
    if (!value.isEmpty()) {
      meta.setProperty(namespace, name, Text.forXml(value));
    }
  }
}
