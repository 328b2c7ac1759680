package shirushi.ui.view;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import shirushi.ui.Part;

/**
 * The panel as it is while it is open, or while it is closed: made when it is first seen and kept
 * for the next time. While it is not seen its pieces are told nothing.
 */
final class Face {
  private final JPanel content = new JPanel(new BorderLayout());
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece> fresh = new ArrayList<>();

  JPanel content() {
    return content;
  }

  /** From now on the piece is told what is to be drawn anew. */
  void keep(Piece piece) {
    pieces.add(piece);
    fresh.add(piece);
  }

  void drop(Piece piece) {
    pieces.remove(piece);
    fresh.remove(piece);
  }

  void show(Part part) {
    List.copyOf(pieces).forEach(piece -> piece.show(part));
  }

  /** All may have changed since it was seen last. */
  void showAll() {
    fresh.clear();
    for (Part part : Part.values()) {
      show(part);
    }
  }

  /** Pieces that came since then know nothing yet. */
  void showFresh() {
    List<Piece> all = List.copyOf(fresh);
    fresh.clear();
    for (Part part : Part.values()) {
      all.forEach(piece -> piece.show(part));
    }
  }
}
