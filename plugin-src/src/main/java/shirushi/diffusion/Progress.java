package shirushi.diffusion;

import java.util.function.Supplier;
import shirushi.bridge.Cancel;
import shirushi.canvas.Raster;

/**
 * What a run tells while it goes on, and how it is stopped. The only way back up from the engine.
 * Called on the engine's thread: what it does there, the picture waits for.
 */
public interface Progress {
  /** Says nothing, is never cancelled. */
  Progress SILENT =
      new Progress() {
        private final Cancel never = new Cancel();

        @Override
        public Cancel cancel() {
          return never;
        }
      };

  Cancel cancel();

  /**
   * After each call of the model.
   *
   * @param picture counting from 0
   * @param done calls done, 1…{@code calls}
   * @param preview makes a small picture of how it stands, at latent resolution
   */
  default void step(int picture, int done, int calls, Supplier<Raster> preview) {}

  /** Something the artist should know, in one sentence. */
  default void note(String sentence) {}

  /** How the wanted size comes about where the model paints at another one, in one sentence. */
  default void resized(String sentence) {
    note(sentence);
  }
}
