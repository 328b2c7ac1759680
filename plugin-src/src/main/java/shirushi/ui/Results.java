package shirushi.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.LayerId;
import shirushi.host.Border;
import shirushi.host.Document;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.job.Mode;
import shirushi.job.Result;

/** What was painted for the document in front and is not decided on. Event thread only. */
public final class Results {
  private final Hub hub;
  private final Kept kept;
  private final Inserted inserted;
  private final Shown shown;
  private final List<Result> all = new ArrayList<>();
  private final Applied applied = new Applied();
  private List<Result> selected = List.of();
  private boolean open;
  private boolean uncovered = true;

  Results(Hub hub, Kept kept, Inserted inserted) {
    this.hub = hub;
    this.kept = kept;
    this.inserted = inserted;
    shown = new Shown(hub);
  }

  /** The newest first; those that are layers now are not among them, unless undone. */
  public List<Result> all() {
    return all.stream().filter(this::isOfFront).filter(it -> !applied.isAway(it)).toList();
  }

  public List<Result> selected() {
    return selected;
  }

  /** Selects these and shows the first over the canvas; none takes it away. */
  public void select(List<Result> results) {
    selected = results.stream().filter(all()::contains).toList();
    shown.select(selected.stream().findFirst());
    hub.changed(Part.RESULTS, Part.CHOICES, Part.QUEUE);
  }

  /** The artist works on the canvas: nothing is over it until it is asked for again. */
  void stepAside() {
    if (!selected.isEmpty()) {
      select(List.of());
    }
  }

  /** Shows one over the canvas for as long as the pointer is on it; empty shows the selected. */
  public void hover(Optional<Result> result) {
    shown.hover(result);
  }

  /** They are new: the first of them is selected. */
  void add(List<Result> results) {
    all.addAll(0, results);
    makeRoom(results);
    List<Result> here = results.stream().filter(this::isOfFront).limit(1).toList();
    if (open && !here.isEmpty()) {
      select(here);
    }
    hub.changed(Part.RESULTS);
  }

  /** The oldest go, those first that are layers; how they were painted stays in the history. */
  private void makeRoom(List<Result> latest) {
    long room = Runtime.getRuntime().maxMemory() / 4 / Integer.BYTES;
    List<Result> last = new ArrayList<>(all);
    last.sort(Comparator.comparing(applied::isAway));
    List<Result> oldest = new ArrayList<>();
    for (Result result : last) {
      room -= (long) result.layer().pixels().width() * result.layer().pixels().height();
      if (room < 0 && !latest.contains(result)) {
        oldest.add(result);
      }
    }
    if (oldest.isEmpty()) {
      return;
    }
    if (!oldest.stream().allMatch(applied::isAway)) {
      hub.say(Notice.news("notice.room"));
    }
    drop(oldest);
    kept.released(oldest);
  }

  /** Whether the panel shows the results, and not something else in their place. */
  public void uncovered(boolean now) {
    uncovered = now;
    shown.hover(Optional.empty());
    see();
  }

  /** What comes and what is chosen is shown over the canvas from now on. */
  void show() {
    open = true;
    see();
  }

  /** Nothing is shown over the canvas any more, as while the panel is closed. */
  void hide() {
    open = false;
    selected = List.of();
    shown.clear();
    see();
  }

  /** Layers may have come or gone, or the document been closed to AI. */
  void look() {
    List<Result> before = all();
    applied.see(hub.front(), hub.seen().layers());
    List<Result> gone = before.stream().filter(applied::isAway).toList();
    if (!gone.isEmpty()) {
      unselect(gone);
      kept.applied(gone, true);
    }
    List<Result> back = all().stream().filter(it -> !before.contains(it)).toList();
    if (!back.isEmpty()) {
      kept.applied(back, false);
    }
    see();
  }

  private void see() {
    shown.inSight(open && uncovered && hub.seen().lock().isEmpty());
  }

  /** Makes layers of them above the current one, as one step to undo; the first is on top. */
  public void apply(List<Result> results) {
    List<Result> meant = results.stream().filter(all()::contains).toList();
    Optional<Phrase> refusal = refusal(meant);
    if (meant.isEmpty() || refusal.isPresent()) {
      refusal.ifPresent(phrase -> hub.say(Notice.trouble(phrase)));
      return;
    }
    applied.leave(meant);
    unselect(meant);
    shown.clear();
    Document document = hub.seen().document();
    hub.call(
        () -> insert(document, meant),
        ids -> {
          applied.arrived(upwards(meant), ids);
          kept.applied(meant, true);
          hub.refresh();
        },
        () -> {
          applied.back(meant);
          select(meant);
        });
  }

  private List<LayerId> insert(Document document, List<Result> meant) throws HostException {
    Host host = hub.workplace().host();
    DocumentLock.requireFront(host, document);
    List<Result> upwards = upwards(meant);
    List<NewLayer> layers = upwards.stream().map(Result::layer).toList();
    List<LayerId> ids = host.insert(layers, meant.get(0).task().border());
    for (int i = 0; i < ids.size(); i++) {
      upwards.get(i).order().journal().inserted(List.of(ids.get(i)));
    }
    inserted.applied(document.id(), ids, layers.stream().map(NewLayer::tag).toList());
    return ids;
  }

  /** As their layers lie, from the bottom to the top. */
  private static List<Result> upwards(List<Result> results) {
    List<Result> upwards = new ArrayList<>(results);
    Collections.reverse(upwards);
    return upwards;
  }

  /** Why these can't become layers in one step; empty where they can. */
  private Optional<Phrase> refusal(List<Result> meant) {
    Optional<Phrase> locked = hub.seen().lock().map(DocumentLock::phrase);
    if (locked.isPresent()) {
      return locked;
    }
    Document now = hub.seen().document();
    for (Result result : meant) {
      Document then = result.order().document();
      boolean resized = then.width() != now.width() || then.height() != now.height();
      if (resized && result.order().mode() != Mode.WORDS) {
        return Optional.of(Phrase.of("refused.resized"));
      }
    }
    Set<Border> borders = new HashSet<>();
    meant.forEach(result -> borders.add(result.task().border()));
    return borders.size() > 1 ? Optional.of(Phrase.of("refused.borders")) : Optional.empty();
  }

  /** Forgets them; nothing of them stays but that they were painted, in the ledger. */
  public void discard(List<Result> results) {
    List<Result> meant = results.stream().filter(all()::contains).toList();
    drop(meant);
    kept.discarded(meant);
  }

  private void drop(List<Result> meant) {
    all.removeAll(meant);
    applied.forget(meant);
    unselect(meant);
  }

  private void unselect(List<Result> meant) {
    shown.drop(meant);
    select(selected.stream().filter(it -> !meant.contains(it)).toList());
  }

  private boolean isOfFront(Result result) {
    return result.order().document().id().equals(hub.seen().document().id());
  }
}
