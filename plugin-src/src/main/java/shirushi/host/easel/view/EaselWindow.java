package shirushi.host.easel.view;

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
import java.util.OptionalInt;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.Timer;
import shirushi.host.easel.Easel;
import shirushi.host.file.SealKeys;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.style.Space;
import shirushi.style.Theme;

/** The easel's window around the canvas and what stands around that. Event thread only. */
public final class EaselWindow extends JFrame {
  private static final int SETTLED_MILLIS = 120;

  private final Easel easel;
  private final Preferences preferences;
  private final Runnable left;
  private final Stage stage = new OwnStage();
  private final CanvasView canvas;
  private final Background background = new Background(stage);
  private final Saving saving;
  private final FileDesk files;
  private final Desk desk;
  private final Timer settled = new Timer(SETTLED_MILLIS, e -> settled());
  private Optional<Palette> palette = Optional.empty();
  private Furniture furniture;

  /**
   * @param left what comes after the window was closed and all was asked
   */
  public EaselWindow(Easel easel, Preferences preferences, Runnable left) {
    this.easel = easel;
    this.preferences = preferences;
    this.left = left;
    Toolbox tools = new Toolbox();
    Words words = dressed();
    canvas = new CanvasView(easel, tools);
    saving = new Saving(easel, stage, background, preferences);
    files = new FileDesk(easel, stage, background, saving, preferences);
    desk = new Desk(easel, tools, stage, files, saving);
    settled.setRepeats(false);
    furnish(words);
    if (easel.picture().file().isEmpty() && !easel.picture().changed()) {
      files.begin();
      settled();
    }
    listen(tools);
    setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
    setMinimumSize(new Dimension(Space.px(720), Space.px(480)));
    setSize(usualSize());
    setLocationRelativeTo(null);
  }

  private void listen(Toolbox tools) {
    canvas.onMove(() -> furniture.status().zoom(canvas.zoom()));
    canvas.hand().onRefusal(stage::refused);
    canvas.hand().onEscape(() -> stage.notices().dismiss());
    easel.worry(e -> stage.notices().fail(Fault.keeping(stage.words(), "fault.copy", e)));
    easel.keepEvery(preferences.copies());
    tools.listen(this::toolChanged);
    easel.listen((change, dirty) -> pictureChanged());
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
    furniture.dock(docked.component());
    settlePalette();
  }

  public Language language() {
    return stage.words().language();
  }

  /** Shows the palette's place or puts it away; that is remembered. */
  public void showPalette(boolean shown) {
    if (shown != preferences.palette()) {
      stage.habit(() -> preferences.palette(shown));
    }
    settlePalette();
  }

  /** The artist goes on painting: the keys are the canvas's. */
  public void toCanvas() {
    canvas.requestFocusInWindow();
  }

  /** Changes between light and dark at once, and remembers it. */
  public void dark(boolean dark) {
    stage.habit(() -> preferences.dark(dark));
    dressAnew();
  }

  public boolean dark() {
    return preferences.dark();
  }

  /** Speaks another language at once, and remembers it. */
  public void speak(Language language) {
    stage.habit(() -> preferences.language(language));
    dressAnew();
  }

  /** Says what becomes of the artist's keys. */
  public SealKeys.Listener keys() {
    return new KeysSaid(stage);
  }

  /** Says why a picture that was saved is not in the ledger. */
  public void unrecorded(IOException fault) {
    stage.notices().fail(Fault.keeping(stage.words(), "fault.ledger", fault));
  }

  /** Says that something went wrong which nobody foresaw, such as too little memory for a step. */
  public void fault(Throwable fault) {
    stage.notices().fail(Fault.unforeseen(stage.words(), fault));
  }

  /** Opens a picture as if the artist had chosen it. */
  public void open(Path file) {
    files.open(file);
  }

  /** Lays a picture over the open one as if the artist had chosen it. */
  void place(Path file) {
    files.place(file);
  }

