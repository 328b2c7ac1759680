package shirushi.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/** Collects the segments of a JPEG until the XMP packet can be put together. */
final class JpegXmpParts {
  private String small;
  private final Map<String, TreeMap<Integer, byte[]>> extended = new LinkedHashMap<>();
  private long bytes;

  void add(byte[] app1) {
    bytes += app1.length;
    if (bytes > Limits.TEXT_BYTES) {
      return;
    }
    if (JpegSegments.begins(app1, JpegXmp.HEAD)) {
      int head = JpegXmp.HEAD.length();
      small = new String(app1, head, app1.length - head, StandardCharsets.UTF_8);
    } else if (JpegSegments.begins(app1, JpegXmp.EXTENDED_HEAD)) {
      ByteBuffer piece = ByteBuffer.wrap(app1).position(JpegXmp.EXTENDED_HEAD.length());
      if (piece.remaining() > JpegXmp.GUID_BYTES + 8) {
        byte[] guid = new byte[JpegXmp.GUID_BYTES];
        piece.get(guid).getInt();
        int offset = piece.getInt();
        byte[] body = new byte[piece.remaining()];
        piece.get(body);
        extended
            .computeIfAbsent(new String(guid, StandardCharsets.US_ASCII), name -> new TreeMap<>())
            .put(offset, body);
      }
    }
  }

  /**
   * The one packet that all segments mean. An extended packet that does not belong to the short one
   * fills its gaps, and overrules it where only the extended one speaks of AI. A damaged one that
   * speaks of AI stands behind the short one as it is: such a text cannot be parsed, and is then
   * searched for words of AI.
   */
  Optional<String> whole() {
    if (extended.isEmpty()) {
      return Optional.ofNullable(small);
    }
    String packet = small == null ? serializedText(XMPMetaFactory.create()) : small;
    StringBuilder stray = new StringBuilder();
    for (Map.Entry<String, TreeMap<Integer, byte[]>> one : extended.entrySet()) {
      ByteArrayOutputStream pieces = new ByteArrayOutputStream();
      one.getValue().values().forEach(pieces::writeBytes);
      String text = pieces.toString(StandardCharsets.UTF_8);
      try {
        packet = merged(packet, text, one.getKey());
      } catch (XMPException e) {
        stray.append(Xmp.mentionsAi(text) ? "\n" + text : "");
      }
    }
    return Optional.of(packet + stray);
  }

  private static String merged(String packet, String extension, String guid) throws XMPException {
    XMPMeta first = JpegXmp.parse(packet);
    boolean belongs = guid.equals(first.getPropertyString(JpegXmp.NOTE, JpegXmp.HAS_EXTENDED));
    boolean overrules = !belongs && saysAi(extension) && !saysAi(packet);
    XMPUtils.appendProperties(JpegXmp.parse(extension), first, true, overrules);
    return serializedText(first);
  }

  private static boolean saysAi(String packet) {
    return Origins.in(Optional.of(packet)).filter(OriginTag::isAi).isPresent();
  }

  private static String serializedText(XMPMeta meta) {
    try {
      return new String(JpegXmp.serialized(meta, false), StandardCharsets.UTF_8);
    } catch (XMPException e) {
      throw new IllegalStateException("xmpcore refused what it had parsed", e);
    }
  }
}
