package shirushi.ui;

import java.util.ArrayList;
import java.util.Collections;
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
  private final Set<Result> leaving = new HashSet<>();
  private List<Result> selected = List.of();
  private boolean open;
  private boolean uncovered = true;

  Results(Hub hub, Kept kept, Inserted inserted) {
    this.hub = hub;
    this.kept = kept;
    this.inserted = inserted;
    shown = new Shown(hub);
  }

  /** The newest first. */
  public List<Result> all() {
    return all.stream().filter(this::isOfFront).filter(it -> !leaving.contains(it)).toList();
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

  /** Shows one over the canvas for as long as the pointer is on it; empty shows the selected. */
  public void hover(Optional<Result> result) {
    shown.hover(result);
  }

  void add(List<Result> results) {
    all.addAll(0, results);
    long room = Runtime.getRuntime().maxMemory() / 4 / Integer.BYTES;
    for (int i = 0; i < all.size(); i++) {
      room -= (long) all.get(i).layer().pixels().width() * all.get(i).layer().pixels().height();
      if (room < 0 && i >= results.size()) {
        // The oldest make room; how they were painted stays in the history.
        List<Result> oldest = List.copyOf(all.subList(i, all.size()));
        drop(oldest);
        kept.released(oldest);
        hub.say(Notice.news("notice.room"));
      }
    }
    if (open && selected.isEmpty()) {
      select(results.stream().filter(this::isOfFront).limit(1).toList());
    }
    hub.changed(Part.RESULTS);
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

  /** The document may have been closed to AI, or opened again. */
  void see() {
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
    leaving.addAll(meant);
    shown.clear();
    Document document = hub.seen().document();
    hub.call(
        () -> insert(document, meant),
        ids -> {
          drop(meant);
          kept.applied(meant);
          hub.refresh();
        },
        () -> {
          leaving.removeAll(meant);
          select(meant);
        });
  }

  private List<LayerId> insert(Document document, List<Result> meant) throws HostException {
    Host host = hub.workplace().host();
    DocumentLock.requireFront(host, document);
    List<Result> upwards = new ArrayList<>(meant);
    Collections.reverse(upwards);
    List<NewLayer> layers = upwards.stream().map(Result::layer).toList();
    List<LayerId> ids = host.insert(layers, meant.get(0).task().border());
    for (int i = 0; i < ids.size(); i++) {
      upwards.get(i).order().journal().inserted(List.of(ids.get(i)));
    }
    inserted.applied(document.id(), ids, layers.stream().map(NewLayer::tag).toList());
    return ids;
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
    leaving.removeAll(meant);
    shown.drop(meant);
    List<Result> still = new ArrayList<>(selected);
    still.removeAll(meant);
    select(still);
  }

  private boolean isOfFront(Result result) {
    return result.order().document().id().equals(hub.seen().document().id());
  }
}
