package shirushi.ui;

import java.util.List;
import java.util.Optional;
import shirushi.job.Mode;
import shirushi.job.ModelCard;
import shirushi.job.Result;

/** Whether something can be painted from, and why not. Event thread only. */
record Availability(Hub hub, Wishes wishes) {

  /**
   * Why a mode can't be used now; empty where it can.
   *
   * @param from results that a variation would be of
   */
  Optional<Phrase> refusal(Mode mode, List<Result> from) {
    Seen seen = hub.seen();
    if (seen.none()) {
      return Optional.of(Phrase.of("refused.document"));
    }
    if (seen.lock().isPresent()) {
      return seen.lock().map(DocumentLock::phrase);
    }
    Optional<Phrase> unable = refusal(mode, hub.card());
    if (unable.isPresent()) {
      return unable;
    }
    if (mode == Mode.SELECTION && !seen.selected()) {
      return Optional.of(Phrase.of("refused.selection"));
    }
    if (mode == Mode.VARIATION && from.isEmpty()) {
      return Optional.of(Phrase.of("refused.variation"));
    }
    boolean canvas =
        mode.usesCanvas() || mode == Mode.VARIATION && from.get(0).order().usesCanvas();
    return canvas ? wishes.refusal() : Optional.empty();
  }

  /** Why a model can't paint so; empty where it can, or is not read yet. */
  static Optional<Phrase> refusal(Mode mode, Optional<ModelCard> model) {
    return model
        .filter(card -> mode != Mode.WORDS && !card.paintsOver())
        .map(card -> Phrase.of("refused.wordsOnly"));
  }
}
