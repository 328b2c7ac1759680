package shirushi.origin.c2pa;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Xmp;

/**
 * What bytes that cannot be read any more still say of AI, and against its use: texts stand in CBOR
 * and JSON as they are. What they say otherwise is not known.
 *
 * @param ai whether they speak of AI
 * @param aiTypes the AI source types that they name
 * @param training the uses that they refuse or make conditions for
 */
record Remains(boolean ai, Set<DigitalSourceType> aiTypes, TrainingMining training) {
  private static final Pattern TYPE = Pattern.compile("digitalsourcetype/(\\w+)");

  /** A name, the head of a map, {@code use} and the head of its text, before the next name. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:c2pa|cawg)(\\.data_mining|\\.ai_\\w+)(?:(?!c2pa|cawg).){1,200}?use.(notAllowed|constrained)",
          Pattern.DOTALL);

  /** As our own tag has it. */
  private static final String OWN = "TRAINED_ALGORITHMIC_MEDIA";

  static Remains in(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Set<DigitalSourceType> types = new LinkedHashSet<>();
    Matcher type = TYPE.matcher(text);
    while (type.find()) {
      types.add(DigitalSourceType.of(type.group(1)));
    }
    types.removeIf(each -> !each.isAi());
    Map<String, TrainingMining.Entry> entries = new LinkedHashMap<>();
    Matcher refused = REFUSED.matcher(text);
    while (refused.find()) {
      entries.put("cawg" + refused.group(1), new TrainingMining.Entry(refused.group(2), ""));
    }
    boolean ai = !types.isEmpty() || text.contains(OWN) || Xmp.mentionsAi(text);
    return new Remains(ai, types, new TrainingMining(entries));
  }
}
