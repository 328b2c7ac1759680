package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.Timer;
import shirushi.host.easel.Easel;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.style.Space;
import shirushi.style.Theme;

/**
 * The easel's window. When language or theme change, its parts are made anew around the same
 * canvas, so that none of them needs to know how to change. Event thread only.
 */
public final class EaselWindow extends JFrame {
  private static final int SETTLED_MILLIS = 120;

  private final Easel easel;
  private final Preferences preferences;
  private final Runnable left;
  private final Toolbox tools = new Toolbox();
  private final CanvasView canvas;
  private final Background background;
  private final Saving saving;
  private final FileDesk files;
  private final Desk desk;
  private final Timer settled = new Timer(SETTLED_MILLIS, e -> settled());
  private Optional<Palette> palette = Optional.empty();
  private Words words;
  private Notices notices;
  private Menus menus;
  private ToolStrip strip;
  private OptionsBar options;
  private ColourPanel colours;
  private LayerPanel layers;
  private StatusBar status;
  private Side side;

  /**
   * @param left what comes after the window was closed and all was asked
   */
  public EaselWindow(Easel easel, Preferences preferences, Runnable left) {
    this.easel = easel;
    this.preferences = preferences;
    this.left = left;
    dress();
    Stage stage = new OwnStage();
    canvas = new CanvasView(easel, tools);
    background = new Background(stage);
    saving = new Saving(easel, stage, background, preferences);
    files = new FileDesk(easel, stage, background, saving, preferences);
    desk = new Desk(easel, tools, stage, files, saving);
    canvas.onMove(() -> status.zoom(canvas.zoom()));
    canvas.hand().onRefusal(text -> notices.fail(text));
    easel.worry(text -> notices.fail(text));
    easel.keepEvery(preferences.copies());
    settled.setRepeats(false);
    build();
    if (easel.picture().file().isEmpty() && !easel.picture().changed()) {
      files.begin();
      settled();
    }
    tools.listen(this::toolChanged);
    easel.listen((change, dirty) -> pictureChanged());
    setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          /** Only a window that is seen can give the question the focus. */
          @Override
          public void windowOpened(WindowEvent e) {
            new Rescue(easel, stage, background).offer(easel.recoveries());
          }

          @Override
          public void windowClosing(WindowEvent e) {
            desk.perform(Command.QUIT);
          }
        });
    setMinimumSize(new Dimension(Space.px(720), Space.px(480)));
    setSize(usualSize());
    setLocationRelativeTo(null);
  }

  private static Dimension usualSize() {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    return new Dimension(
        Math.min(Space.px(1440), screen.width * 9 / 10),
        Math.min(Space.px(920), screen.height * 9 / 10));
  }

  /** Gives the palette its place at the right; F8 and a button open and close it. */
  public void dock(Palette docked) {
    palette = Optional.of(docked);
    side.dock(docked.component());
    settlePalette();
  }

  public Language language() {
    return words.language();
  }

  /** Shows the palette's place or puts it away; that is remembered. */
  public void showPalette(boolean shown) {
    if (shown != preferences.palette()) {
      remember(() -> preferences.palette(shown));
    }
    settlePalette();
  }

  /** Changes between light and dark at once, and remembers it. */
  public void dark(boolean dark) {
    remember(() -> preferences.dark(dark));
    dress();
    palette.ifPresent(docked -> docked.dressed(words.language()));
    build();
  }

  public boolean dark() {
    return preferences.dark();
  }

  /** Shows one sentence that is no failure. */
  public void say(String sentence) {
    notices.tell(sentence);
  }

  /** Opens a picture as if the artist had chosen it. */
  public void open(Path file) {
    files.open(file);
  }

  /** Lays a picture over the open one as if the artist had chosen it. */
  void place(Path file) {
    files.place(file);
  }

  private void dress() {
    words = Words.of(EaselWindow.class, preferences.language());
    Locale locale = Locale.forLanguageTag(words.language().code());
    JComponent.setDefaultLocale(locale);
    (preferences.dark() ? Theme.DARK : Theme.LIGHT).install(locale);
  }

  private void build() {
    notices = new Notices(words, canvas::requestFocusInWindow);
    menus = new Menus(words, tools, this::perform, this::speak);
    strip = new ToolStrip(tools, words);
    options = new OptionsBar(tools, words, this::perform);
    colours = new ColourPanel(tools, words);
    canvas.getAccessibleContext().setAccessibleName(words.get("canvas.title"));
    layers = new LayerPanel(easel, words, this::perform, desk::guarded);
    status = new StatusBar(words, this::perform);
    side = new Side(colours, layers);
    palette.ifPresent(docked -> side.dock(docked.component()));
    JPanel content = new JPanel(new BorderLayout());
    content.add(Side.lined(options, 0, 0, 1, 0), BorderLayout.PAGE_START);
    content.add(Side.lined(strip, 0, 0, 0, 1), BorderLayout.LINE_START);
    content.add(new CanvasArea(canvas, notices), BorderLayout.CENTER);
    content.add(side, BorderLayout.LINE_END);
    content.add(Side.lined(status, 1, 0, 0, 0), BorderLayout.PAGE_END);
    content.setTransferHandler(new Drop(files::dropped));
    setContentPane(content);
    setJMenuBar(menus);
    menus.moreKeys(getRootPane());
    settlePalette();
    toolChanged();
    status.zoom(canvas.zoom());
    settled();
    revalidate();
    repaint();
  }

  private void perform(Command command) {
    switch (command) {
      case DARK -> dark(!preferences.dark());
      case PALETTE -> palette.ifPresent(docked -> docked.open(!docked.isOpen()));
      case RENAME_LAYER -> layers.pile().rename();
      default -> desk.perform(command);
    }
  }

  /** Speaks another language at once, and remembers it. */
  public void speak(Language language) {
    remember(() -> preferences.language(language));
    dress();
    palette.ifPresent(docked -> docked.dressed(language));
    build();
  }

  private interface Habit {
    void keep() throws IOException;
  }

  private void remember(Habit habit) {
    try {
      habit.keep();
    } catch (IOException e) {
      notices.fail(e.getMessage());
    }
  }

  private void settlePalette() {
    boolean there = palette.isPresent();
    boolean open = there && palette.get().isOpen();
    side.showPalette(there && preferences.palette());
    options.palette(there, open);
    menus.there(Command.PALETTE, there);
    menus.check(Command.PALETTE, open);
    menus.check(Command.DARK, preferences.dark());
    revalidate();
  }

  private void toolChanged() {
    strip.refresh();
    options.refresh();
    colours.refresh();
    menus.refresh(easel, desk::can);
  }

  private void pictureChanged() {
    menus.refresh(easel, desk::can);
    settled.restart();
  }

  /** What need not be shown with every point of a stroke. */
  private void settled() {
    layers.refresh();
    status.refresh(easel.picture());
    menus.recent(preferences.recent(), files::open);
    menus.refresh(easel, desk::can);
    setTitle((easel.picture().changed() ? "• " : "") + saving.title() + " — Shirushi");
    getRootPane().putClientProperty("Window.documentModified", easel.picture().changed());
  }

  private final class OwnStage implements Stage {
    @Override
    public Words words() {
      return words;
    }

    @Override
    public Notices notices() {
      return notices;
    }

    @Override
    public CanvasView canvas() {
      return canvas;
    }

    @Override
    public Component frame() {
      return EaselWindow.this;
    }

    @Override
    public void busy(String text) {
      status.busy(text);
    }

    @Override
    public void leave() {
      background.close();
      easel.close();
      dispose();
      left.run();
    }
  }
}
