package shirushi.host.easel.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.host.easel.Snapshot;
import shirushi.language.Words;

/** Saves the picture, and asks before something would be lost. */
final class Saving {
  private final Easel easel;
  private final Stage stage;
  private final Background background;
  private final Preferences preferences;
  private final Chooser chooser;

  Saving(Easel easel, Stage stage, Background background, Preferences preferences) {
    this.easel = easel;
    this.stage = stage;
    this.background = background;
    this.preferences = preferences;
    chooser = new Chooser(stage);
  }

  void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    Optional<Path> file = easel.picture().file().filter(Endings::writable);
    if (file.isEmpty()) {
      saveAs(then);
    } else if (changedElsewhere()) {
      stage
          .notices()
          .ask(
              "elsewhere",
              words().get("question.elsewhere", file.get().getFileName()),
              List.of(
                  stage.answer("answer.save-as", () -> saveAs(then)),
                  stage.answer("answer.replace", () -> write(file.get(), then)),
                  stage.answer("answer.cancel", () -> {})));
    } else {
      write(file.get(), then);
    }
  }

  private boolean changedElsewhere() {
    try {
      return easel.picture().changedElsewhere();
    } catch (IOException e) {
      return true; // what cannot be looked at may be anything
    }
  }

  void saveAs() {
    saveAs(() -> {});
  }

  private void saveAs(Runnable then) {
    Path suggestion = Endings.suggestion(easel.picture().file(), words().get("untitled"));
    Optional<Path> chosen = chooser.save(suggestion);
    if (chosen.isEmpty()) {
      return;
    }
    Path file = Endings.named(chosen.get());
    if (Files.exists(file)) {
      stage
          .notices()
          .ask(
              "replace",
              words().get("question.replace", file.getFileName()),
              List.of(
                  stage.answer("answer.replace", () -> write(file, then)),
                  stage.answer("answer.cancel", () -> {})));
    } else {
      write(file, then);
    }
  }

  private void write(Path file, Runnable then) {
    Snapshot snapshot = easel.snapshot();
    Picture picture = easel.picture();
    background.run(
        words().get("busy.saving", file.getFileName()),
        () -> {
          snapshot.write(file);
          return file;
        },
        written -> {
          if (easel.picture() == picture) {
            easel.saved(snapshot, file);
            tellOfLoss(picture, file);
          }
          preferences.remember(file, stage.notices()::fail);
          then.run();
        });
  }

  /** What the picture has and the file could not take. */
  private void tellOfLoss(Picture picture, Path file) {
    if (picture.canvas().layers().size() > 1 && Endings.flat(file)) {
      stage.notices().tell(words().get("notice.flat", file.getFileName()));
    }
    if (picture.noAi().isPresent() && !Snapshot.keepsLock(file)) {
      stage.notices().tell(words().get("notice.lock-lost", file.getFileName()));
    }
  }

  /** What the open picture is called. */
  String title() {
    return easel
        .picture()
        .file()
        .map(file -> file.getFileName().toString())
        .orElse(words().get("untitled"));
  }

  /** Does it at once where nothing would be lost, and asks before otherwise. */
  void unlessChanged(Runnable then) {
    if (!easel.picture().changed()) {
      then.run();
      return;
    }
    stage
        .notices()
        .ask(
            "save",
            words().get("question.save", title()),
            List.of(
                stage.answer("answer.save", () -> save(then)),
                stage.answer("answer.discard", then),
                stage.answer("answer.cancel", () -> {})));
  }

  private Words words() {
    return stage.words();
  }
}
