package shirushi.origin.marks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.origin.AigcLabel;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;

/**
 * What stands in XMP: IPTC's digital source type and AI properties, and China's label, which is
 * also found as a text of its own ({@code AIGC}). Source: IPTC Photo Metadata 2025.1; GB
 * 45438-2025.
 */
final class XmpMarks implements MarkReader {
  private static final String IPTC = "IPTC";
  private static final String LABEL = "GB 45438";

  @Override
  public List<Mark> read(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    evidence.xmp().ifPresent(packet -> read(packet, marks));
    for (TextEntry entry : evidence.texts()) {
      label(entry).filter(AigcLabel::isAi).ifPresent(it -> marks.add(mark(it, entry.place())));
    }
    return marks;
  }

  private static void read(String packet, List<Mark> marks) {
    try {
      XmpPacket parsed = XmpPacket.parse(packet);
      iptc(parsed, marks);
      AigcLabel.fromJson(parsed.text(AigcLabel.NAMESPACE, AigcLabel.PROPERTY))
          .filter(AigcLabel::isAi)
          .ifPresent(label -> marks.add(mark(label, "XMP")));
    } catch (OriginException e) {
      // A packet nobody can parse must not hide AI: if its text speaks of it, so does the mark.
      if (Xmp.mentionsAi(packet)) {
        marks.add(Mark.damaged(IPTC, "XMP", OriginTag.UNKNOWN_AI));
      }
    }
  }

  /**
   * A source type that is not AI's beside a model's name or our tag of AI: each is a word of its
   * own, or who reads the one would never hear of the other.
   */
  private static void iptc(XmpPacket packet, List<Mark> marks) {
    Optional<OriginTag> all = Xmp.iptc(packet);
    String term = Xmp.sourceType(packet);
    DigitalSourceType type = DigitalSourceType.of(term);
    boolean told = all.filter(OriginTag::isAi).isPresent();
    boolean ours = ours(packet).filter(OriginTag::isAi).isPresent();
    if (!term.isEmpty() && !type.isAi() && (told || ours)) {
      OriginTag stated = OriginTag.builder(Operation.UNKNOWN).digitalSourceType(type).build();
      marks.add(new Mark(IPTC, "XMP", true, term, stated));
      all.filter(OriginTag::isAi)
          .ifPresent(tag -> marks.add(new Mark("IPTC's AISystemUsed", "XMP", tag)));
    } else {
      all.ifPresent(tag -> marks.add(new Mark(IPTC, "XMP", true, term, tag)));
    }
  }

  private static Optional<OriginTag> ours(XmpPacket packet) {
    try {
      return Xmp.own(packet);
    } catch (OriginException e) {
      return Optional.empty(); // its own carrier says that it is broken
    }
  }

  private static Optional<AigcLabel> label(TextEntry entry) {
    if (!entry.isNamed("AIGC", "TC260:AIGC") && !entry.text().contains("AIGC")) {
      return Optional.empty();
    }
    Optional<JsonObject> json = Json.object(entry.text());
    Optional<JsonObject> inner = json.flatMap(it -> Json.object(it, "AIGC"));
    if (inner.isPresent()) {
      return AigcLabel.fromJson(inner.get().toString());
    }
    return entry.isNamed("AIGC", "TC260:AIGC")
        ? AigcLabel.fromJson(entry.text())
        : json.map(it -> Json.text(it, "AIGC")).flatMap(AigcLabel::fromJson);
  }

  private static Mark mark(AigcLabel label, String carrier) {
    return new Mark(
        LABEL,
        carrier,
        OriginTag.builder(Operation.IMPORTED_AI)
            .tool(new Tool(label.contentProducer(), ""))
            .build());
  }
}
