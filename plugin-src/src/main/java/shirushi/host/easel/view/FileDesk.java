package shirushi.host.easel.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.host.HostException;
import shirushi.host.easel.Blank;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.language.Words;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;

/** Makes and opens pictures, in the place of the open one or over it. */
final class FileDesk {
  private static final int USUAL = 1024;
  private static final int WHITE = 0xFFFFFFFF;

  private final Easel easel;
  private final Stage stage;
  private final Background background;
  private final Saving saving;
  private final Preferences preferences;
  private final Chooser chooser;

  FileDesk(
      Easel easel, Stage stage, Background background, Saving saving, Preferences preferences) {
    this.easel = easel;
    this.stage = stage;
    this.background = background;
    this.saving = saving;
    this.preferences = preferences;
    chooser = new Chooser(stage);
  }

  /** The picture to begin with, where none was opened. */
  void begin() {
    easel.create(blank(USUAL, USUAL, WHITE));
  }

  private Blank blank(int width, int height, int paper) {
    return new Blank(
        width, height, paper, words().get("layer.paper"), words().get("layer.name", 1));
  }

  void create() {
    saving.unlessChanged(
        () -> {
          NewPicture form =
              new NewPicture(
                  words(), easel.picture().document().width(), easel.picture().document().height());
          stage
              .questions()
              .ask(
                  "new",
                  words().get("new.title"),
                  form,
                  List.of(
                      stage.answer("answer.create", () -> create(form)),
                      stage.answer("answer.cancel", () -> {})));
        });
  }

  private void create(NewPicture form) {
    try {
      Blank blank = blank(form.width(), form.height(), form.paper());
      background.run(
          words().get("busy.creating"),
          fault -> Fault.memory(words()),
          () -> prepared(easel.make(blank)),
          easel::open);
    } catch (IllegalArgumentException e) {
      stage.notices().fail(new Fault(words().get("new.too-large"), Optional.empty()));
    }
  }

  void open() {
    saving.unlessChanged(() -> chooser.open(easel.picture().file()).ifPresent(this::read));
  }

  /** Opens it in the place of the open picture, after asking whether that is to be saved. */
  void open(Path file) {
    saving.unlessChanged(() -> read(file));
  }

  private void read(Path file) {
    background.run(
        words().get("busy.opening", file.getFileName()),
        fault -> Fault.opening(words(), file, fault),
        () -> prepared(easel.load(file)),
        loaded -> {
          easel.open(loaded);
          tellOfWishes(loaded);
          stage.habit(() -> preferences.used(file));
        });
  }

  /** So that all of it is seen at once. */
  static Picture prepared(Picture picture) {
    picture.projection().prepare();
    return picture;
  }

  void place() {
    chooser.open(easel.picture().file()).ifPresent(this::place);
  }

  /** Lays a picture over the open one. */
  void place(Path file) {
    background.run(
        words().get("busy.opening", file.getFileName()),
        fault -> Fault.opening(words(), file, fault),
        () -> easel.load(file),
        other -> {
          try {
            easel
                .picture()
                .layers()
                .place(other.canvas(), other.document().title(), other.wishes());
            tellOfWishes(other);
          } catch (HostException e) {
            stage.refused(e);
          }
        });
  }

  private void tellOfWishes(Picture come) {
    boolean refused =
        Policy.judge(come.wishes(), Use.TRAINING).answer() == Answer.REFUSED
            || Policy.judge(come.wishes(), Use.GENERATION_INPUT).answer() == Answer.REFUSED;
    if (refused) {
      stage.notices().tell(words().get("notice.wishes", come.document().title()));
    }
  }

  /** A file was let go over the window. */
  void dropped(Path file) {
    stage
        .questions()
        .ask(
            "drop",
            words().get("question.drop", file.getFileName()),
            List.of(
                stage.answer("answer.layer", () -> place(file)),
                stage.answer("answer.open", () -> open(file)),
                stage.answer("answer.cancel", () -> {})));
  }

  private Words words() {
    return stage.words();
  }
}
