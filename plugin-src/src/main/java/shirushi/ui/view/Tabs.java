package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.EnumSet;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** What is below the head: paint, history, origin; each is made when it is first looked at. */
final class Tabs extends JPanel {
  private final CardLayout cards = new CardLayout();
  private final JPanel deck = new JPanel(cards);
  private final Set<ViewState.Tab> made = EnumSet.noneOf(ViewState.Tab.class);
  private final PalettePanel panel;

  Tabs(PalettePanel panel) {
    super(new BorderLayout());
    this.panel = panel;
    add(new NoticePiece(panel), BorderLayout.NORTH);
    add(deck, BorderLayout.CENTER);
    show(panel.state().tab);
  }

  void show(ViewState.Tab tab) {
    panel.state().tab = tab;
    if (made.add(tab)) {
      deck.add(make(tab), tab.name());
      panel.showFresh();
    }
    cards.show(deck, tab.name());
    panel.look();
  }

  private JComponent make(ViewState.Tab tab) {
    return switch (tab) {
      case PAINT -> new PaintTab(panel).pane();
      case HISTORY -> new HistoryTab(panel).pane();
      case ORIGIN -> new OriginTab(panel).pane();
    };
  }
}
