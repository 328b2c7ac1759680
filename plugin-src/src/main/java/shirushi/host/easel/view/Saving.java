package shirushi.host.easel.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.host.easel.Snapshot;
import shirushi.language.Words;

/**
 * Saves the picture in its own file, exports copies of it, and asks before something would be lost.
 */
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
    Picture picture = easel.picture();
    Optional<Path> file = picture.file().filter(picture::fits);
    if (file.isEmpty()) {
      saveAs(then);
    } else if (changedElsewhere()) {
      stage
          .questions()
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
    Path suggestion = Endings.own(easel.picture(), words().get("untitled"));
    chooser.save(suggestion).ifPresent(file -> saveAs(file, then));
  }

  /** A file that cannot be the picture's own gets a copy, if that is wanted. */
  void saveAs(Path file, Runnable then) {
    if (easel.picture().fits(file) || !Endings.writable(file)) {
      unlessThere(file, () -> write(file, then));
      return;
    }
    Path whole = Endings.layered(file);
    stage
        .questions()
        .ask(
            "flat",
            words().get("question.flat", file.getFileName(), whole.getFileName()),
            List.of(
                stage.answer("answer.save", () -> unlessThere(whole, () -> write(whole, then))),
                stage.answer("answer.export", () -> export(file)),
                stage.answer("answer.cancel", () -> {})));
  }

  void export() {
    Path suggestion =
        Endings.copy(easel.picture(), preferences.exported(), words().get("untitled"));
    chooser.export(suggestion).ifPresent(this::export);
  }

  /** Writes a copy; the picture's own file is what it was. */
  void export(Path file) {
    unlessThere(
        file,
        () -> {
          Picture picture = easel.picture();
          write(
              file,
              snapshot -> {
                if (easel.picture() == picture) {
                  easel.exported(snapshot, file);
                  tellOfLostLock(picture, file);
                }
                stage.habit(() -> preferences.exported(file));
                stage.done(words().get("status.exported", file.getFileName()));
              });
        });
  }

  private void unlessThere(Path file, Runnable then) {
    if (!Files.exists(file)) {
      then.run();
      return;
    }
    stage
        .questions()
        .ask(
            "replace",
            words().get("question.replace", file.getFileName()),
            List.of(stage.answer("answer.replace", then), stage.answer("answer.cancel", () -> {})));
  }

  private void write(Path file, Runnable then) {
    Picture picture = easel.picture();
    write(
        file,
        snapshot -> {
          if (easel.picture() == picture) {
            easel.saved(snapshot, file);
            tellOfLostLock(picture, file);
          }
          stage.habit(() -> preferences.used(file));
          stage.done(words().get("status.saved", file.getFileName()));
          then.run();
        });
  }

  private void write(Path file, Consumer<Snapshot> then) {
    Snapshot snapshot = easel.snapshot();
    background.run(
        words().get("busy.saving", file.getFileName()),
        fault -> Fault.saving(words(), file, fault),
        () -> {
          snapshot.write(file);
          return snapshot;
        },
        then);
  }

  private void tellOfLostLock(Picture picture, Path file) {
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
        .questions()
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
