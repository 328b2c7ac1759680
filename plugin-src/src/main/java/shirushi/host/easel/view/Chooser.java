package shirushi.host.easel.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import shirushi.format.Format;
import shirushi.format.Formats;

/** The one dialog there is: where a file is, or is to be. */
final class Chooser {
  private final Stage stage;

  Chooser(Stage stage) {
    this.stage = stage;
  }

  /** Empty where none was chosen. */
  Optional<Path> open(Optional<Path> beside) {
    JFileChooser chooser = chooser("chooser.open", false);
    beside.ifPresent(file -> chooser.setCurrentDirectory(parent(file)));
    int answer = chooser.showOpenDialog(stage.frame());
    return chosen(chooser, answer);
  }

  /** Empty where none was chosen; whether it is there already is the caller's to ask. */
  Optional<Path> save(Path suggestion) {
    JFileChooser chooser = chooser("chooser.save", true);
    chooser.setSelectedFile(suggestion.toFile());
    int answer = chooser.showSaveDialog(stage.frame());
    return chosen(chooser, answer);
  }

  private JFileChooser chooser(String title, boolean writing) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(stage.words().get(title));
    String[] endings =
        Formats.ALL.stream()
            .filter(format -> !writing || format.writable())
            .map(Format::endings)
            .flatMap(java.util.Collection::stream)
            .map(ending -> ending.substring(1))
            .toArray(String[]::new);
    chooser.setFileFilter(
        new FileNameExtensionFilter(stage.words().get("chooser.pictures"), endings));
    return chooser;
  }

  private static Optional<Path> chosen(JFileChooser chooser, int answer) {
    return answer == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  private static File parent(Path file) {
    return file.toAbsolutePath().getParent().toFile();
  }
}
