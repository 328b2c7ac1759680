package shirushi.host.remote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.host.HostException;

/** The documents that were in front, with their records. One call at a time. */
final class OpenDocuments {
  private final Bridge bridge;
  private final int label;
  private final Watch watch;
  private final Map<String, OpenDocument> open = new HashMap<>();
  private volatile Optional<Path> file = Optional.empty();

  /**
   * @param label the program's colour label for AI
   */
  OpenDocuments(Bridge bridge, int label, Watch watch) {
    this.bridge = bridge;
    this.label = label;
    this.watch = watch;
  }

  /** The one in front, as it is now. */
  Optional<OpenDocument> front() throws HostException {
    Optional<RemoteDocument> document = bridge.document();
    file = document.flatMap(RemoteDocument::file).map(Path::of);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    OpenDocument known = open.get(document.get().id());
    if (known == null) {
      known = new OpenDocument(bridge, document.get(), label, recordsBut(null));
      open.put(document.get().id(), known);
    }
    known.is(document.get(), watch.gaps());
    return Optional.of(known);
  }

  /**
   * The one in front.
   *
   * @throws HostException where there is none
   */
  OpenDocument required() throws HostException {
    return front()
        .orElseThrow(
            () -> new HostException(HostException.Reason.NO_DOCUMENT, "there is no document"));
  }

  /**
   * Whether or not it is in front.
   *
   * @param id as the program calls it
   */
  Optional<OpenDocument> find(String id) throws HostException {
    front();
    return Optional.ofNullable(open.get(id));
  }

  /** The front document's file, as it was when it was last asked for; any thread. */
  Optional<Path> file() {
    return file;
  }

  /** As {@link OpenDocument#see}. */
  List<RemoteLayer> see(OpenDocument document) throws HostException {
    return document.see(recordsBut(document));
  }

  /** As {@link OpenDocument#look}. */
  List<RemoteLayer> look(OpenDocument document) throws HostException {
    return document.look(recordsBut(document));
  }

  /**
   * @param here null for a document that is not open yet
   */
  private Collection<LayerRecord> recordsBut(OpenDocument here) {
    List<LayerRecord> records = new ArrayList<>();
    open.values().stream().filter(it -> it != here).forEach(it -> records.addAll(it.records()));
    return records;
  }
}
