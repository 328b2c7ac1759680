package shirushi.ui.view;

import shirushi.ui.Part;

/** What shows a part of the model. */
interface Piece {
  /** Draws this part anew, where it is one that is shown here. */
  void show(Part part);
}
