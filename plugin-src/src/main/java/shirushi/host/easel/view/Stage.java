package shirushi.host.easel.view;

import java.awt.Component;
import shirushi.host.HostException;
import shirushi.host.easel.Refusal;
import shirushi.language.Words;

/**
 * What the window's workers need of it; words and notices are others after a change of language.
 */
interface Stage {
  Words words();

  Notices notices();

  Questions questions();

  CanvasView canvas();

  /** What choosers belong to. */
  Component frame();

  /** Shows for a while what was done. */
  void done(String text);

  /** Shows why something was not done, for a while, or until something is. */
  void refused(String text);

  /**
   * Keeps what is remembered; where that is impossible, it is said.
   *
   * @param change to the preferences
   */
  void habit(Runnable change);

  /** Says what the picture refused; what happens easily and often, without a card. */
  default void refused(HostException e) {
    Fault fault = Fault.of(words(), e);
    if (e instanceof Refusal refusal && refusal.isPassing()) {
      refused(fault.sentence());
    } else {
      notices().fail(fault);
    }
  }

  /** Shows what is being done in the background; empty where nothing is. */
  void busy(String text);

  /**
   * One answer to a question.
   *
   * @param key of its words
   */
  default Card.Answer answer(String key, Runnable then) {
    return new Card.Answer(words().get(key), then);
  }

  /** Ends; all has been asked. */
  void leave();
}
