package shirushi.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.util.Optional;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/**
 * The XMP packets of a PSD file: the picture's and one a layer, which also carries the layer's id.
 * What others wrote into a packet stays in it.
 */
final class PsdPackets {
  private static final String LAYER_ID = "LayerId";

  static {
    try {
      XMPMetaFactory.getSchemaRegistry().registerNamespace(Xmp.NAMESPACE, "shirushi");
    } catch (XMPException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PsdPackets() {}

  /** The packet of a layer, over an old one that is, or is not, there. */
  static String layer(Optional<OriginTag> tag, LayerId id, Optional<String> old) {
    return write(Optional.of(id), old, tag.map(Xmp::write));
  }

  /** The packet of the picture: the newer ones stand over the older. */
  @SafeVarargs
  static String picture(Optional<String>... packets) {
    return write(Optional.empty(), packets);
  }

  @SafeVarargs
  private static String write(Optional<LayerId> id, Optional<String>... packets) {
    try {
      XMPMeta meta = XMPMetaFactory.create();
      for (Optional<String> packet : packets) {
        Optional<XMPMeta> more = packet.flatMap(PsdPackets::parsed);
        if (more.isPresent()) {
          XMPUtils.appendProperties(more.get(), meta, true, true);
        }
      }
      if (id.isPresent()) {
        meta.setProperty(Xmp.NAMESPACE, LAYER_ID, id.get().value());
      }
      // No padding would mean the usual two kilobytes of it.
      return XMPMetaFactory.serializeToString(meta, new SerializeOptions().setPadding(1));
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused a packet that it had made", e);
    }
  }

  /** The layer's id in its packet. */
  static Optional<LayerId> id(Optional<String> packet) {
    try {
      Optional<XMPMeta> meta = packet.flatMap(PsdPackets::parsed);
      return meta.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(meta.get().getPropertyString(Xmp.NAMESPACE, LAYER_ID))
              .map(LayerId::new);
    } catch (XMPException | IllegalArgumentException e) {
      // What is no id gets a new one.
      return Optional.empty();
    }
  }

  private static Optional<XMPMeta> parsed(String packet) {
    try {
      return Optional.of(
          XMPMetaFactory.parseFromString(packet, new ParseOptions().setDisallowDoctype(true)));
    } catch (XMPException e) {
      // Nothing can be kept of what nobody can parse.
      return Optional.empty();
    }
  }
}
