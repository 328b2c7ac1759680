package shirushi.suzuri.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;

/** What the score table has a row for, and when an answer counts as right. */
enum Question {
  SUBJECT("subject", 99, Axis.SUBJECT),
  BACKGROUND("background", 99, Axis.BACKGROUND),
  TIME("time of day", 99, Axis.TIME),
  HAIR_COLOUR("hair colour", 99, Axis.HAIR_COLOUR),
  EYE_COLOUR("eye colour", 97, Axis.EYE_COLOUR),
  HAIR_STYLE("hair style", 97, Axis.HAIR_STYLE),
  EXPRESSION("expression", 92, Axis.EXPRESSION),
  ACCESSORIES("accessories", 90, Axis.HEADWEAR, Axis.GLASSES),
  WEATHER("weather", 90, Axis.WEATHER),
  CLOTHES_COLOUR("clothes colour", 90, Axis.CLOTHES_COLOUR),
  LOOK("look", 90, Axis.LOOK),
  COLOUR("colour of things", 0, Axis.COLOUR),
  CLOTHES("clothes", 0, Axis.CLOTHES),
  SEASON("season", 0, Axis.SEASON),
  SKY("sky", 0, Axis.SKY),
  NOT_SWAPPED("hair, eye and clothes colours not swapped", 95) {
    /** Wrong where a colour that was asked for one of the three turned up at another. */
    @Override
    Optional<Boolean> answer(Map<Axis, String> asked, Map<Axis, String> seen) {
      if (!asked.keySet().containsAll(COLOURED)) {
        return Optional.empty();
      }
      for (Axis axis : COLOURED) {
        String found = plain(seen.get(axis));
        boolean elsewhere =
            COLOURED.stream().anyMatch(a -> a != axis && plain(asked.get(a)).equals(found));
        if (!found.equals(plain(asked.get(axis))) && elsewhere) {
          return Optional.of(false);
        }
      }
      return Optional.of(true);
    }
  };

  private static final List<Axis> COLOURED =
      List.of(Axis.HAIR_COLOUR, Axis.EYE_COLOUR, Axis.CLOTHES_COLOUR);

  private final String title;
  private final int wanted;
  private final List<Axis> axes;

  Question(String title, int wanted, Axis... axes) {
    this.title = title;
    this.wanted = wanted;
    this.axes = List.of(axes);
  }

  String title() {
    return title;
  }

  /** What share is wanted, in percent; 0 where nothing was promised. */
  int wanted() {
    return wanted;
  }

  /**
   * Whether the picture shows what was asked; empty where it wasn't asked.
   *
   * @param asked the facts that the prompt stated
   */
  Optional<Boolean> answer(Map<Axis, String> asked, Map<Axis, String> seen) {
    List<Axis> stated = axes.stream().filter(asked::containsKey).toList();
    return stated.isEmpty()
        ? Optional.empty()
        : Optional.of(stated.stream().allMatch(a -> asked.get(a).equals(seen.get(a))));
  }

  /** The facts of a scene on the axes that a prompt stated. */
  static Map<Axis, String> stated(Scene scene, Iterable<Axis> said) {
    Map<Axis, String> facts = new EnumMap<>(Axis.class);
    said.forEach(axis -> facts.put(axis, scene.get(axis)));
    return facts;
  }

  private static String plain(String colour) {
    return colour.equals("blonde") ? "yellow" : colour;
  }
}
