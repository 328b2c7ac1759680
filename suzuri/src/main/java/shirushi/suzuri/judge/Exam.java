package shirushi.suzuri.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import shirushi.bridge.BridgeException;
import shirushi.model.ModelException;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Illustrator;
import shirushi.suzuri.draw.Scene;
import shirushi.suzuri.draw.Scenes;
import shirushi.suzuri.say.Caption;
import shirushi.suzuri.say.Language;
import shirushi.suzuri.say.Said;

/**
 * Asks for scenes that nobody trained on, in every language, and lets the judge look at what comes.
 * The same scenes in the same words every time.
 */
public final class Exam {
  private static final long FIRST = Scenes.HELD_OUT + (1L << 30);

  /** How many facts a prompt states besides its subject: what people type. */
  private static final int FACTS = 5;

  /** What the table has a row for, and how long hair is, which is as often asked for. */
  private static final Set<Axis> ASKED =
      EnumSet.of(
          Axis.BACKGROUND,
          Axis.TIME,
          Axis.HAIR_COLOUR,
          Axis.EYE_COLOUR,
          Axis.HAIR_STYLE,
          Axis.HAIR_LENGTH,
          Axis.EXPRESSION,
          Axis.GLASSES,
          Axis.HEADWEAR,
          Axis.CLOTHES,
          Axis.CLOTHES_COLOUR,
          Axis.COLOUR,
          Axis.WEATHER,
          Axis.SEASON,
          Axis.SKY,
          Axis.LOOK);

  private final Scenes scenes;
  private final Judge judge;
  private final int count;

  /**
   * @param count how many scenes are asked for in each language
   */
  public Exam(Scenes scenes, Judge judge, int count) {
    this.scenes = scenes;
    this.judge = judge;
    this.count = count;
  }

  /**
   * The scores: by question, for {@code drawings} (the illustrator's own pictures, which shows how
   * far the judge can be trusted) and for every language's tag.
   */
  public Map<String, Map<Question, Tally>> sit(Painter painter)
      throws ModelException, BridgeException {
    Map<String, Map<Question, Tally>> scores = new LinkedHashMap<>();
    Illustrator illustrator = new Illustrator();
    for (int i = 0; i < count; i++) {
      Scene scene = scenes.scene(FIRST + i);
      int[] drawn = illustrator.draw(scene, 256).getRGB(0, 0, 256, 256, null, 0, 256);
      Scene visible = scene.visible();
      mark(scores, "drawings", Question.stated(visible, asked(visible)), judge.look(drawn));
      for (Language language : Language.values()) {
        Said said = Caption.of(visible, language, asked(visible));
        Map<Axis, String> seen = judge.look(painter.paint(said.text(), i));
        mark(scores, language.tag(), Question.stated(visible, said.said()), seen);
      }
    }
    return scores;
  }

  private static void mark(
      Map<String, Map<Question, Tally>> scores,
      String column,
      Map<Axis, String> asked,
      Map<Axis, String> seen) {
    Map<Question, Tally> column0 =
        scores.computeIfAbsent(column, c -> new EnumMap<>(Question.class));
    for (Question question : Question.values()) {
      question
          .answer(asked, seen)
          .ifPresent(right -> column0.computeIfAbsent(question, q -> new Tally()).count(right));
    }
  }

  /** The subject and a handful of other facts, the same in every language. */
  private static Set<Axis> asked(Scene visible) {
    List<Axis> axes = new ArrayList<>(visible.facts().keySet());
    axes.retainAll(ASKED);
    axes.removeIf(
        axis -> visible.get(axis).equals("none") || axis == Axis.LOOK && visible.is(axis, "cel"));
    Collections.shuffle(axes, new Random(visible.index()));
    Set<Axis> asked = EnumSet.of(Axis.SUBJECT);
    for (Axis axis : axes) {
      if (asked.size() <= FACTS) {
        asked.add(axis);
      }
    }
    // Three colours at once, as often as people ask for them.
    if (visible.has(Axis.EYE_COLOUR)
        && visible.has(Axis.CLOTHES_COLOUR)
        && visible.index() % 3 == 0) {
      asked.add(Axis.HAIR_COLOUR);
      asked.add(Axis.EYE_COLOUR);
      asked.add(Axis.CLOTHES_COLOUR);
      asked.add(Axis.CLOTHES);
    }
    asked.removeIf(axis -> !visible.has(axis));
    // A look without colour or an odd one is part of what is asked.
    if (!visible.is(Axis.LOOK, "cel")) {
      asked.add(Axis.LOOK);
    }
    return asked;
  }
}
