package shirushi.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import shirushi.origin.marks.TextEntry;

/** What a Krita document's maker says of it in {@code documentinfo.xml}. */
final class KraInfo {
  private static final String ENTRY = "documentinfo.xml";
  private static final String CARRIER = "Krita document information";

  /** Krita's names; where rights may stand, under the name that they go by elsewhere. */
  private static final Map<String, String> KEYWORDS =
      Map.of(
          "title", "Title",
          "description", "Description",
          "abstract", "Description",
          "subject", "rights",
          "keyword", "rights",
          "license", "rights");

  private KraInfo() {}

  static List<TextEntry> texts(KraArchive archive, String file) throws IOException {
    Optional<String> xml = archive.textIfAny(ENTRY);
    List<TextEntry> texts = new ArrayList<>();
    if (xml.isPresent()) {
      KraDocument.parse(xml.get(), new Handler(texts), file, ENTRY);
    }
    return texts;
  }

  private static final class Handler extends DefaultHandler {
    private final List<TextEntry> texts;
    private final StringBuilder text = new StringBuilder();

    Handler(List<TextEntry> texts) {
      this.texts = texts;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      text.setLength(0);
    }

    @Override
    public void characters(char[] read, int start, int length) {
      text.append(read, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      String words = text.toString().strip();
      if (KEYWORDS.containsKey(name) && !words.isEmpty()) {
        texts.add(new TextEntry(CARRIER, KEYWORDS.get(name), words));
      }
      text.setLength(0);
    }
  }
}
