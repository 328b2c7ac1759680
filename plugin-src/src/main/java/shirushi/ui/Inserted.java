package shirushi.ui;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.canvas.LayerId;
import shirushi.host.Listed;
import shirushi.job.PaletteFolder;
import shirushi.job.PaletteFolder.Notes;
import shirushi.job.PaletteFolder.Origin;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

/**
 * The layers that the palette put into the document in front. One that is gone is put on record as
 * removed, and as applied again where undoing brings it back; one that went into another layer is
 * not gone. Only on the thread of the calls.
 */
final class Inserted {
  private final Workplace work;
  private final PaletteFolder folder;
  private final Map<String, Origin> known = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private String document = "";
  private Notes notes = Notes.NONE;

  Inserted(Workplace work, PaletteFolder folder) {
    this.work = work;
    this.folder = folder;
  }

  /** What is remembered of the document in front, after what has changed went on record. */
  Notes look(Seen seen) throws IOException {
    turnTo(seen.document().id());
    Map<String, Origin> gone = new HashMap<>();
    Map<String, Origin> back = new HashMap<>();
    known.forEach(
        (id, origin) -> {
          boolean there = isThere(id, origin, seen.layers());
          if (there && !present.contains(id)) {
            back.put(id, origin);
          } else if (!there && present.contains(id)) {
            gone.put(id, origin);
          }
        });
    record(Kind.REMOVAL, gone);
    present.removeAll(gone.keySet());
    record(Kind.APPLY, back);
    present.addAll(back.keySet());
    if (!gone.isEmpty() || !back.isEmpty()) {
      keep();
    }
    return notes;
  }

  /** These were inserted just now; their order's journal has recorded it. */
  void applied(String into, List<LayerId> ids, List<OriginTag> tags) throws IOException {
    turnTo(into);
    for (int i = 0; i < ids.size(); i++) {
      long job = tags.get(i).ledgerIndex().orElse(-1);
      known.put(ids.get(i).toString(), new Origin(job, tags.get(i).seed().orElse(-1)));
      present.add(ids.get(i).toString());
    }
    keep();
  }

  void open(String of, boolean open) throws IOException {
    turnTo(of);
    notes = notes.open(open);
    keep();
  }

  private void turnTo(String other) throws IOException {
    if (!other.equals(document)) {
      notes = other.isEmpty() ? Notes.NONE : folder.notes(other);
      document = other;
      known.clear();
      known.putAll(notes.applied());
      present.clear();
      present.addAll(known.keySet());
    }
  }

  private void keep() throws IOException {
    Map<String, Origin> still = new HashMap<>(known);
    still.keySet().retainAll(present);
    notes = notes.applied(still);
    if (!document.isEmpty()) {
      folder.note(document, notes);
    }
  }

  private void record(Kind kind, Map<String, Origin> layers) throws IOException {
    Map<Long, List<String>> byJob =
        layers.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    layer -> layer.getValue().job(),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    for (Map.Entry<Long, List<String>> job : byJob.entrySet()) {
      OptionalLong index = job.getKey() < 0 ? OptionalLong.empty() : OptionalLong.of(job.getKey());
      work.ledger()
          .append(Entry.of(kind, work.tool()).picture(document).job(index).layers(job.getValue()));
    }
  }

  private boolean isThere(String id, Origin origin, List<Listed> layers) {
    return layers.stream()
        .anyMatch(
            layer -> {
              String other = layer.id().toString();
              boolean ours = known.containsKey(other);
              return other.equals(id)
                  || !ours && layer.tag().filter(tag -> holds(tag, origin)).isPresent();
            });
  }

  /** Whether a picture is in a layer that was made of several, or painted on. */
  private static boolean holds(OriginTag tag, Origin origin) {
    return Stream.concat(Stream.of(tag), tag.sources().stream())
        .anyMatch(
            it ->
                origin.job() >= 0
                    && it.ledgerIndex().orElse(-1) == origin.job()
                    && it.seed().orElse(-1) == origin.seed());
  }
}
