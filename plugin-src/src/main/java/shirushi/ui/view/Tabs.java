package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import javax.swing.JPanel;

/** What is below the head: paint, history, origin. */
final class Tabs extends JPanel {
  private final CardLayout cards = new CardLayout();
  private final JPanel deck = new JPanel(cards);
  private final PalettePanel panel;

  Tabs(PalettePanel panel) {
    super(new BorderLayout());
    this.panel = panel;
    add(new NoticePiece(panel), BorderLayout.NORTH);
    deck.add(new PaintTab(panel).pane(), ViewState.Tab.PAINT.name());
    deck.add(new HistoryTab(panel).pane(), ViewState.Tab.HISTORY.name());
    deck.add(new OriginTab(panel).pane(), ViewState.Tab.ORIGIN.name());
    add(deck, BorderLayout.CENTER);
    show(panel.state().tab);
  }

  void show(ViewState.Tab tab) {
    panel.state().tab = tab;
    cards.show(deck, tab.name());
  }
}
