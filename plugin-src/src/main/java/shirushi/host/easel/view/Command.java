package shirushi.host.easel.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.KeyStroke;
import shirushi.language.Words;

/** What the menus offer, and the keys that do the same. */
enum Command {
  NEW(Menu.FILE, "ctrl N"),
  OPEN(Menu.FILE, "ctrl O"),
  PLACE(Menu.FILE),
  SAVE(Menu.FILE, "ctrl S"),
  SAVE_AS(Menu.FILE, "ctrl shift S"),
  EXPORT(Menu.FILE),
  QUIT(Menu.FILE, "ctrl Q"),

  UNDO(Menu.EDIT, "ctrl Z"),
  REDO(Menu.EDIT, "ctrl shift Z", "ctrl Y"),
  SWAP_COLOURS(Menu.EDIT, "X"),
  SMALLER_TIP(Menu.EDIT, "typed ["),
  LARGER_TIP(Menu.EDIT, "typed ]"),

  ADD_LAYER(Menu.LAYER, "ctrl shift N"),
  DUPLICATE_LAYER(Menu.LAYER, "ctrl J"),
  RENAME_LAYER(Menu.LAYER, "F2"),
  DELETE_LAYER(Menu.LAYER, "DELETE"),
  RAISE_LAYER(Menu.LAYER, "ctrl PAGE_UP"),
  LOWER_LAYER(Menu.LAYER, "ctrl PAGE_DOWN"),
  UPPER_LAYER(Menu.LAYER, "PAGE_UP"),
  NEXT_LAYER(Menu.LAYER, "PAGE_DOWN"),
  LOCK_LAYER(Menu.LAYER),
  MERGE_DOWN(Menu.LAYER, "ctrl E"),
  FLATTEN(Menu.LAYER, "ctrl shift E"),

  SELECT_ALL(Menu.SELECT, "ctrl A"),
  SELECT_NONE(Menu.SELECT, "ctrl D"),
  INVERT(Menu.SELECT, "ctrl shift I"),
  GROW(Menu.SELECT),
  FEATHER(Menu.SELECT),

  FIT(Menu.VIEW, "ctrl 0"),
  ACTUAL_SIZE(Menu.VIEW, "ctrl 1"),
  ZOOM_IN(Menu.VIEW, "ctrl PLUS", "ctrl EQUALS", "ctrl ADD"),
  ZOOM_OUT(Menu.VIEW, "ctrl MINUS", "ctrl SUBTRACT"),
  DARK(Menu.VIEW),
  PALETTE(Menu.VIEW, "F8");

  /** In the order of the menu bar. */
  enum Menu {
    FILE,
    EDIT,
    LAYER,
    SELECT,
    VIEW;

    String key() {
      return "menu." + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, String> KEY_NAMES =
      Map.of(
          "ctrl", "Ctrl",
          "shift", "Shift",
          "DELETE", "Del",
          "PAGE_UP", "PgUp",
          "PAGE_DOWN", "PgDn",
          "PLUS", "+",
          "MINUS", "−");

  private final Menu menu;
  private final List<String> keys;

  Command(Menu menu, String... keys) {
    this.menu = menu;
    this.keys = List.of(keys);
  }

  Menu menu() {
    return menu;
  }

  static Stream<Command> of(Menu menu) {
    return Stream.of(values()).filter(command -> command.menu == menu);
  }

  /** The first is the one that the menu shows. */
  List<KeyStroke> strokes() {
    return keys.stream().map(Command::stroke).toList();
  }

  /** As words are found for it. */
  String key() {
    return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does and the key that does the same, as {@code Undo (Ctrl+Z)}. */
  String tip(Words words) {
    String text = words.get(key());
    return keys.isEmpty() ? text : text + " (" + shown(keys.get(0)) + ")";
  }

  private static String shown(String stroke) {
    return Stream.of(stroke.replace("typed ", "").split(" "))
        .map(part -> part.length() == 1 ? part : KEY_NAMES.getOrDefault(part, part))
        .collect(Collectors.joining("+"));
  }

  /** Whether a line is drawn above it in the menu. */
  boolean startsGroup() {
    return switch (this) {
      case SAVE, QUIT, SWAP_COLOURS, RAISE_LAYER, MERGE_DOWN, GROW, ZOOM_IN, DARK -> true;
      default -> false;
    };
  }

  /** Whether it stays off while somebody writes: those keys mean something in a text too. */
  boolean yieldsToWriting() {
    return menu == Menu.EDIT || menu == Menu.SELECT || menu == Menu.LAYER && this != ADD_LAYER;
  }

  /** Where the command key is not Ctrl, it is Meta. */
  static KeyStroke stroke(String keys) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    return KeyStroke.getKeyStroke(mac ? keys.replace("ctrl", "meta") : keys);
  }
}
