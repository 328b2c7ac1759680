package shirushi.host.easel.view;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.TransferHandler;
import shirushi.canvas.LayerId;

/** Drags a layer to another place in its list; files go on to what lies below. */
final class LayerMove extends TransferHandler {
  private final LayerList list;

  LayerMove(LayerList list) {
    this.list = list;
  }

  @Override
  public int getSourceActions(JComponent component) {
    return MOVE;
  }

  @Override
  protected Transferable createTransferable(JComponent component) {
    LayerRow row = list.getSelectedValue();
    return row == null ? null : new StringSelection(row.layer().id().value());
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDrop() && support.isDataFlavorSupported(DataFlavor.stringFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      String text = (String) support.getTransferable().getTransferData(DataFlavor.stringFlavor);
      list.drop(new LayerId(text), ((JList.DropLocation) support.getDropLocation()).getIndex());
      return true;
    } catch (UnsupportedFlavorException | IOException | IllegalArgumentException e) {
      return false; // some other program's text, which is no layer
    }
  }
}
