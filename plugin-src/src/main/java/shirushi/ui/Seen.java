package shirushi.ui;

import java.util.List;
import java.util.Optional;
import shirushi.host.Document;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NoAi;
import shirushi.origin.policy.MiningPreference;

/**
 * What is known of the host, as it was when it was last asked.
 *
 * @param selected whether anything is
 */
record Seen(
    Document document,
    List<Listed> layers,
    boolean selected,
    MiningPreference wishes,
    Optional<NoAi> lock) {
  static final Seen NOTHING =
      new Seen(Document.NONE, List.of(), false, MiningPreference.NONE, Optional.empty());

  /** Asks for all of it; may wait. */
  static Seen of(Host host) throws HostException {
    Document document = host.document();
    return document.equals(Document.NONE)
        ? NOTHING
        : new Seen(
            document, List.copyOf(host.layers()), host.selected(), host.wishes(), host.noAi());
  }

  boolean none() {
    return document.equals(Document.NONE);
  }

  /** The same, closed to AI. */
  Seen locked(NoAi by) {
    return new Seen(document, layers, selected, wishes, Optional.of(by));
  }
}
