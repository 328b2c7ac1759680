package shirushi.ui.view;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JTextField;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Type;

/** Asks where a file with its origin goes, and replaces one only where that is said. */
final class ExportSheet extends Sheet {
  private final PalettePanel panel;
  private final JTextField place = new JTextField();
  private final JCheckBox replace;
  private final JButton write;

  ExportSheet(PalettePanel panel) {
    super(panel, panel.labels().get("button.export"));
    this.panel = panel;
    Words labels = panel.labels();
    place.setFont(Type.body());
    place.getAccessibleContext().setAccessibleName(labels.get("export.file"));
    replace = new JCheckBox(labels.get("export.replace"));
    replace.setOpaque(false);
    replace.addActionListener(event -> shown());
    write = Buttons.main(Glyph.SAVE, labels.get("export.write"), this::write);
    put(new Prose(labels.get("export.explain"), Type.body(), Colours.now().text()));
    put(new Field(labels.get("export.file"), place));
    put(replace);
    put(write);
    place.setText(suggested().toString());
    place.getDocument().addDocumentListener(new Written(this::typed));
    typed();
  }

  /** Beside the document, under a name that is free. */
  private Path suggested() {
    String title = panel.model().document().title().replaceAll("[/\\\\:*?\"<>|]", "_");
    Path home = Path.of(System.getProperty("user.home"));
    Path document = panel.surroundings().file().orElse(home.resolve(title));
    String name = document.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String begin = dot > 0 ? name.substring(0, dot) : name;
    Path file = document.resolveSibling(begin + ".png");
    for (int number = 2; Files.exists(file); number++) {
      file = document.resolveSibling(begin + "-" + number + ".png");
    }
    return file;
  }

  /** Another name is another question. */
  private void typed() {
    replace.setSelected(false);
    shown();
  }

  private void shown() {
    Optional<Path> file = file();
    boolean there = file.filter(Files::exists).isPresent();
    replace.setVisible(there);
    write.setEnabled(file.isPresent() && (!there || replace.isSelected()));
    revalidate();
  }

  private Optional<Path> file() {
    try {
      Path path = Path.of(place.getText().strip());
      return path.isAbsolute() && path.getFileName() != null ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // As while it is being typed.
    }
  }

  private void write() {
    file().ifPresent(path -> panel.model().exports().export(path, replace.isSelected()));
    panel.closeSheet();
  }

  @Override
  Component first() {
    return place;
  }
}
