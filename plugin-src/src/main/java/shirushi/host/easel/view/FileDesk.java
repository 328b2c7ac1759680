package shirushi.host.easel.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;
import shirushi.host.HostException;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Picture;
import shirushi.host.easel.Recovery;

/**
 * Opens and saves. FileDesk are read and written beside the event thread, one after the other, so
 * that a large one stops nobody from painting on.
 */
final class FileDesk {
  private final Easel easel;
  private final Stage stage;
  private final Preferences preferences;
  private final Chooser chooser;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "easel-files"));

  private interface Work {
    void run() throws IOException;
  }

  FileDesk(Easel easel, Stage stage, Preferences preferences) {
    this.easel = easel;
    this.stage = stage;
    this.preferences = preferences;
    chooser = new Chooser(stage);
  }

  /** No file is read or written any more; what is being written is finished. */
  void close() {
    worker.shutdown();
  }

  void create() {
    unlessChanged(
        () -> {
          NewPicture form =
              new NewPicture(
                  words(), easel.picture().document().width(), easel.picture().document().height());
          stage
              .notices()
              .ask(
                  "new",
                  words().get("new.title"),
                  form,
                  List.of(
                      answer("answer.create", () -> create(form)),
                      answer("answer.cancel", () -> {})));
        });
  }

  private void create(NewPicture form) {
    try {
      easel.create(form.width(), form.height(), form.paper());
    } catch (IllegalArgumentException e) {
      stage.notices().fail(words().get("new.too-large"));
    }
  }

  void open() {
    unlessChanged(() -> chooser.open(easel.picture().file()).ifPresent(this::read));
  }

  /** Opens it in the place of the open picture, after asking whether that is to be saved. */
  void open(Path file) {
    unlessChanged(() -> read(file));
  }

  private void read(Path file) {
    Easel.Loaded[] loaded = new Easel.Loaded[1];
    background(
        words().get("busy.opening", file.getFileName()),
        () -> loaded[0] = easel.load(file),
        () -> {
          easel.open(loaded[0]);
          remember(file);
        });
  }

  void place() {
    chooser.open(easel.picture().file()).ifPresent(this::place);
  }

  /** Lays a picture over the open one. */
  void place(Path file) {
    Easel.Loaded[] loaded = new Easel.Loaded[1];
    background(
        words().get("busy.opening", file.getFileName()),
        () -> loaded[0] = easel.load(file),
        () -> {
          Picture other = loaded[0].picture();
          try {
            easel.picture().place(other.canvas(), other.document().title(), other.wishes());
          } catch (HostException e) {
            stage.notices().fail(e.getMessage());
          }
        });
  }

  /** A file was let go over the window. */
  void dropped(Path file) {
    stage
        .notices()
        .ask(
            "drop",
            words().get("question.drop", file.getFileName()),
            List.of(
                answer("answer.layer", () -> place(file)),
                answer("answer.open", () -> open(file)),
                answer("answer.cancel", () -> {})));
  }

  void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    Optional<Path> file = easel.picture().file().filter(Endings::writable);
    if (file.isPresent()) {
      write(file.get(), then);
    } else {
      saveAs(then);
    }
  }

  void saveAs() {
    saveAs(() -> {});
  }

  private void saveAs(Runnable then) {
    Optional<Path> chosen =
        chooser.save(Endings.suggestion(easel.picture().file(), words().get("untitled")));
    if (chosen.isEmpty()) {
      return;
    }
    Path file = Endings.named(chosen.get());
    if (java.nio.file.Files.exists(file) && !easel.picture().file().equals(Optional.of(file))) {
      stage
          .notices()
          .ask(
              "replace",
              words().get("question.replace", file.getFileName()),
              List.of(
                  answer("answer.replace", () -> write(file, then)),
                  answer("answer.cancel", () -> {})));
    } else {
      write(file, then);
    }
  }

  private void write(Path file, Runnable then) {
    Easel.Snapshot snapshot = easel.snapshot();
    int layers = easel.picture().canvas().layers().size();
    background(
        words().get("busy.saving", file.getFileName()),
        () -> snapshot.write(file),
        () -> {
          easel.saved(snapshot, file);
          remember(file);
          if (layers > 1 && Endings.flat(file)) {
            stage.notices().tell(words().get("notice.flat", file.getFileName()));
          }
          then.run();
        });
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
                answer("answer.save", () -> save(then)),
                answer("answer.discard", then),
                answer("answer.cancel", () -> {})));
  }

  /** Offers what a process that died has left, one after the other. */
  void offer(List<Recovery> recoveries) {
    if (recoveries.isEmpty()) {
      return;
    }
    Recovery first = recoveries.get(0);
    List<Recovery> rest = recoveries.subList(1, recoveries.size());
    String name =
        first.file().map(file -> file.getFileName().toString()).orElse(words().get("untitled"));
    stage
        .notices()
        .ask(
            "recover",
            words().get("question.recover", name),
            List.of(
                answer("answer.restore", () -> attempt(() -> easel.recover(first))),
                answer(
                    "answer.delete",
                    () -> {
                      attempt(() -> easel.discard(first));
                      offer(rest);
                    }),
                answer("answer.later", () -> offer(rest))));
  }

  private void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      stage.notices().fail(e.getMessage());
    }
  }

  private void background(String busy, Work work, Runnable then) {
    stage.busy(busy);
    worker.execute(
        () -> {
          try {
            work.run();
            SwingUtilities.invokeLater(then);
          } catch (IOException e) {
            SwingUtilities.invokeLater(() -> stage.notices().fail(e.getMessage()));
          } finally {
            SwingUtilities.invokeLater(() -> stage.busy(""));
          }
        });
  }

  private void remember(Path file) {
    attempt(() -> preferences.used(file));
  }

  private Words words() {
    return stage.words();
  }

  private Notices.Answer answer(String key, Runnable then) {
    return new Notices.Answer(words().get(key), then);
  }
}
