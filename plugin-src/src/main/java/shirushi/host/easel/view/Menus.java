package shirushi.host.easel.view;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Step;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.style.Colours;

/** The menu bar, with the keys of every command and tool. */
final class Menus extends JMenuBar {
  private final Words words;
  private final Consumer<Command> command;
  private final Map<Command, JMenuItem> items = new EnumMap<>(Command.class);
  private final JMenu recent;

  Menus(Words words, Toolbox tools, Consumer<Command> command, Consumer<Language> language) {
    this.words = words;
    this.command = command;
    setBackground(Colours.now().ground());
    recent = new JMenu(words.get("menu.recent"));
    for (Command.Menu each : Command.Menu.values()) {
      JMenu menu = new JMenu(words.get(each.key()));
      Command.of(each).forEach(does -> add(menu, does));
      if (each == Command.Menu.EDIT) {
        menu.addSeparator();
        menu.add(tools(tools));
      } else if (each == Command.Menu.VIEW) {
        menu.addSeparator();
        menu.add(languages(language));
      }
      add(menu);
    }
  }

  private void add(JMenu menu, Command does) {
    if (does.startsGroup()) {
      menu.addSeparator();
    }
    boolean checked = does == Command.DARK || does == Command.PALETTE;
    JMenuItem item = checked ? new CheckedItem(does) : new Item(does.yieldsToWriting());
    item.setText(words.get(does.key()));
    does.strokes().stream().findFirst().ifPresent(item::setAccelerator);
    item.addActionListener(e -> command.accept(does));
    items.put(does, item);
    menu.add(item);
    if (does == Command.OPEN) {
      menu.add(recent);
    }
  }

  private JMenu tools(Toolbox tools) {
    JMenu menu = new JMenu(words.get("menu.tool"));
    for (Tool tool : Tool.values()) {
      JMenuItem item = new Item(true);
      item.setText(words.get(tool.key()));
      item.setAccelerator(KeyStroke.getKeyStroke(String.valueOf(tool.letter())));
      item.addActionListener(e -> tools.take(tool));
      menu.add(item);
    }
    return menu;
  }

  private JMenu languages(Consumer<Language> chosen) {
    JMenu menu = new JMenu(words.get("menu.language"));
    ButtonGroup group = new ButtonGroup();
    for (Language language : Language.values()) {
      JMenuItem item =
          new JRadioButtonMenuItem(language.nativeName(), language == words.language());
      item.addActionListener(e -> chosen.accept(language));
      group.add(item);
      menu.add(item);
    }
    return menu;
  }

  /** The keys beyond those that the menus show. */
  void moreKeys(JRootPane root) {
    for (Command does : Command.values()) {
      List<KeyStroke> strokes = does.strokes();
      for (KeyStroke stroke : strokes.subList(Math.min(1, strokes.size()), strokes.size())) {
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, does);
      }
      root.getActionMap()
          .put(
              does,
              new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent e) {
                  command.accept(does);
                }

                @Override
                public boolean accept(Object sender) {
                  return !(does.yieldsToWriting() && Typing.now());
                }
              });
    }
  }

  /** Shows what can be done now, and what undo and redo would do. */
  void refresh(Easel easel, Predicate<Command> can) {
    items.forEach((does, item) -> item.setEnabled(can.test(does)));
    name(Command.UNDO, easel.picture().history().undoName());
    name(Command.REDO, easel.picture().history().redoName());
  }

  private void name(Command does, Optional<Step> step) {
    String text = words.get(does.key());
    items.get(does).setText(step.map(done -> text + ": " + words.get(done.key())).orElse(text));
  }

  void check(Command does, boolean on) {
    items.get(does).setSelected(on);
  }

  void there(Command does, boolean shown) {
    items.get(does).setVisible(shown);
  }

  void recent(List<java.nio.file.Path> files, Consumer<java.nio.file.Path> open) {
    recent.removeAll();
    List<JMenuItem> each = new ArrayList<>();
    for (java.nio.file.Path file : files) {
      JMenuItem item = new JMenuItem(file.getFileName().toString());
      item.setToolTipText(file.toString());
      item.addActionListener(e -> open.accept(file));
      each.add(item);
    }
    each.forEach(recent::add);
    recent.setEnabled(!each.isEmpty());
  }

  /** Its key does nothing while somebody writes, where it means something in a text too. */
  private static final class Item extends JMenuItem {
    private final boolean yields;

    Item(boolean yields) {
      this.yields = yields;
    }

    @Override
    protected boolean processKeyBinding(
        KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
      return !(yields && Typing.now())
          && super.processKeyBinding(stroke, event, condition, pressed);
    }
  }

  private static final class CheckedItem extends JCheckBoxMenuItem {
    CheckedItem(Command does) {
      setName(does.name());
    }
  }
}
