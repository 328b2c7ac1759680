package shirushi.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.origin.Xmp;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Exif;
import shirushi.origin.marks.TextEntry;

/**
 * What GIMP took from a file it opened: since 2.10 in one parasite as lines {@code <tag
 * name="Xmp.prefix.Property">} in exiv2's names, before that as the blocks themselves.
 */
final class XcfMetadata {
  private static final String PARASITE = "gimp-image-metadata";
  private static final String OLD_XMP = "gimp-metadata";
  private static final String OLD_XMP_HEAD = "GIMP_XMP_1";
  private static final String OLD_EXIF = "exif-data";
  private static final int EXIF_HEAD_BYTES = 6;

  private static final Pattern TAG =
      Pattern.compile("<tag name=\"(\\w+)\\.(\\w+)\\.(\\w+)[^\"]*\"([^>]*)>([^<]*)</tag>");
  private static final Pattern CHARSET = Pattern.compile("^charset=\\S+ ");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}( \\d{1,3})+");
  private static final Pattern REFERENCE = Pattern.compile("&(#x?)?(\\w{1,8});");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "amp", "&");

  /** Exiv2's prefixes that are not those that people know. */
  private static final Map<String, String> PREFIXES =
      Map.of("iptcExt", "Iptc4xmpExt", "iptc", "Iptc4xmpCore");

  /** IPTC's old datasets in which rights may stand, by the name under which they are looked for. */
  private static final Map<String, String> IPTC =
      Map.of("Copyright", "copyright", "SpecialInstructions", "rights", "Keywords", "rights");

  private XcfMetadata() {}

  /** What the image's parasites tell of its origin and of its maker's wishes. */
  static Evidence evidence(XcfProperties image) {
    List<TextEntry> texts = new ArrayList<>();
    image
        .parasite("gimp-comment")
        .ifPresent(text -> texts.add(new TextEntry("GIMP comment", "Comment", text)));
    Optional<String> metadata = image.parasite(PARASITE);
    metadata.ifPresent(text -> texts.addAll(texts(text)));
    image.block(OLD_EXIF).ifPresent(block -> texts.addAll(exif(block)));
    Optional<String> old = image.parasite(OLD_XMP).map(XcfMetadata::old);
    return Evidence.of(texts, metadata.flatMap(XcfMetadata::packet).or(() -> old));
  }

  private static String old(String text) {
    return text.startsWith(OLD_XMP_HEAD) ? text.substring(OLD_XMP_HEAD.length()) : text;
  }

  private static List<TextEntry> exif(byte[] block) {
    return Exif.texts(
        Arrays.copyOfRange(block, Math.min(EXIF_HEAD_BYTES, block.length), block.length));
  }

  private static List<TextEntry> texts(String metadata) {
    List<TextEntry> texts = new ArrayList<>();
    Matcher tag = TAG.matcher(metadata);
    while (tag.find()) {
      String name = tag.group(3);
      if (tag.group(1).equals("Exif") && Exif.NAMES.containsValue(name)) {
        texts.add(new TextEntry("EXIF", name, plain(name, value(tag))));
      } else if (tag.group(1).equals("Iptc") && IPTC.containsKey(name)) {
        texts.add(new TextEntry("IPTC", IPTC.get(name), value(tag)));
      }
    }
    return texts;
  }

  /** Exiv2 writes the charset before a comment, and the bytes of what is no text as numbers. */
  private static String plain(String name, String value) {
    if (name.equals("XPComment") && NUMBERS.matcher(value).matches()) {
      String[] numbers = value.split(" ");
      byte[] bytes = new byte[numbers.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Integer.parseInt(numbers[i]);
      }
      return new String(bytes, StandardCharsets.UTF_16LE).replace("\0", "").strip();
    }
    return CHARSET.matcher(value).replaceFirst("").strip();
  }

  /** The XMP among it as a packet; absent where there is none. */
  static Optional<String> packet(String metadata) {
    try {
      XMPMeta packet = XMPMetaFactory.create();
      Matcher tag = TAG.matcher(metadata);
      while (tag.find()) {
        String prefix = PREFIXES.getOrDefault(tag.group(2), tag.group(2));
        Optional<String> namespace =
            tag.group(1).equals("Xmp") ? Xmp.namespace(prefix) : Optional.empty();
        if (namespace.isPresent()) {
          add(packet, namespace.get(), tag.group(3), value(tag));
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

  /** What has several values has several lines. */
  private static void add(XMPMeta packet, String namespace, String name, String value)
      throws XMPException {
    String first = packet.getPropertyString(namespace, name);
    boolean several = packet.doesPropertyExist(namespace, name);
    PropertyOptions list = new PropertyOptions().setArray(true);
    if (several && first != null && !first.isEmpty()) {
      packet.deleteProperty(namespace, name);
      packet.appendArrayItem(namespace, name, list, first, null);
    }
    if (several) {
      packet.appendArrayItem(namespace, name, list, value, null);
    } else {
      packet.setProperty(namespace, name, value);
    }
  }

  private static String value(Matcher tag) {
    String text = REFERENCE.matcher(tag.group(5)).replaceAll(XcfMetadata::character);
    if (tag.group(4).contains("base64")) {
      try {
        text = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
    // XML has no place for other control characters.
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "");
  }

  private static String character(MatchResult reference) {
    String name = reference.group(2);
    String text = ENTITIES.get(name);
    if (reference.group(1) != null) {
      try {
        int code = Integer.parseInt(name, reference.group(1).length() == 2 ? 16 : 10);
        text = Character.isValidCodePoint(code) ? Character.toString(code) : null;
      } catch (NumberFormatException e) {
        text = null;
      }
    }
    return Matcher.quoteReplacement(text == null ? reference.group() : text);
  }
}
