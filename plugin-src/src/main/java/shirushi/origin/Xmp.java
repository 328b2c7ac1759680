package shirushi.origin;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.util.Locale;
import java.util.Optional;

/**
 * The tag as an XMP packet: IPTC's properties for everybody, and the whole tag as JSON in a
 * property of our own so that it comes back without loss. Source: IPTC Photo Metadata 2025.1.
 */
public final class Xmp {
  /** The namespace of our own property {@code OriginTag}. */
  public static final String NAMESPACE = "http://shirushi.art/ns/origin/1.0/";

  private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

  static {
    try {
      XMPMetaFactory.getSchemaRegistry().registerNamespace(NAMESPACE, "shirushi");
      XMPMetaFactory.getSchemaRegistry().registerNamespace(IPTC, "Iptc4xmpExt");
    } catch (XMPException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Xmp() {}

  /** The packet, with its {@code xpacket} wrapper, for a file's UTF-8 XMP block. */
  public static String write(OriginTag tag) {
    try {
      XMPMeta meta = XMPMetaFactory.create();
      put(meta, IPTC, "DigitalSourceType", tag.digitalSourceType().uri().orElse(""));
      put(meta, IPTC, "AISystemUsed", tag.model().name());
      put(meta, IPTC, "AISystemVersionUsed", tag.model().version());
      put(meta, IPTC, "AIPromptInformation", tag.prompt());
      put(meta, XMPConst.NS_XMP, "CreatorTool", tag.tool().toString());
      put(meta, NAMESPACE, "OriginTag", Text.jsonForXml(OriginJson.writeCompact(tag)));
      return XMPMetaFactory.serializeToString(meta, new SerializeOptions().setPadding(0));
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused a well-formed tag", e);
    }
  }

  /**
   * The tag in a packet: ours, or one built from IPTC's properties of another program. Empty where
   * the packet says nothing about origin.
   *
   * @throws OriginException where the packet or our tag in it is broken
   */
  public static Optional<OriginTag> read(String packet) throws OriginException {
    try {
      XMPMeta meta =
          XMPMetaFactory.parseFromString(packet, new ParseOptions().setDisallowDoctype(true));
      Optional<OriginTag> foreign = iptc(meta);
      String json = meta.getPropertyString(NAMESPACE, "OriginTag");
      if (json == null) {
        return foreign;
      }
      OriginTag ours = OriginTag.fromJson(json);
      // Another program may have marked the picture as AI after we had tagged it otherwise.
      return Optional.of(
          foreign.isPresent() && foreign.get().isAi() && !ours.isAi()
              ? ours.union(foreign.get())
              : ours);
    } catch (XMPException e) {
      throw new OriginException("the XMP packet is broken: " + e.getMessage(), e);
    }
  }

  /** Whether a packet that cannot be parsed speaks of AI all the same. */
  public static boolean mentionsAi(String packet) {
    String text = packet.toLowerCase(Locale.ROOT);
    return text.contains("trainedalgorithmicmedia")
        || text.contains("compositesynthetic")
        || text.contains("aisystemused");
  }

  private static Optional<OriginTag> iptc(XMPMeta meta) throws XMPException {
    DigitalSourceType type = DigitalSourceType.of(text(meta, IPTC, "DigitalSourceType"));
    String system = text(meta, IPTC, "AISystemUsed");
    if (!type.isAi() && !system.isBlank()) {
      type = DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
    }
    if (type == DigitalSourceType.UNKNOWN) {
      return Optional.empty();
    }
    String version = text(meta, IPTC, "AISystemVersionUsed");
    String prompt = text(meta, IPTC, "AIPromptInformation");
    return Optional.of(
        OriginTag.builder(type.isAi() ? Operation.IMPORTED_AI : Operation.UNKNOWN)
            .digitalSourceType(type)
            .model(new Model(system, version, "", "", "", false))
            .prompt(prompt, prompt, "")
            .tool(new Tool(text(meta, XMPConst.NS_XMP, "CreatorTool"), ""))
            .build());
  }

  private static void put(XMPMeta meta, String namespace, String name, String value)
      throws XMPException {
    if (!value.isEmpty()) {
      meta.setProperty(namespace, name, Text.forXml(value));
    }
  }

  private static String text(XMPMeta meta, String namespace, String name) throws XMPException {
    return Text.orEmpty(meta.getPropertyString(namespace, name));
  }
}
