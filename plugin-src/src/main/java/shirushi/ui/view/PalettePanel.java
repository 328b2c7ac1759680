package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.origin.OriginNames;
import shirushi.style.Space;
import shirushi.style.Theme;
import shirushi.ui.PaletteModel;
import shirushi.ui.Part;

/**
 * The palette as a component to be docked, from {@link #NARROWEST} pixels wide. It shows the model
 * and tells it what the artist does; it is the model's one listener. Closed, it is one invitation
 * to open it. Nothing in it opens a window, and nothing it does waits. Event thread only.
 */
public final class PalettePanel extends JLayeredPane {
  /** In pixels at the usual text size. */
  public static final int NARROWEST = 260;

  private final transient PaletteModel model;
  private final transient Surroundings surroundings;
  private final transient ViewState state = new ViewState();
  private final transient Thumbnails thumbnails = new Thumbnails();
  private transient Words labels;
  private transient Face invitation;
  private transient Face workbench;
  private transient Face face = new Face();
  private transient OriginNames origins;
  private Head head;
  private transient Laid laid = new Laid(this);
  private JComponent writing;
  private transient Component left;
  private boolean open;
  private boolean seen = true;
  private boolean writesSoon;

  public PalettePanel(PaletteModel model, Surroundings surroundings) {
    this.model = model;
    this.surroundings = surroundings;
    setOpaque(true);
    model.listen(this::changed);
    build();
  }

  /** Language and theme are in every part of it: nothing of what was built before is of use. */
  private void build() {
    labels = Words.of(PalettePanel.class, model.language());
    origins = new OriginNames(model.language());
    removeAll();
    laid = new Laid(this);
    head = null;
    invitation = null;
    workbench = null;
    setBackground(UIManager.getColor("Panel.background"));
    setLocale(labels.language().locale());
    getAccessibleContext().setAccessibleName(labels.get("panel.title"));
    turn();
  }

  /** Shows the face there is to see. */
  private void turn() {
    boolean was = open;
    open = model.isOpen();
    if (was && !open) {
      leave();
    }
    for (Component popup : getComponentsInLayer(POPUP_LAYER)) {
      popup.setVisible(false);
    }
    remove(face.content());
    if (open) {
      work();
      laid.comeBack();
    } else {
      invite();
    }
    add(face.content(), DEFAULT_LAYER);
    face.showAll();
    look();
    revalidate();
    repaint();
  }

  /** Who closes the panel will find it as it was: the sheet that lies over it, and the focus. */
  private void leave() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean inside = owner != null && SwingUtilities.isDescendingFrom(owner, this);
    left = inside && !SwingUtilities.isDescendingFrom(owner, head) ? owner : null;
    laid.leave();
  }

  private void invite() {
    if (invitation == null) {
      invitation = new Face();
      face = invitation;
      face.content().add(new Invitation(this).pane(), BorderLayout.CENTER);
    }
    face = invitation;
  }

  private void work() {
    if (workbench == null) {
      workbench = new Face();
      face = workbench;
      Tabs tabs = new Tabs(this);
      head = new Head(this, tabs);
      face.content().add(head, BorderLayout.NORTH);
      face.content().add(tabs, BorderLayout.CENTER);
    }
    face = workbench;
  }

  /** Opens the palette because the artist asked for it, who then writes. */
  public void open() {
    writesSoon = true;
    model.open();
    write();
  }

  /** What was left, else where one writes. It opens late where no document has been seen yet. */
  private void write() {
    boolean there = left != null && SwingUtilities.isDescendingFrom(left, this);
    Component wanted = there ? left : laid.first().orElse(writing);
    if (open && writesSoon && wanted != null) {
      writesSoon = false;
      left = null;
      wanted.requestFocusInWindow();
    }
  }

  /** Whether the panel is on the screen: only then it shows results over the canvas. */
  public void seen(boolean now) {
    seen = now;
    look();
  }

  /** What it is docked in has put on another theme. */
  public void dressed() {
    build();
  }

  /** Where the artist writes what is to be painted. */
  void writesIn(JComponent field) {
    writing = field;
  }

  private void changed(Part part) {
    if (part == Part.LANGUAGE) {
      surroundings.theme().install(model.language().locale());
      build();
    } else if (part == Part.PANEL && open != model.isOpen()) {
      turn();
      write();
      surroundings.shown(open);
    } else {
      face.show(part);
    }
  }

  PaletteModel model() {
    return model;
  }

  /** What the kinds of origin are called. */
  OriginNames origins() {
    return origins;
  }

  Words labels() {
    return labels;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  ViewState state() {
    return state;
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }

  /** From now on the piece is told what is to be drawn anew. */
  <T extends Piece> T keep(T piece) {
    face.keep(piece);
    return piece;
  }

  /** What was built behind the others is shown what there is. */
  void showFresh() {
    face.showFresh();
  }

  void tab(ViewState.Tab tab) {
    head.tab(tab);
  }

  /** What lies over the results takes what they show over the canvas with it. */
  void look() {
    boolean results = seen && open && laid.none() && state.tab == ViewState.Tab.PAINT;
    model.results().uncovered(results);
    model.choices().uncovered(results);
  }

  void language(Language language) {
    model.language(language);
    surroundings.language(language);
  }

  void theme(Theme theme) {
    theme.install(labels.language().locale());
    surroundings.theme(theme);
    build();
  }

  /** Lays a sheet over the panel; another one that was there goes. */
  void sheet(Sheet next) {
    laid.lay(next);
  }

  /** Takes the sheet away; the focus goes back to where it was. */
  void closeSheet() {
    laid.close();
  }

  /** Tells a piece of the open panel nothing any more. */
  void drop(Piece piece) {
    workbench.drop(piece);
  }

  /** Adds something that floats over the panel, hidden at first. */
  void floating(JComponent popup) {
    add(popup, POPUP_LAYER);
  }

  /** Places a floating thing under a line, or above it where there is more room. */
  void place(JComponent popup, Rectangle line) {
    popup.setSize(line.width, getHeight());
    int height = popup.getPreferredSize().height;
    int under = line.y + line.height + Space.px(2);
    int y = under + height <= getHeight() ? under : Math.max(0, line.y - height - Space.px(2));
    popup.setBounds(line.x, y, line.width, Math.min(height, getHeight() - y));
    popup.revalidate();
    popup.repaint();
  }

  @Override
  public void doLayout() {
    face.content().setBounds(0, 0, getWidth(), getHeight());
    if (head != null) {
      laid.place(head.getPreferredSize().height);
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.px(300), Space.px(680));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.px(NARROWEST), Space.px(160));
  }
}
