package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.host.NoAi;

/** What is known of a picture's file, and of what it holds. Event thread only. */
final class Filed {
  private Optional<Path> file;
  private Optional<State> saved;
  private Optional<NoAi> savedLock;
  private Optional<Stamp> stamp = Optional.empty();
  private Optional<Path> copy = Optional.empty();

  /**
   * @param state as it is in the file, or with which a picture without one begins
   */
  Filed(Optional<Path> file, State state, Optional<NoAi> lock) {
    this.file = file;
    saved = Optional.of(state);
    savedLock = lock;
  }

  /** The one it was opened from or saved to last. */
  Optional<Path> file() {
    return file;
  }

  /** Where a copy was written last. */
  Optional<Path> copy() {
    return copy;
  }

  /** Whether that is not what the file holds. */
  boolean differs(State state, Optional<NoAi> lock) {
    return saved.filter(state::sameContent).isEmpty() || !lock.equals(savedLock);
  }

  /** Whether the file is another than was opened or saved here; false where there is none. */
  boolean changedElsewhere() throws IOException {
    Optional<Stamp> there = file.isPresent() ? Stamp.of(file.get()) : Optional.empty();
    return there.isPresent() && !there.equals(stamp);
  }

  /** The file is this as it was last read or written here. */
  void stamp(Optional<Stamp> known) {
    stamp = known;
  }

  /** The picture is in that file as it was then. */
  void saved(Snapshot then, Path as) {
    saved = Optional.of(then.state());
    savedLock = then.facts().noAi();
    file = Optional.of(as);
    stamp = then.written();
  }

  void copied(Path to) {
    copy = Optional.of(to);
  }

  /** The file holds something else, whatever is done to the picture. */
  void never() {
    saved = Optional.empty();
  }
}
