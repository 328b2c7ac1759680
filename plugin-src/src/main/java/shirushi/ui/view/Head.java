package shirushi.ui.view;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import shirushi.language.Words;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Part;

/** Tabs, and to their right the lock, the settings and the way out. */
final class Head extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Tabs tabs;
  private final Segments<ViewState.Tab> choice;
  private final JButton lock;

  Head(PalettePanel panel, Tabs tabs) {
    super(new BorderLayout(Space.near(), 0));
    this.panel = panel;
    this.tabs = tabs;
    Words labels = panel.labels();
    setBorder(Space.border(6, 6, 2, 6));
    choice = new Segments<>(labels.get("panel.title"), this::tab, true);
    for (ViewState.Tab tab : ViewState.Tab.values()) {
      choice.add(tab, null, labels.get("tab.short." + tab)).setFont(Type.body());
    }
    choice.chosen(panel.state().tab);
    add(choice, BorderLayout.CENTER);
    lock = Buttons.icon(Glyph.UNLOCK, "", () -> panel.sheet(new LockSheet(panel)));
    JPanel ends = new JPanel(new Line(0, null));
    ends.add(lock);
    ends.add(
        Buttons.icon(
            Glyph.SETTINGS, labels.get("settings"), () -> panel.sheet(new SettingsSheet(panel))));
    ends.add(Buttons.icon(Glyph.DISCARD, labels.get("panel.close"), panel.model()::close));
    add(ends, BorderLayout.LINE_END);
    panel.keep(this);
  }

  void tab(ViewState.Tab tab) {
    tabs.show(tab);
    choice.chosen(tab);
  }

  @Override
  public void show(Part part) {
    if (part == Part.PANEL) {
      boolean locked = panel.model().lock().lock().isPresent();
      lock.setIcon((locked ? Glyph.LOCK : Glyph.UNLOCK).icon());
      Buttons.named(lock, panel.labels().get(locked ? "locked" : "button.lock"));
    }
  }
}
