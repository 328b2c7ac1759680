package shirushi.host.easel.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.plaf.basic.BasicFileChooserUI;
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.language.Words;

/** Asks where a file is, or is to be. */
final class Chooser {
  private final Stage stage;

  Chooser(Stage stage) {
    this.stage = stage;
  }

  /** Empty where none was chosen. */
  Optional<Path> open(Optional<Path> beside) {
    Dialog dialog = dialog("chooser.open", format -> true, Path.of(""));
    beside.ifPresent(file -> dialog.setCurrentDirectory(parent(file)));
    return dialog.chosen(dialog.showOpenDialog(stage.frame()));
  }

  private static File parent(Path file) {
    return file.toAbsolutePath().getParent().toFile();
  }

  /** For a picture's own file. Whether it is there already is the caller's to ask, as below. */
  Optional<Path> save(Path suggestion) {
    return save("chooser.save", suggestion, Format::layered);
  }

  /** For a copy. */
  Optional<Path> export(Path suggestion) {
    return save("chooser.export", suggestion, format -> true);
  }

  private Optional<Path> save(String title, Path suggestion, Predicate<Format> offered) {
    Dialog dialog = dialog(title, offered.and(Format::writable), suggestion);
    return dialog.chosen(dialog.showSaveDialog(stage.frame()));
  }

  private Dialog dialog(String title, Predicate<Format> offered, Path suggestion) {
    List<Format> formats = Formats.ALL.stream().filter(offered).toList();
    Words words = stage.words();
    return new Dialog(words.get(title), words.get("chooser.pictures"), formats, suggestion);
  }

  /** Offers some formats together and each alone; then the name goes with the format. */
  static final class Dialog extends JFileChooser {
    private final Map<FileFilter, String> single = new HashMap<>();
    private final Path suggestion;

    /**
     * @param all what all formats together are called
     * @param suggestion the name that stands there first; may be empty
     */
    Dialog(String title, String all, List<Format> formats, Path suggestion) {
      this.suggestion = suggestion;
      setDialogTitle(title);
      FileFilter every =
          filter(all, formats.stream().map(Format::endings).flatMap(Collection::stream).toList());
      addChoosableFileFilter(every);
      for (Format format : formats) {
        List<String> endings = format.endings();
        FileFilter only = filter(format.name() + " (" + String.join(", ", endings) + ")", endings);
        single.put(only, endings.get(0));
        addChoosableFileFilter(only);
      }
      setFileFilter(every);
      if (!suggestion.toString().isEmpty()) {
        setSelectedFile(suggestion.toFile());
      }
      addPropertyChangeListener(FILE_FILTER_CHANGED_PROPERTY, e -> rename());
    }

    private static FileFilter filter(String name, List<String> endings) {
      return new FileNameExtensionFilter(
          name, endings.stream().map(ending -> ending.substring(1)).toArray(String[]::new));
    }

    private void rename() {
      // What the filter does not let through is no longer selected, but still written there.
      String name = getUI() instanceof BasicFileChooserUI ui ? ui.getFileName() : null;
      String ending = single.get(getFileFilter());
      if (getDialogType() == OPEN_DIALOG && suggestion.toString().isEmpty()
          || name == null
          || name.isBlank()) {
        return;
      }
      File file =
          new File(name).isAbsolute() ? new File(name) : new File(getCurrentDirectory(), name);
      setSelectedFile(ending == null ? file : Endings.with(file.toPath(), ending).toFile());
    }

    /** Empty where none was; a name without an ending gets that of the format. */
    Optional<Path> chosen(int answer) {
      if (answer != APPROVE_OPTION) {
        return Optional.empty();
      }
      Path file = getSelectedFile().toPath();
      String name = suggestion.getFileName().toString();
      return Optional.of(
          name.isEmpty()
              ? file
              : Endings.named(
                  file,
                  single.getOrDefault(
                      getFileFilter(), name.substring(Math.max(0, name.lastIndexOf('.'))))));
    }
  }
}
