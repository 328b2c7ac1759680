package shirushi.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.TextEntry;

/**
 * The XMP that GIMP took from a file it opened, and keeps in a parasite as {@code <tag
 * name="Xmp.prefix.Property">}, in exiv2's names.
 */
final class XcfMetadata {
  private static final Pattern TAG =
      Pattern.compile("<tag name=\"Xmp\\.(\\w+)\\.(\\w+)\"( encoding=\"base64\")?>([^<]*)</tag>");

  private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
  private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

  /** By exiv2's prefixes. */
  private static final Map<String, String> NAMESPACES = Map.of("plus", PLUS, "iptcExt", IPTC);

  private static final Map<String, String> PREFIXES = Map.of(PLUS, "plus", IPTC, "Iptc4xmpExt");

  private XcfMetadata() {}

  /** What the image's parasites tell of its origin and of its maker's wishes. */
  static Evidence evidence(XcfProperties image) {
    List<TextEntry> comment =
        image
            .parasite("gimp-comment")
            .map(text -> List.of(new TextEntry("GIMP comment", "Comment", text)))
            .orElse(List.of());
    return Evidence.of(comment, image.parasite("gimp-metadata").flatMap(XcfMetadata::packet));
  }

  /** The same as an XMP packet; absent where it says nothing that matters here. */
  static Optional<String> packet(String metadata) {
    try {
      XMPMeta packet = XMPMetaFactory.create();
      Matcher tag = TAG.matcher(metadata);
      while (tag.find()) {
        String namespace = NAMESPACES.get(tag.group(1));
        if (namespace != null) {
          XMPMetaFactory.getSchemaRegistry().registerNamespace(namespace, PREFIXES.get(namespace));
          packet.setProperty(namespace, tag.group(2), value(tag));
        }
      }
      return packet.iterator().hasNext()
          ? Optional.of(
              XMPMetaFactory.serializeToString(packet, new SerializeOptions().setPadding(1)))
          : Optional.empty();
    } catch (XMPException e) {
      return Optional.of(metadata); // no packet, but its text is searched as one that is damaged
    }
  }

  private static String value(Matcher tag) {
    String text = tag.group(4);
    if (tag.group(3) != null) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(text);
        return new String(bytes, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
