package shirushi.origin.policy;

import com.adobe.internal.xmp.XMPConst;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirushi.origin.DataMining;
import shirushi.origin.OriginException;
import shirushi.origin.XmpPacket;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.MiningEntry;
import shirushi.origin.marks.TextEntry;

/** All that a picture's maker says about machines that read it. Saying nothing is no permission. */
public record MiningPreference(List<Statement> statements) {
  public static final MiningPreference NONE = new MiningPreference(List.of());

  private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
  private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  private static final Pattern CODE = Pattern.compile("DMI-[A-Z-]{1,60}");

  /** Words of the web's robots tag that artists also put where rights stand. */
  private static final Pattern NO_AI =
      Pattern.compile("(?<![\\w-])no(?:image)?ai(?![\\w-])", Pattern.CASE_INSENSITIVE);

  private static final List<String> RIGHTS_TEXTS =
      List.of("robots", "copyright", "disclaimer", "warning", "rights");

  public MiningPreference {
    statements = List.copyOf(statements);
  }

  /** What a file says; a packet that is damaged is searched for PLUS's codes all the same. */
  public static MiningPreference of(Evidence evidence) {
    List<Statement> found = new ArrayList<>();
    evidence.xmp().ifPresent(packet -> xmp(packet, found));
    for (TextEntry entry : evidence.texts()) {
      if (RIGHTS_TEXTS.contains(entry.keyword().toLowerCase(Locale.ROOT))) {
        noAi(entry.place(), entry.text(), found);
      }
    }
    for (MiningEntry entry : evidence.mining()) {
      found.add(
          new Statement(
              "Content Credentials", entry.name() + ": " + entry.use(), entry.constraints()));
    }
    return new MiningPreference(found);
  }

  /** What both say. */
  public MiningPreference and(MiningPreference other) {
    return new MiningPreference(
        Stream.concat(statements.stream(), other.statements.stream()).distinct().toList());
  }

  private static void xmp(String packet, List<Statement> found) {
    XmpPacket parsed;
    try {
      parsed = XmpPacket.parse(packet);
    } catch (OriginException e) {
      Matcher code = CODE.matcher(packet);
      while (code.find()) {
        found.add(new Statement("damaged XMP", code.group(), ""));
      }
      return;
    }
    for (String value : parsed.texts(PLUS, "DataMining")) {
      String term = DataMining.of(value).map(DataMining::toString).orElse(value.strip());
      found.add(new Statement("XMP, PLUS", term, conditions(parsed, term)));
    }
    rights(parsed, XMPConst.NS_DC, "rights", found);
    rights(parsed, XMPConst.NS_DC, "subject", found);
    rights(parsed, XMPConst.NS_XMP_RIGHTS, "UsageTerms", found);
    rights(parsed, XMPConst.NS_PHOTOSHOP, "Instructions", found);
  }

  /** Where PLUS says that the conditions stand. */
  private static String conditions(XmpPacket packet, String term) {
    if (term.equals(DataMining.SEE_CONSTRAINT.toString())) {
      return packet.text(PLUS, "OtherConstraints");
    }
    if (term.equals(DataMining.SEE_LINKED_RIGHTS.toString())) {
      return String.join(" ", packet.texts(IPTC, "LinkedEncRightsExpr"));
    }
    return term.equals(DataMining.SEE_EMBEDDED_RIGHTS.toString())
        ? String.join(" ", packet.texts(IPTC, "EmbdEncRightsExpr"))
        : "";
  }

  private static void rights(
      XmpPacket packet, String namespace, String name, List<Statement> found) {
    packet.texts(namespace, name).forEach(text -> noAi("XMP " + name, text, found));
  }

  private static void noAi(String carrier, String text, List<Statement> found) {
    Matcher words = NO_AI.matcher(text);
    while (words.find()) {
      found.add(new Statement(carrier, words.group().toLowerCase(Locale.ROOT), ""));
    }
  }
}
