package shirushi.host.easel.view;

import java.awt.Component;
import shirushi.language.Words;

/**
 * What the window's workers need of it; words and notices are others after a change of language.
 */
interface Stage {
  Words words();

  Notices notices();

  CanvasView canvas();

  /** What choosers belong to. */
  Component frame();

  /** Shows what is being done in the background; empty where nothing is. */
  void busy(String text);

  /**
   * One answer to a question.
   *
   * @param key of its words
   */
  default Notices.Answer answer(String key, Runnable then) {
    return new Notices.Answer(words().get(key), then);
  }

  /** Ends; all has been asked. */
  void leave();
}
