package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import shirushi.job.Mode;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Choices;
import shirushi.ui.ModelEntry;
import shirushi.ui.Part;
import shirushi.ui.Phrase;
import shirushi.ui.SizePreset;

/** What need not be set to paint: folded until it is wanted. And the model, which always shows. */
final class DetailsPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Choices choices;
  private final JButton model;
  private final Prose unknown;
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

  DetailsPiece(PalettePanel panel) {
    super(new Column(Space.near()));
    this.panel = panel;
    choices = panel.model().choices();
    Labels labels = panel.labels();
    setOpaque(false);
    model = Buttons.icon(Glyph.MODEL, "", () -> panel.sheet(new ModelSheet(panel)));
    model.setFont(Type.body());
    model.setIconTextGap(Space.tight());
    unknown = new Prose(labels.get("unknown.short"), Type.small(), Colours.now().alarm());
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
    grow = stepper("label.grow", 0, Choices.MOST_EDGE, 1, "0", value -> choices.grow((int) value));
    feather =
        stepper(
            "label.feather", 0, Choices.MOST_EDGE, 1, "0", value -> choices.feather((int) value));
    negative =
        new PromptField(labels.get("label.negative"), 2, panel.model().prompting()::negative);
    sized = field("label.size", size);
    edge = pair(field("label.grow", grow), field("label.feather", feather));
    JPanel content = content();
    Fold fold =
        new Fold(
            labels.get("details"),
            content,
            panel.state().details,
            open -> panel.state().details = open);
    JPanel line = new JPanel(new BorderLayout());
    line.setOpaque(false);
    line.add(fold, BorderLayout.CENTER);
    line.add(model, BorderLayout.LINE_END);
    add(line);
    add(unknown);
    add(content);
    panel.keep(this);
  }

  private JPanel content() {
    JPanel content = new JPanel(new Column(Space.near()));
    content.setOpaque(false);
    content.add(edge);
    content.add(sized);
    content.add(painted);
    content.add(pair(field("label.steps", steps), field("label.guidance", guidance)));
    content.add(new SeedPiece(panel));
    content.add(field("label.scheduler", scheduler));
    content.add(new Field(panel.labels().get("label.negative"), new Framed(negative), negative));
    return content;
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
      grow.show(choices.grow());
      feather.show(choices.feather());
      edge.setVisible(choices.mode() == Mode.SELECTION);
      // What is painted over a picture has its size.
      sized.setVisible(choices.mode() == Mode.WORDS);
      revalidate();
    }
    if (part == Part.PROMPT) {
      negative.show(panel.model().prompting().negative());
    }
    if (part == Part.MODELS) {
      showModel();
    }
  }

  private void showModel() {
    Optional<ModelEntry> chosen = panel.model().models().chosen();
    String name = chosen.map(entry -> entry.statement().name()).orElse("–");
    boolean known = chosen.map(entry -> entry.statement().training().known()).orElse(true);
    model.setText(Elided.text(name, model.getFontMetrics(model.getFont()), Space.px(110)));
    model.setIcon((known ? Glyph.MODEL : Glyph.WARNING).icon());
    model.setForeground(known ? Colours.now().text() : Colours.now().alarm());
    Buttons.named(model, panel.labels().get("label.model") + ": " + name);
    unknown.setVisible(!known);
    revalidate();
  }
}
