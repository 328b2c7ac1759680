package shirushi.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import shirushi.job.HistoryEntry;
import shirushi.job.HistoryStore;
import shirushi.job.Result;

/**
 * The history's files and what is shown of them. Event thread only; files are touched elsewhere.
 */
final class Kept {
  private final Hub hub;
  private final HistoryStore store;
  private final Map<Result, HistoryEntry> ofResults = new HashMap<>();
  private List<HistoryEntry> entries = List.of();

  Kept(Hub hub, HistoryStore store) {
    this.hub = hub;
    this.store = store;
  }

  List<HistoryEntry> entries() {
    return entries;
  }

  /** Reads what there is of the document in front. */
  void read() {
    String document = hub.seen().document().id();
    hub.read(() -> store.of(document), found -> show(document, found));
  }

  /** Shows nothing, as while the panel is closed. */
  void clear() {
    entries = List.of();
    hub.changed(Part.HISTORY);
  }

  void add(List<Result> results) {
    for (Result result : results) {
      hub.read(
          () -> store.add(result),
          entry -> {
            ofResults.put(result, entry);
            if (entry.document().equals(hub.seen().document().id())) {
              List<HistoryEntry> more = new ArrayList<>(entries);
              more.add(0, entry);
              show(entry.document(), more);
            }
          });
    }
  }

  /** They are layers now, or are no more because that was undone. */
  void applied(List<Result> results, boolean now) {
    entriesOf(
        results,
        this::known,
        meant ->
            hub.read(
                () -> {
                  for (HistoryEntry entry : meant) {
                    store.applied(entry, now);
                  }
                  return null;
                },
                nothing -> read()));
  }

  void discarded(List<Result> results) {
    entriesOf(results, this::take, this::forget);
  }

  /** They are results no more, but stay in the history. */
  void released(List<Result> results) {
    entriesOf(results, this::take, entries -> {});
  }

  /** Files come in turn: behind this one, all that was added has its entry. */
  private void entriesOf(
      List<Result> results,
      Function<List<Result>, List<HistoryEntry>> how,
      Consumer<List<HistoryEntry>> then) {
    hub.read(() -> null, nothing -> then.accept(how.apply(results)));
  }

  void forget(List<HistoryEntry> meant) {
    hub.read(
        () -> {
          for (HistoryEntry entry : meant) {
            store.forget(entry);
          }
          return null;
        },
        nothing -> read());
  }

  void forgetAll() {
    String document = hub.seen().document().id();
    hub.read(
        () -> {
          store.forgetAll(document);
          return null;
        },
        nothing -> read());
  }

  private List<HistoryEntry> take(List<Result> results) {
    List<HistoryEntry> taken = known(results);
    results.forEach(ofResults::remove);
    return taken;
  }

  private List<HistoryEntry> known(List<Result> results) {
    return results.stream().map(ofResults::get).filter(Objects::nonNull).toList();
  }

  private void show(String document, List<HistoryEntry> found) {
    if (document.equals(hub.seen().document().id())) {
      entries = List.copyOf(found);
      hub.changed(Part.HISTORY);
    }
  }
}
