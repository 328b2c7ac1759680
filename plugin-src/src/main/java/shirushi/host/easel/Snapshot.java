package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.host.DocumentFacts;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Policy;

/** A picture at one moment, to be written elsewhere. Made on the event thread; any may write it. */
public final class Snapshot {
  private final Easel.Sealing sealing;
  private final State state;
  private final DocumentFacts facts;
  private final Optional<Path> from;
  private final Optional<String> xmp;
  private volatile Optional<Stamp> written = Optional.empty();

  Snapshot(Picture picture, Easel.Sealing sealing) {
    this.sealing = sealing;
    picture.course().settle();
    state = picture.state();
    facts = picture.facts();
    from = picture.file();
    xmp = picture.xmp();
  }

  /**
   * Writes it as the file's ending says, with all tags, and what it is sealed with.
   *
   * @throws IOException in one sentence, where it cannot be written; what was there stays
   */
  public void write(Path file) throws IOException {
    Format format = Formats.forWriting(file);
    Canvas canvas = keepsLock(file) ? full() : state.hashed();
    Optional<String> rights = XmpRights.packet(xmp, Policy.prohibition(state.wishes()), "", "");
    sealing.seals(format).export(from.filter(Files::isRegularFile), rights).write(canvas, file);
    written = Stamp.of(file);
  }

  /** Whether such a file can hold the lock against AI and the locks of layers. */
  public static boolean keepsLock(Path file) {
    try {
      return Formats.forWriting(file) instanceof Ora;
    } catch (IOException e) {
      return false; // it can hold nothing
    }
  }

  boolean isAi() {
    return state.canvas().layers().stream()
        .flatMap(layer -> layer.tag().stream())
        .anyMatch(OriginTag::isAi);
  }

  /** With all that its file is to say of it. */
  Canvas full() {
    return facts.on(state.hashed());
  }

  State state() {
    return state;
  }

  DocumentFacts facts() {
    return facts;
  }

  Optional<Path> from() {
    return from;
  }

  /** The file as it was left; empty before. */
  Optional<Stamp> written() {
    return written;
  }
}
