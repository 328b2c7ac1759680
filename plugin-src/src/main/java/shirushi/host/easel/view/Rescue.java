package shirushi.host.easel.view;

import java.io.IOException;
import java.util.List;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Recovery;

/** Offers what a process that died has left. */
final class Rescue {
  private final Easel easel;
  private final Stage stage;
  private final Background background;

  Rescue(Easel easel, Stage stage, Background background) {
    this.easel = easel;
    this.stage = stage;
    this.background = background;
  }

  /** One after the other; nothing where there is none. */
  void offer(List<Recovery> recoveries) {
    if (recoveries.isEmpty()) {
      return;
    }
    Recovery first = recoveries.get(0);
    List<Recovery> rest = recoveries.subList(1, recoveries.size());
    String name = name(first);
    stage
        .questions()
        .ask(
            "recover",
            stage.words().get("question.recover", name),
            List.of(
                stage.answer("answer.restore", () -> restore(first, name)),
                stage.answer(
                    "answer.delete",
                    () -> {
                      discard(first);
                      offer(rest);
                    }),
                stage.answer("answer.later", () -> offer(rest))));
  }

  private String name(Recovery recovery) {
    return recovery
        .file()
        .map(file -> file.getFileName().toString())
        .orElse(stage.words().get("untitled"));
  }

  private void restore(Recovery recovery, String name) {
    background.run(
        stage.words().get("busy.opening", name),
        fault -> Fault.opening(stage.words(), name, recovery.kept(), fault),
        () -> FileDesk.prepared(easel.load(recovery)),
        recovered -> easel.recover(recovery, recovered));
  }

  private void discard(Recovery recovery) {
    try {
      easel.discard(recovery);
    } catch (IOException e) {
      stage.notices().fail(Fault.keeping(stage.words(), "fault.copy", e));
    }
  }
}
