package shirushi.origin;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;

/** The namespaces the XMP library does not bring along, with the prefixes people know. */
final class XmpNames {
  static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
  static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";

  private static final boolean REGISTERED = registered();

  private XmpNames() {}

  /** To be called before the library is used. */
  static void register() {
    if (!REGISTERED) {
      throw new IllegalStateException("XMP namespaces are missing");
    }
  }

  private static boolean registered() {
    try {
      name(Xmp.NAMESPACE, "shirushi");
      name(IPTC, "Iptc4xmpExt");
      name(PLUS, "plus");
      name(CREATIVE_COMMONS, "cc");
      name(AigcLabel.NAMESPACE, "TC260");
      return true;
    } catch (XMPException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static void name(String namespace, String prefix) throws XMPException {
    XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, prefix);
  }
}
