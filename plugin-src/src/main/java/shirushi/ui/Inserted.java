package shirushi.ui;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import shirushi.canvas.LayerId;
import shirushi.format.FileFault;
import shirushi.job.PaletteFolder;
import shirushi.job.PaletteFolder.Notes;
import shirushi.job.PaletteFolder.Origin;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

/**
 * The layers that the palette put into the document in front. One that is gone is put on record as
 * removed, and as applied again where undoing brings it back; one that went into another layer is
 * not gone. What cannot be written is said once until it works again, and tried again at the next
 * look: nobody waits for it. Only on the thread of the calls.
 */
final class Inserted {
  private interface Writing {
    void write() throws IOException;
  }

  private final Hub hub;
  private final PaletteFolder folder;
  private final Map<String, Origin> known = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private String document = "";
  private Notes notes = Notes.NONE;

  Inserted(Hub hub, PaletteFolder folder) {
    this.hub = hub;
    this.folder = folder;
  }

  /** What is remembered of the document in front, after what has changed went on record. */
  Notes look(Seen seen) {
    turnTo(seen.document().id());
    Map<String, Origin> gone = new HashMap<>();
    Map<String, Origin> back = new HashMap<>();
    known.forEach(
        (id, origin) -> {
          boolean there = Presence.of(id, origin, seen.layers(), known::containsKey);
          if (there && !present.contains(id)) {
            back.put(id, origin);
          } else if (!there && present.contains(id)) {
            gone.put(id, origin);
          }
        });
    record(Kind.REMOVAL, gone, present::removeAll);
    record(Kind.APPLY, back, present::addAll);
    return notes;
  }

  /** These were inserted just now; their order's journal has recorded it. */
  void applied(String into, List<LayerId> ids, List<OriginTag> tags) {
    turnTo(into);
    for (int i = 0; i < ids.size(); i++) {
      known.put(ids.get(i).toString(), Presence.origin(tags.get(i)));
      present.add(ids.get(i).toString());
    }
    keep();
  }

  void open(String of, boolean open) {
    turnTo(of);
    notes = notes.open(open);
    keep();
  }

  private void turnTo(String other) {
    if (!other.equals(document)) {
      document = other;
      notes = Notes.NONE;
      if (!other.isEmpty()) {
        done("trouble.file", () -> notes = folder.notes(other));
      }
      known.clear();
      known.putAll(notes.applied());
      present.clear();
      present.addAll(known.keySet());
    }
  }

  private void keep() {
    Map<String, Origin> still = new HashMap<>(known);
    still.keySet().retainAll(present);
    notes = notes.applied(still);
    if (!document.isEmpty()) {
      done("trouble.file", () -> folder.note(document, notes));
    }
  }

  private void record(Kind kind, Map<String, Origin> layers, Consumer<List<String>> recorded) {
    Map<Long, List<String>> byJob =
        layers.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    layer -> layer.getValue().job(),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    byJob.forEach(
        (job, ids) -> {
          if (done("trouble.ledger", () -> append(kind, job, ids))) {
            recorded.accept(ids);
            keep();
          }
        });
  }

  private void append(Kind kind, long job, List<String> ids) throws IOException {
    Workplace work = hub.workplace();
    OptionalLong index = job < 0 ? OptionalLong.empty() : OptionalLong.of(job);
    work.ledger().append(Entry.of(kind, work.tool()).picture(document).job(index).layers(ids));
  }

  private boolean done(String trouble, Writing writing) {
    try {
      writing.write();
      said.remove(trouble);
      return true;
    } catch (IOException e) {
      if (said.add(trouble)) {
        String of = document;
        hub.later(() -> hub.say(of, Notice.trouble(trouble, FileFault.sentence(e))));
      }
      return false;
    }
  }
}
