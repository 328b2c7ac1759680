package shirushi.host.easel;

import java.util.Locale;

/** What one step of the history did. */
public enum Step {
  STROKE,
  ERASE,
  FILL,
  MOVE,
  ADD_LAYER,
  DELETE_LAYER,
  DUPLICATE_LAYER,
  RENAME_LAYER,
  REORDER_LAYER,
  LAYER_OPACITY,
  LAYER_VISIBILITY,
  LAYER_LOCK,
  MERGE_DOWN,
  FLATTEN,
  INSERT_AI,
  PLACE,
  SELECT;

  /** Its key in the words: {@code step.merge-down}. */
  public String key() {
    return "step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
