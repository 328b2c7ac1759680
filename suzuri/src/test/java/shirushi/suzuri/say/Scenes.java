package shirushi.suzuri.say;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;

/** Scenes as the drawing might make them, without drawing. */
final class Scenes {
  private static final List<Axis> PERSON =
      List.of(
          Axis.HAIR_COLOUR,
          Axis.HAIR_LENGTH,
          Axis.HAIR_STYLE,
          Axis.EYE_COLOUR,
          Axis.EXPRESSION,
          Axis.GLASSES,
          Axis.HEADWEAR,
          Axis.CLOTHES,
          Axis.CLOTHES_COLOUR,
          Axis.FRAMING,
          Axis.GAZE,
          Axis.SKIN,
          Axis.BACKGROUND);
  private static final List<Axis> ANIMAL = List.of(Axis.COLOUR, Axis.EYE_COLOUR, Axis.BACKGROUND);
  private static final List<Axis> PLACE =
      List.of(Axis.TIME, Axis.WEATHER, Axis.SEASON, Axis.SKY, Axis.PROP);
  private static final List<Axis> THING = List.of(Axis.COLOUR, Axis.BACKGROUND);
  private static final List<Axis> ALL = List.of(Axis.LOOK, Axis.LINE, Axis.PALETTE, Axis.HATCHING);

  private Scenes() {}

  static Scene of(Map<Axis, String> facts) {
    return new Scene(0, facts);
  }

  /** The scene of an index; half of them show people. */
  static Scene random(long index) {
    SplittableRandom random = new SplittableRandom(index);
    int subject = random.nextBoolean() ? random.nextInt(6) : 6 + random.nextInt(30);
    Map<Axis, String> facts = new EnumMap<>(Axis.class);
    facts.put(Axis.SUBJECT, Axis.SUBJECT.options().get(subject));
    List<Axis> own = subject < 6 ? PERSON : subject < 11 ? ANIMAL : subject < 19 ? PLACE : THING;
    for (List<Axis> axes : List.of(own, ALL)) {
      for (Axis axis : axes) {
        facts.put(axis, any(axis, random));
      }
    }
    if (facts.containsKey(Axis.HEADWEAR) && !facts.get(Axis.HEADWEAR).equals("none")) {
      facts.put(Axis.HEADWEAR_COLOUR, any(Axis.HEADWEAR_COLOUR, random));
    }
    if ("bald".equals(facts.get(Axis.HAIR_STYLE))) {
      facts.remove(Axis.HAIR_COLOUR);
      facts.remove(Axis.HAIR_LENGTH);
    }
    return new Scene(index, facts);
  }

  private static String any(Axis axis, SplittableRandom random) {
    return axis.options().get(random.nextInt(axis.options().size()));
  }
}
