package shirushi.suzuri.judge;

import shirushi.bridge.BridgeException;
import shirushi.model.ModelException;

/** Whatever paints prompts. */
public interface Painter {
  /**
   * Paints with the model's own settings.
   *
   * @return 256·256 opaque pixels
   */
  int[] paint(String prompt, long seed) throws ModelException, BridgeException;
}
