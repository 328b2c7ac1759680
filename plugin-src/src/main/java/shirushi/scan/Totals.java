package shirushi.scan;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many there were.
 *
 * @param pictures by kind, every kind listed
 * @param broken pictures and folders that could not be looked at
 * @param unread pictures of formats that are not known here, by ending without the dot
 */
public record Totals(Map<Kind, Integer> pictures, int broken, SortedMap<String, Integer> unread) {

  static Totals none() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0);
    }
    return new Totals(counts, 0, new TreeMap<>());
  }

  Totals with(Item item) {
    if (item instanceof Item.Picture picture) {
      pictures.merge(picture.finding().kind(), 1, Integer::sum);
    } else if (item instanceof Item.Foreign foreign) {
      unread.merge(foreign.ending(), 1, Integer::sum);
    }
    return item instanceof Item.Broken ? new Totals(pictures, broken + 1, unread) : this;
  }

  /** Those of one kind. */
  public int of(Kind kind) {
    return pictures.get(kind);
  }

  /** The unread ones in one phrase, as {@code 2 clip, 10 webp}; empty where there are none. */
  public String unreadListed() {
    return unread.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  /** All that could be looked at. */
  public int looked() {
    return pictures.values().stream().mapToInt(Integer::intValue).sum();
  }
}
