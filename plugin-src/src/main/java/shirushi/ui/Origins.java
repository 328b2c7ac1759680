package shirushi.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import shirushi.evidence.EvidencePack;
import shirushi.evidence.EvidenceRequest;
import shirushi.format.Destination;
import shirushi.host.Listed;
import shirushi.origin.OriginKind;

/** Where the document's layers come from. Event thread only. */
public final class Origins {
  private final Hub hub;
  private final Set<OriginKind> shown = EnumSet.allOf(OriginKind.class);

  Origins(Hub hub) {
    this.hub = hub;
  }

  /** The layers of the kinds that are shown, top to bottom. */
  public List<Listed> layers() {
    List<Listed> layers = new ArrayList<>(hub.seen().layers());
    layers.removeIf(layer -> !shown.contains(OriginKind.of(layer.tag())));
    Collections.reverse(layers);
    return layers;
  }

  /** How many layers of that kind there are, shown or not. */
  public long count(OriginKind kind) {
    return hub.seen().layers().stream().filter(layer -> OriginKind.of(layer.tag()) == kind).count();
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
   * Writes the answer to "did you use AI?" as {@code shirushi evidence} does; how it went is said.
   *
   * @param picture the document's file, saved
   * @param zip where to; what is there stays, which is then said
   */
  public void evidence(Path picture, Path zip) {
    if (!zip.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      hub.trouble("trouble.zip", zip.getFileName());
      return;
    }
    Workplace work = hub.workplace();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    EvidenceRequest request =
        new EvidenceRequest(picture, work.ledger(), work.tool(), now, false, Optional.empty());
    String document = hub.front();
    hub.read(
        () -> EvidencePack.write(request, new Destination(zip, false)),
        done ->
            hub.say(
                document,
                Notice.news("notice.evidence", zip.getFileName(), done.ai(), done.uses())));
  }
}
