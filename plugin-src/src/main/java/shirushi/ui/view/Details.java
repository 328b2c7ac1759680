package shirushi.ui.view;

import java.awt.GridLayout;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import shirushi.job.Mode;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Choices;
import shirushi.ui.Edges;
import shirushi.ui.Part;
import shirushi.ui.Phrase;
import shirushi.ui.SizePreset;

/** Size, steps, seed and the rest of what has a value without being set. */
final class Details extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Choices choices;
  private final Choice<SizePreset> size;
  private final Prose painted = new Prose("", Type.small(), Colours.now().quiet());
  private final Choice<String> scheduler;
  private final Stepper steps;
  private final Stepper guidance;
  private final Stepper grow;
  private final Stepper feather;
  private final JPanel edge;
  private final Field sized;
  private final PromptField negative;

  Details(PalettePanel panel) {
    super(new Column(Space.near()));
    this.panel = panel;
    choices = panel.model().choices();
    Words labels = panel.labels();
    setOpaque(false);
    size = new Choice<>(labels.get("label.size"), this::sizeName, choices::size);
    scheduler =
        new Choice<>(labels.get("label.scheduler"), this::schedulerName, choices::scheduler);
    steps =
        stepper("label.steps", 1, Choices.MOST_STEPS, 1, "0", value -> choices.steps((int) value));
    guidance =
        stepper(
            "label.guidance",
            0,
            Choices.MOST_GUIDANCE,
            0.5,
            "0.0",
            value -> choices.guidance((float) value));
    grow = stepper("label.grow", 0, Edges.MOST, 1, "0", value -> choices.edges().grow((int) value));
    feather =
        stepper(
            "label.feather", 0, Edges.MOST, 1, "0", value -> choices.edges().feather((int) value));
    negative =
        new PromptField(labels.get("label.negative"), 2, panel.model().prompting()::negative);
    sized = field("label.size", size);
    edge = pair(field("label.grow", grow), field("label.feather", feather));
    add(edge);
    add(sized);
    add(painted);
    add(pair(field("label.steps", steps), field("label.guidance", guidance)));
    add(new SeedPiece(panel));
    add(field("label.scheduler", scheduler));
    add(new Field(panel.labels().get("label.negative"), new Framed(negative), negative));
    panel.keep(this);
  }

  private Field field(String key, JComponent control) {
    return new Field(panel.labels().get(key), control);
  }

  private static JPanel pair(Field one, Field other) {
    JPanel pair = new JPanel(new GridLayout(1, 2, Space.near(), 0));
    pair.setOpaque(false);
    pair.add(one);
    pair.add(other);
    return pair;
  }

  private Stepper stepper(
      String key, double from, double to, double step, String pattern, DoubleConsumer told) {
    Stepper stepper = new Stepper(panel.labels().get(key), from, to, step, pattern, told);
    String tip = "tip." + key.substring("label.".length());
    stepper.tip(panel.labels().get(tip));
    return stepper;
  }

  private String sizeName(SizePreset preset) {
    return panel.model().say(Phrase.of(preset.key()))
        + "  "
        + panel.labels().get("size.shown", preset.width(), preset.height());
  }

  private String schedulerName(String name) {
    return name.isEmpty() ? panel.labels().get("label.scheduler.own") : name;
  }

  @Override
  public void show(Part part) {
    if (part == Part.CHOICES || part == Part.MODELS) {
      size.show(choices.sizes(), choices.size());
      Optional<Phrase> otherwise = choices.size().flatMap(SizePreset::painted);
      painted.setText(otherwise.map(panel.model()::say).orElse(""));
      painted.setVisible(otherwise.isPresent());
      scheduler.show(choices.schedulers(), Optional.of(choices.scheduler()));
      steps.show(choices.steps());
      guidance.show(choices.guidance());
      grow.show(choices.edges().grow());
      feather.show(choices.edges().feather());
      edge.setVisible(choices.mode() == Mode.SELECTION);
      // What is painted over a picture has its size.
      sized.setVisible(choices.mode() == Mode.WORDS);
      revalidate();
    }
    if (part == Part.PROMPT) {
      negative.show(panel.model().prompting().negative());
    }
  }
}