  /** Saves a picture as if the artist had chosen that file. */
  void saveAs(Path file) {
    saving.saveAs(file, () -> {});
  }

  /** Exports a copy as if the artist had chosen that file. */
  void export(Path file) {
    saving.export(file);
  }

  /** Ends; what is being written is finished beside. */
  void leave() {
    background.close();
    easel.close();
    dispose();
    left.run();
  }

  /** Whether it has ended and nothing is being written any more. */
  boolean done() {
    return background.done();
  }

  private Words dressed() {
    Words words = Words.of(EaselWindow.class, preferences.language());
    Locale locale = Locale.forLanguageTag(words.language().code());
    JComponent.setDefaultLocale(locale);
    (preferences.dark() ? Theme.DARK : Theme.LIGHT).install(locale);
    return words;
  }

  private void dressAnew() {
    Words words = dressed();
    palette.ifPresent(docked -> docked.dressed(words.language()));
    furnish(words);
  }

  private void furnish(Words words) {
    easel.untitled(words.get("untitled"));
    furniture =
        new Furniture(words, easel, canvas, this::perform, this::speak, desk::guarded, widths());
    palette.ifPresent(docked -> furniture.dock(docked.component()));
    furniture.content().setTransferHandler(new Drop(files::dropped));
    setContentPane(furniture.content());
    setGlassPane(furniture.questions());
    setJMenuBar(furniture.menus());
    furniture.menus().moreKeys(getRootPane());
    furniture.menus().check(Command.DARK, preferences.dark());
    settlePalette();
    toolChanged();
    furniture.status().zoom(canvas.zoom());
    settled();
    revalidate();
    repaint();
  }

  private Columns.Widths widths() {
    return new Columns.Widths() {
      @Override
      public OptionalInt of(String column) {
        return preferences.width(column);
      }

      @Override
      public void set(String column, int pixels) {
        stage.habit(() -> preferences.width(column, pixels));
      }
    };
  }

  private void perform(Command command) {
    switch (command) {
      case DARK -> dark(!preferences.dark());
      case PALETTE -> palette.ifPresent(docked -> docked.open(!docked.isOpen()));
      case RENAME_LAYER -> furniture.layers().pile().rename();
      default -> desk.perform(command);
    }
  }

  private void settlePalette() {
    boolean open = palette.isPresent() && palette.get().isOpen();
    furniture.showPalette(palette.isPresent(), open, preferences.palette());
    revalidate();
  }

  private void toolChanged() {
    furniture.showTool();
    furniture.menus().refresh(easel, desk::can);
  }

  private void pictureChanged() {
    furniture.status().goesOn();
    furniture.menus().refresh(easel, desk::can);
    settled.restart();
  }

  /** What need not be shown with every point of a stroke. */
  private void settled() {
    furniture.layers().refresh();
    furniture.status().refresh(easel.picture());
    furniture.menus().recent(preferences.recent(), files::open);
    furniture.menus().refresh(easel, desk::can);
    setTitle((easel.picture().changed() ? "• " : "") + saving.title() + " — Shirushi");
    getRootPane().putClientProperty("Window.documentModified", easel.picture().changed());
  }

  private final class OwnStage implements Stage {
    @Override
    public Words words() {
      return furniture.words();
    }

    @Override
    public Notices notices() {
      return furniture.notices();
    }

    @Override
    public Questions questions() {
      return furniture.questions();
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
    public void habit(Runnable change) {
      change.run();
      background.quietly(e -> Fault.keeping(words(), "fault.habits", e), preferences::write);
    }

    @Override
    public void busy(String text) {
      furniture.status().busy(text);
    }

    @Override
    public void refused(String text) {
      furniture.status().refused(text);
    }

    @Override
    public void done(String text) {
      furniture.status().done(text);
    }

    @Override
    public void leave() {
      EaselWindow.this.leave();
    }
  }
}
