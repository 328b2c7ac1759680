package shirushi.ui;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shirushi.host.Listed;

/** Where the document's layers come from. Event thread only. */
public final class Origins {
  private final Hub hub;
  private final Set<OriginKind> shown = EnumSet.allOf(OriginKind.class);

  Origins(Hub hub) {
    this.hub = hub;
  }

  /** The layers of the kinds that are shown, top to bottom. */
  public List<Listed> layers() {
    return List.of();
  }

  public OriginKind kindOf(Listed layer) {
    return OriginKind.UNKNOWN;
  }

  /** How many layers of that kind there are, shown or not. */
  public long count(OriginKind kind) {
    return 0;
  }

  public boolean shows(OriginKind kind) {
    return shown.contains(kind);
  }

  public void show(OriginKind kind, boolean show) {
    if (show) {
      shown.add(kind);
    } else {
      shown.remove(kind);
    }
    hub.changed(Part.ORIGIN);
  }

  /**
   * Writes the answer to "did you use AI?" as {@code shirushi evidence} does.
   *
   * @param picture the document's file, saved
   * @param zip where to; what is there is replaced, unless it is a picture
   */
  public void evidence(Path picture, Path zip) {
    throw new UnsupportedOperationException();
  }
}
