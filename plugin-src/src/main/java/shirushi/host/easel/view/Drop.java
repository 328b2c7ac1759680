package shirushi.host.easel.view;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Takes a picture's file that is let go over the window. */
final class Drop extends TransferHandler {
  private final Consumer<Path> dropped;

  Drop(Consumer<Path> dropped) {
    this.dropped = dropped;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      Object files = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      if (files instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof File file) {
        dropped.accept(file.toPath());
        return true;
      }
    } catch (UnsupportedFlavorException | IOException e) {
      return false; // the other program took its offer back
    }
    return false;
  }
}
