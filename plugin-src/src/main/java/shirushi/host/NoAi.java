package shirushi.host;

import java.time.Instant;
import java.util.Objects;

/**
 * “No AI here”: a document closed to AI.
 *
 * @param owner the fingerprint of the key of who locked it, and alone may unlock it
 * @param name what the owner is called; may be empty
 * @param since to the second
 * @param reason in the owner's words; may be empty
 */
public record NoAi(String owner, String name, Instant since, String reason) {
  public NoAi {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(reason, "reason");
  }
}
