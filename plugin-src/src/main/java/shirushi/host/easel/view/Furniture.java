package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import shirushi.host.easel.Easel;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.style.Space;

/**
 * What stands around the canvas in one language and one theme. With another, it is all made anew,
 * so that none of it needs to know how to change.
 */
final class Furniture {
  private static final int PALETTE = 340;

  private final Words words;
  private final Notices notices;
  private final Questions questions;
  private final Menus menus;
  private final ToolStrip strip;
  private final OptionsBar options;
  private final ColourPanel colours;
  private final LayerPanel layers;
  private final StatusBar status;
  private final JPanel dock = new JPanel(new BorderLayout());
  private final JPanel content = new JPanel(new BorderLayout());

  Furniture(
      Words words,
      Easel easel,
      CanvasView canvas,
      Consumer<Command> perform,
      Consumer<Language> speak,
      Consumer<LayerPanel.Edit> guarded,
      Columns.Widths widths) {
    this.words = words;
    Toolbox tools = canvas.tools();
    notices = new Notices(words, canvas::requestFocusInWindow);
    menus = new Menus(words, tools, perform, speak);
    strip = new ToolStrip(tools, words);
    options = new OptionsBar(tools, words, perform);
    colours = new ColourPanel(tools, words, canvas::requestFocusInWindow);
    canvas.getAccessibleContext().setAccessibleName(words.get("canvas.title"));
    layers = new LayerPanel(easel, words, perform, guarded, canvas::catchingUp);
    status = new StatusBar(words, perform);
    content.add(Parts.lined(options, 0, 0, 1, 0), BorderLayout.PAGE_START);
    content.add(Parts.lined(strip, 0, 0, 0, 1), BorderLayout.LINE_START);
    CanvasArea area = new CanvasArea(canvas, notices);
    questions = new Questions(area, canvas::requestFocusInWindow);
    Columns columns = new Columns(area, widths);
    columns.add("side", new Side(colours, layers));
    columns.add("palette", dock);
    content.add(columns, BorderLayout.CENTER);
    content.add(Parts.lined(status, 1, 0, 0, 0), BorderLayout.PAGE_END);
  }

  JPanel content() {
    return content;
  }

  Words words() {
    return words;
  }

  Notices notices() {
    return notices;
  }

  Questions questions() {
    return questions;
  }

  Menus menus() {
    return menus;
  }

  LayerPanel layers() {
    return layers;
  }

  StatusBar status() {
    return status;
  }

  /** Gives the palette its place. */
  void dock(JComponent palette) {
    dock.add(palette, BorderLayout.CENTER);
    int width = Math.max(Space.px(PALETTE), palette.getPreferredSize().width);
    dock.setPreferredSize(new Dimension(width, 0));
  }

  /** Shows another tool, or other settings of the one in hand. */
  void showTool() {
    strip.refresh();
    options.refresh();
    colours.refresh();
  }

  /**
   * Shows whether there is a palette, and how.
   *
   * @param shown whether its place is
   */
  void showPalette(boolean there, boolean open, boolean shown) {
    dock.setVisible(there && shown);
    options.palette(there, open);
    menus.there(Command.PALETTE, there);
    menus.check(Command.PALETTE, open);
  }
}
