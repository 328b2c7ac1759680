package shirushi.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/**
 * Writes origin tags into a Krita file that Krita has saved: as a document annotation and as the
 * layers' XMP, and shows in the names of AI layers. Everything else in the archive stays byte for
 * byte, but for those names in {@code maindoc.xml} and one line there that lists the annotation,
 * without which Krita would drop it.
 */
public final class KraTags {
  private static final String LINE =
      "<annotation type=\""
          + KraReader.ANNOTATION
          + "\" description=\"Where the layers come from\"/>";

  private static final Pattern ELEMENT =
      Pattern.compile("<layer\\b(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>");
  private static final Pattern UUID =
      Pattern.compile(
          "\\suuid=[\"']\\{?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\}?[\"']");
  private static final Pattern NAME =
      Pattern.compile("(\\sname=[\"'])(?!" + Pattern.quote(Layer.AI_PREFIX.strip()) + ")");

  private KraTags() {}

  /**
   * Adds or replaces the tags of layers; the file is replaced only by a whole new one. Records of
   * other layers stay, and a record that speaks of AI is never replaced by one that does not: the
   * two are united.
   *
   * @param tags by the layer's id, Krita's {@code uniqueId}
   * @throws IllegalArgumentException where the document has no layer of that id
   * @throws FormatException where it is no Krita file
   * @throws IOException where it cannot be written; it is as before then
   */
  public static void write(Path kra, Map<LayerId, OriginTag> tags) throws IOException {
    write(kra, kra, tags);
  }

  /** As the other, into another file. */
  static void write(Path kra, Path target, Map<LayerId, OriginTag> tags) throws IOException {
    String file = Limits.name(kra);
    Map<String, byte[]> changes;
    try (KraArchive archive = new KraArchive(kra)) {
      changes = changes(archive, file, tags);
    } catch (ZipException e) {
      throw FormatException.unreadable(file, "a damaged Krita archive");
    }
    AtomicFile.write(target, out -> ZipPatch.copy(kra, changes, out));
  }

  private static Map<String, byte[]> changes(
      KraArchive archive, String file, Map<LayerId, OriginTag> tags) throws IOException {
    KraDocument document = archive.document();
    Map<LayerId, KraDocument.Node> nodes = new LinkedHashMap<>();
    flat(document.layers()).forEach(node -> id(node).ifPresent(id -> nodes.putIfAbsent(id, node)));
    String annotation = KraReader.annotation(document);
    Optional<String> known = archive.textIfAny(annotation);
    Map<LayerId, OriginTag> records =
        new LinkedHashMap<>(
            known.isEmpty()
                ? Map.of()
                : LayerOrigins.read(known.get(), file, "its annotation " + KraReader.ANNOTATION)
                    .tags());
    Map<String, byte[]> changes = new LinkedHashMap<>();
    for (Map.Entry<LayerId, OriginTag> entry : tags.entrySet()) {
      KraDocument.Node node = nodes.get(entry.getKey());
      if (node == null) {
        throw new IllegalArgumentException(file + " has no layer " + entry.getKey());
      }
      OriginTag old = records.get(entry.getKey());
      boolean loses = old != null && old.isAi() && !entry.getValue().isAi();
      OriginTag tag = loses ? old.union(entry.getValue()) : entry.getValue();
      records.put(entry.getKey(), tag);
      String xmp = KraReader.xmpEntry(document, node);
      changes.put(xmp, utf8(packet(archive.textIfAny(xmp), tag)));
    }
    changes.put(annotation, utf8(LayerOrigins.write(known, records)));
    String before = archive.text(KraArchive.MAIN);
    String main = named(before, records);
    if (!document.annotations().contains(KraReader.ANNOTATION)) {
      main = listed(main, file);
    }
    if (!main.equals(before)) {
      changes.put(KraArchive.MAIN, utf8(main));
    }
    return changes;
  }

  /** What the layer's packet says besides stays in it. */
  private static String packet(Optional<String> before, OriginTag tag) {
    String ours = Xmp.write(tag);
    try {
      XMPMeta kept = before.isEmpty() ? XMPMetaFactory.create() : JpegXmp.parse(before.get());
      XMPUtils.appendProperties(JpegXmp.parse(ours), kept, true, true);
      return new String(JpegXmp.serialized(kept, false), StandardCharsets.UTF_8);
    } catch (XMPException e) {
      return ours; // nobody could read the old packet
    }
  }

  /** Krita keeps names in every format that it saves, and nothing else of a tag. */
  private static String named(String xml, Map<LayerId, OriginTag> records) {
    return ELEMENT
        .matcher(xml)
        .replaceAll(element -> Matcher.quoteReplacement(named(element, records)));
  }

  private static String named(MatchResult element, Map<LayerId, OriginTag> records) {
    String text = element.group();
    Matcher uuid = UUID.matcher(text);
    OriginTag tag = uuid.find() ? records.get(new LayerId(uuid.group(1))) : null;
    return tag != null && tag.isAi()
        ? NAME.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(Layer.AI_PREFIX))
        : text;
  }

  /** Behind the layers: Krita takes the image's first element for them. */
  private static String listed(String xml, String file) throws FormatException {
    int list = xml.lastIndexOf("</annotations>");
    int image = xml.lastIndexOf("</IMAGE>");
    if (image < 0) {
      throw FormatException.unreadable(file, "its maindoc.xml has no image");
    }
    return list >= 0
        ? xml.substring(0, list) + LINE + xml.substring(list)
        : xml.substring(0, image)
            + "<annotations>"
            + LINE
            + "</annotations>"
            + xml.substring(image);
  }

  private static Stream<KraDocument.Node> flat(List<KraDocument.Node> nodes) {
    return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), flat(node.layers())));
  }

  private static Optional<LayerId> id(KraDocument.Node node) {
    try {
      return Optional.of(new LayerId(node.uuid()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a layer without an id cannot be meant
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
