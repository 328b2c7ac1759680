package shirushi.bridge;

import java.util.Optional;

/**
 * How a model is loaded.
 *
 * @param threads threads within one operation; 0 leaves it to the runtime
 * @param contentHash a hash over the model file and its external data; where given, the optimised
 *     graph is kept in the user's cache under it and the next load takes that
 */
public record SessionSettings(int threads, Optional<String> contentHash) {
  public static final SessionSettings PLAIN = new SessionSettings(0, Optional.empty());
}
