package shirushi.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An XMP packet as the APP1 segments of a JPEG. One that is too long for a segment is split: the
 * longest properties go into the extended packet, which is cut into pieces, and the short packet
 * that every program reads keeps the rest, the source type above all. Source: XMP part 3, 1.1.3.
 */
final class JpegXmp {
  static final String HEAD = "http://ns.adobe.com/xap/1.0/\0";
  static final String EXTENDED_HEAD = "http://ns.adobe.com/xmp/extension/\0";
  static final String NOTE = "http://ns.adobe.com/xmp/note/";
  static final String HAS_EXTENDED = "HasExtendedXMP";
  private static final String FIRST_WORD = "DigitalSourceType";
  private static final int SEGMENT_BYTES = 65_533;
  static final int GUID_BYTES = 32;
  private static final int PACKET_BYTES = SEGMENT_BYTES - HEAD.length();
  private static final int PIECE_BYTES = 65_000;

  private record Name(String namespace, String path) {}

  private JpegXmp() {}

  /** The bodies of the APP1 segments that carry a packet, in order. */
  static List<byte[]> segments(String packet) {
    byte[] whole = packet.getBytes(StandardCharsets.UTF_8);
    if (whole.length <= PACKET_BYTES) {
      return List.of(joined(HEAD, whole));
    }
    try {
      return split(parse(packet), whole.length);
    } catch (XMPException e) {
      throw new IllegalArgumentException("not an XMP packet: " + e.getMessage(), e);
    }
  }

  private static List<byte[]> split(XMPMeta all, int length) throws XMPException {
    Map<Name, Integer> sizes = new LinkedHashMap<>();
    for (Name name : names(all)) {
      XMPMeta without = (XMPMeta) all.clone();
      without.deleteProperty(name.namespace, name.path);
      sizes.put(name, length - serialized(without, false).length);
    }
    List<Name> longestFirst = new ArrayList<>(sizes.keySet());
    longestFirst.sort(Comparator.comparing(sizes::get).reversed());
    XMPMeta small = (XMPMeta) all.clone();
    XMPMeta extended = (XMPMeta) all.clone();
    // Room for the note that names the extended packet.
    int room = PACKET_BYTES - 512;
    for (Name name : longestFirst) {
      boolean keep = name.path.endsWith(FIRST_WORD) || serialized(small, false).length <= room;
      (keep ? extended : small).deleteProperty(name.namespace, name.path);
    }
    byte[] extension = serialized(extended, true);
    String guid = md5(extension);
    small.setProperty(NOTE, HAS_EXTENDED, guid);
    List<byte[]> segments = new ArrayList<>(List.of(joined(HEAD, serialized(small, false))));
    for (int at = 0; at < extension.length; at += PIECE_BYTES) {
      int size = Math.min(PIECE_BYTES, extension.length - at);
      ByteBuffer piece = ByteBuffer.allocate(GUID_BYTES + 8 + size);
      piece.put(guid.getBytes(StandardCharsets.US_ASCII)).putInt(extension.length).putInt(at);
      segments.add(joined(EXTENDED_HEAD, piece.put(extension, at, size).array()));
    }
    return segments;
  }

  private static List<Name> names(XMPMeta meta) throws XMPException {
    List<Name> names = new ArrayList<>();
    XMPIterator nodes = meta.iterator(new IteratorOptions().setOmitQualifiers(true));
    while (nodes.hasNext()) {
      XMPPropertyInfo node = (XMPPropertyInfo) nodes.next();
      // A namespace's own node has no path; a property's content is moved with it.
      if (node.getPath() != null && !node.getPath().isEmpty()) {
        names.add(new Name(node.getNamespace(), node.getPath()));
        nodes.skipSubtree();
      }
    }
    return names;
  }

  static XMPMeta parse(String packet) throws XMPException {
    return XMPMetaFactory.parseFromString(packet, new ParseOptions().setDisallowDoctype(true));
  }

  static byte[] serialized(XMPMeta meta, boolean bare) throws XMPException {
    return XMPMetaFactory.serializeToBuffer(
        meta, new SerializeOptions().setPadding(0).setOmitPacketWrapper(bare));
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static String md5(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
