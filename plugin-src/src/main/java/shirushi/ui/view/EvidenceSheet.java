package shirushi.ui.view;

import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTextField;
import javax.swing.TransferHandler;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Type;

/** Writes the answer to “did you use AI?” for a saved picture, beside it. */
final class EvidenceSheet extends Sheet {
  private final PalettePanel panel;
  private final JTextField picture = new JTextField();
  private final Prose where = new Prose("", Type.small(), Colours.now().quiet());
  private final JButton write;

  EvidenceSheet(PalettePanel panel) {
    super(panel, panel.labels().get("evidence.title"));
    this.panel = panel;
    Words labels = panel.labels();
    picture.setFont(Type.body());
    picture.getAccessibleContext().setAccessibleName(labels.get("evidence.file"));
    picture.setTransferHandler(new Dropped(picture.getTransferHandler()));
    write = Buttons.main(Glyph.EVIDENCE, labels.get("evidence.write"), this::write);
    put(new Prose(labels.get("evidence.explain"), Type.body(), Colours.now().text()));
    put(new Field(labels.get("evidence.file"), picture));
    put(where);
    put(write);
    picture.getDocument().addDocumentListener(new Written(this::shown));
    picture.setText(panel.surroundings().file().map(Path::toString).orElse(""));
    shown();
  }

  private void shown() {
    Optional<Path> zip = file().map(EvidenceSheet::beside);
    write.setEnabled(zip.isPresent());
    where.setText(
        zip.map(path -> panel.labels().get("evidence.where", path.getFileName())).orElse(""));
    revalidate();
  }

  private Optional<Path> file() {
    try {
      Path path = Path.of(picture.getText().strip());
      return path.getFileName() == null || path.toString().isEmpty()
          ? Optional.empty()
          : Optional.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty(); // As while it is being typed.
    }
  }

  /** A pack from before stays: the next one gets a number. */
  private static Path beside(Path picture) {
    String name = picture.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String begin = dot > 0 ? name.substring(0, dot) : name;
    Path zip = picture.resolveSibling(begin + ".evidence.zip");
    for (int number = 2; Files.exists(zip); number++) {
      zip = picture.resolveSibling(begin + ".evidence-" + number + ".zip");
    }
    return zip;
  }

  private void write() {
    file().ifPresent(path -> panel.model().origins().evidence(path, beside(path)));
    panel.closeSheet();
  }

  @Override
  Component first() {
    return picture;
  }

  /** A file dropped on the field is its path; all else is as in any field. */
  private static final class Dropped extends TransferHandler {
    private final transient TransferHandler otherwise;

    Dropped(TransferHandler otherwise) {
      this.otherwise = otherwise;
    }

    @Override
    public boolean canImport(TransferSupport support) {
      return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
          || otherwise.canImport(support);
    }

    @Override
    public boolean importData(TransferSupport support) {
      if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
        return otherwise.importData(support);
      }
      try {
        List<?> files =
            (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
        ((JTextField) support.getComponent()).setText(((File) files.get(0)).getPath());
        return true;
      } catch (UnsupportedFlavorException | IOException e) {
        return false;
      }
    }
  }
}
