package shirushi.host.easel.view;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.host.HostException;
import shirushi.host.easel.Easel;
import shirushi.host.easel.History;
import shirushi.host.easel.Picture;

/** Does what the menus, keys and buttons say, to the picture; the window does the rest. */
final class Desk {
  private static final int MOST = 500;

  private final Easel easel;
  private final Toolbox tools;
  private final Stage stage;
  private final FileDesk files;
  private final Saving saving;

  Desk(Easel easel, Toolbox tools, Stage stage, FileDesk files, Saving saving) {
    this.easel = easel;
    this.tools = tools;
    this.stage = stage;
    this.files = files;
    this.saving = saving;
  }

  /** Whether it would do anything now. */
  boolean can(Command command) {
    Picture picture = easel.picture();
    return switch (command) {
      case UNDO -> picture.history().undoName().isPresent();
      case REDO -> picture.history().redoName().isPresent();
      case DELETE_LAYER, FLATTEN -> picture.canvas().layers().size() > 1;
      case MERGE_DOWN, LOWER_LAYER, NEXT_LAYER -> place() > 0;
      case RAISE_LAYER, UPPER_LAYER -> place() < picture.canvas().layers().size() - 1;
      case SELECT_NONE, GROW, FEATHER -> picture.selection().isPresent();
      case SMALLER_TIP, LARGER_TIP -> tools.tool().paints();
      default -> true;
    };
  }

  /** Does it; what the picture refuses is shown as a sentence. */
  void perform(Command command) {
    if (stage.canvas().hand().busy() || !can(command)) {
      return;
    }
    switch (command.menu()) {
      case FILE -> file(command);
      case VIEW -> view(command);
      default -> guarded(picture -> edit(command, picture));
    }
  }

  void guarded(LayerPanel.Edit edit) {
    try {
      edit.to(easel.picture());
    } catch (HostException e) {
      stage.refused(e);
    }
  }

  private void file(Command command) {
    switch (command) {
      case NEW -> files.create();
      case OPEN -> files.open();
      case PLACE -> files.place();
      case SAVE -> saving.save();
      case SAVE_AS -> saving.saveAs();
      case EXPORT -> saving.export();
      case QUIT -> saving.unlessChanged(stage::leave);
      default -> throw new IllegalArgumentException(command + " is no command of files");
    }
  }

  private void view(Command command) {
    CanvasView canvas = stage.canvas();
    switch (command) {
      case FIT -> canvas.fit();
      case ACTUAL_SIZE -> canvas.actualSize();
      case ZOOM_IN -> canvas.step(Lens.Step.IN);
      case ZOOM_OUT -> canvas.step(Lens.Step.OUT);
      default -> throw new IllegalArgumentException(command + " is no command of the view");
    }
  }

  private void edit(Command command, Picture picture) throws HostException {
    LayerId current = picture.current();
    History history = picture.history();
    switch (command) {
      case UNDO -> history.undo();
      case REDO -> history.redo();
      case SWAP_COLOURS -> tools.swap();
      case SMALLER_TIP -> tools.tip(tools.tip().smaller());
      case LARGER_TIP -> tools.tip(tools.tip().larger());
      case ADD_LAYER -> picture.layers().add(freeName(picture));
      case DUPLICATE_LAYER -> picture.layers().duplicate(current);
      case DELETE_LAYER -> picture.layers().delete(current);
      case RAISE_LAYER -> picture.layers().reorder(current, place() + 1);
      case LOWER_LAYER -> picture.layers().reorder(current, place() - 1);
      case UPPER_LAYER -> picture.layers().select(at(place() + 1));
      case NEXT_LAYER -> picture.layers().select(at(place() - 1));
      case LOCK_LAYER -> picture.layers().locked(current, !picture.layers().locked(current));
      case MERGE_DOWN -> picture.layers().mergeDown(current);
      case FLATTEN -> picture.layers().flatten();
      case SELECT_ALL -> picture.selecting().all();
      case SELECT_NONE -> picture.selecting().none();
      case INVERT -> picture.selecting().invert();
      case GROW -> ask("question.grow", -MOST, 8, picture.selecting()::grow);
      case FEATHER -> ask("question.feather", 1, 8, picture.selecting()::feather);
      default -> throw new IllegalArgumentException(command + " is no command of the picture");
    }
  }

  /** The first numbered name that no layer has. */
  private String freeName(Picture picture) {
    Set<String> taken =
        picture.canvas().layers().stream().map(Layer::name).collect(Collectors.toSet());
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> stage.words().get("layer.name", i))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private void ask(String question, int least, int usual, IntConsumer then) {
    JSpinner number = new JSpinner(new SpinnerNumberModel(usual, least, MOST, 1));
    JSpinner.NumberEditor editor = new JSpinner.NumberEditor(number, "0 px");
    number.setEditor(editor);
    String text = stage.words().get(question);
    editor.getTextField().getAccessibleContext().setAccessibleName(text);
    stage
        .questions()
        .ask(
            "number",
            text,
            number,
            List.of(
                stage.answer("answer.apply", () -> then.accept((Integer) number.getValue())),
                stage.answer("answer.cancel", () -> {})));
  }

  /** The current layer's place from the bottom. */
  private int place() {
    List<Layer> layers = easel.picture().canvas().layers();
    LayerId current = easel.picture().current();
    return IntStream.range(0, layers.size())
        .filter(i -> layers.get(i).id().equals(current))
        .findFirst()
        .orElse(0);
  }

  private LayerId at(int place) {
    return easel.picture().canvas().layers().get(place).id();
  }
}
