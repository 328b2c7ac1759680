package shirushi.host;

import java.util.List;
import java.util.Optional;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.origin.policy.MiningPreference;

/**
 * A painting program, or what stands in for one. Any thread may call it, one call at a time, and a
 * call may wait for the program; a listener is told on the program's own thread and must not call
 * back before it returns. Who opens a host closes it.
 */
public interface Host extends AutoCloseable {

  /** What the artist calls it. */
  String name();

  /** The document in front; {@link Document#NONE} where there is none. Cheap: no pixels move. */
  Document document() throws HostException;

  /**
   * What is seen now, inserted layers included, ghosts not; empty where there is no document.
   *
   * @throws HostException where it cannot be read
   */
  Optional<Sight> look() throws HostException;

  /** The layers as a list shows them, bottom to top. Cheap: no pixels move. */
  List<Listed> layers() throws HostException;

  /** What is selected, as large as the canvas, with soft edges; empty where nothing is. */
  Optional<Mask> selection() throws HostException;

  /** Whether anything is selected. Cheap where the program says when that changes. */
  default boolean selected() throws HostException {
    return selection().filter(mask -> !mask.isEmpty()).isPresent();
  }

  /** What the makers of this document's pictures say about machines that read them. */
  MiningPreference wishes() throws HostException;

  /** The document's lock against AI; empty where there is none. */
  Optional<NoAi> noAi() throws HostException;

  /**
   * Closes the document to AI, or opens it again. It is kept with the document. Whether the artist
   * may open it is the caller's to judge.
   *
   * @throws HostException where there is no document
   */
  void lock(Optional<NoAi> lock) throws HostException;

  /**
   * Puts AI layers above the current one, as one step to undo. There is no way to insert one
   * without a tag. What was there is never painted over.
   *
   * @param layers bottom to top; none inserts nothing
   * @param border by which the canvas grows; its layers' places are counted from the old top left
   * @return the new layers' ids, in the same order
   * @throws HostException where the program refuses, such as in a document locked against AI; then
   *     nothing is inserted
   */
  List<LayerId> insert(List<NewLayer> layers, Border border) throws HostException;

  /**
   * Shows a picture over the canvas that is not part of it: it is never saved, read or undone. The
   * next one replaces it; empty takes it away.
   */
  void preview(Optional<Ghost> ghost) throws HostException;

  /**
   * Shows how much larger the canvas would be, as a line outside of it; {@link Border#NONE} takes
   * that away. A host without a window shows nothing.
   */
  default void outline(Border border) throws HostException {}

  /** How files get their origin where the program's own lose it; empty where they keep it. */
  default Optional<Exporter> exporter() {
    return Optional.empty();
  }

  /** Tells one listener of every change from now on, until the host is closed. */
  void listen(Listener listener);

  /** Lets go of the program; what was not committed by then is gone. */
  @Override
  void close() throws HostException;

  /** Hears of changes that the artist made, or that this host made for the palette. */
  interface Listener {
    void changed(Change change);
  }

  /** What is no longer as it was. */
  enum Change {
    /** Another document is in front, or none; everything may be different. */
    DOCUMENT,
    /** Pixels, layers or their order. */
    LAYERS,
    SELECTION,
    /**
     * Nothing yet: the artist goes to work on the canvas, or wants to see it bare. What was shown
     * over it should not come back by itself.
     */
    WORK,
    /** {@link #noAi()}. */
    LOCK
  }
}
