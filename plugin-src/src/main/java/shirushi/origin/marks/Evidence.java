package shirushi.origin.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.origin.OriginException;
import shirushi.origin.XmpPacket;

/**
 * What a file holds that may tell of its origin, whatever its format.
 *
 * @param texts PNG's texts, a JPEG's comment, EXIF's texts
 * @param xmp the XMP packet
 * @param pixels for marks that are hidden in them; absent where nobody decoded them
 * @param credentials what a reader of Content Credentials found
 * @param mining what those credentials say about data mining
 */
public record Evidence(
    List<TextEntry> texts,
    Optional<String> xmp,
    Optional<Pixels> pixels,
    List<Mark> credentials,
    List<MiningEntry> mining) {

  private static final String EXIF = "http://ns.adobe.com/exif/1.0/";

  public static final Evidence NONE = of(List.of(), Optional.empty());

  public Evidence {
    texts = List.copyOf(texts);
    credentials = List.copyOf(credentials);
    mining = List.copyOf(mining);
  }

  public static Evidence of(List<TextEntry> texts, Optional<String> xmp) {
    return new Evidence(texts, xmp, Optional.empty(), List.of(), List.of());
  }

  public Evidence withPixels(Pixels seen) {
    return new Evidence(texts, xmp, Optional.of(seen), credentials, mining);
  }

  public Evidence withCredentials(List<Mark> marks, List<MiningEntry> entries) {
    return new Evidence(texts, xmp, pixels, marks, entries);
  }

  /** How much text there is, in characters. */
  public long size() {
    return xmp.map(String::length).orElse(0)
        + texts.stream().mapToLong(entry -> entry.text().length()).sum();
  }

  /** EXIF's texts are found in XMP too, and there first of all by programs that write no EXIF. */
  Evidence withXmpTexts() {
    List<TextEntry> all = new ArrayList<>(texts);
    if (xmp.isPresent() && xmp.get().contains("UserComment")) {
      try {
        String comment = XmpPacket.parse(xmp.get()).text(EXIF, "UserComment");
        all.add(new TextEntry("XMP", "UserComment", comment));
      } catch (OriginException e) {
        return this; // the reader of XMP says that it is damaged
      }
    }
    return new Evidence(all, xmp, pixels, credentials, mining);
  }

  /** The same file, as if it held only these texts: for a block that holds texts again. */
  Evidence unpacked(List<TextEntry> inner) {
    return Evidence.of(inner, Optional.empty());
  }
}
