package shirushi.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirushi.job.ModelCard;
import shirushi.job.PaletteFolder;
import shirushi.model.Catalogue;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;

/** The models there are, and the chosen one. Nothing is read before the panel opens. */
public final class Models {
  /** A model that was read. */
  private record Read(ModelCard card, Optional<String> hash, boolean accepted) {}

  private final Hub hub;
  private final PaletteFolder folder;
  private final Choices choices;
  private List<ModelEntry> entries = List.of();
  private Optional<ModelEntry> chosen = Optional.empty();
  private Optional<String> hash = Optional.empty();
  private boolean accepted;
  private boolean open;
  private boolean listed;
  private Runnable whenRead = () -> {};

  Models(Hub hub, PaletteFolder folder, Choices choices) {
    this.hub = hub;
    this.folder = folder;
    this.choices = choices;
  }

  /** What is done each time that there is a model that may be used. */
  void whenRead(Runnable then) {
    whenRead = then;
  }

  /** Whether it is known by now that none can be chosen by itself. */
  boolean none() {
    return listed && chosen.isEmpty();
  }

  /** All models, by name; broken ones too, with why. */
  public List<ModelEntry> entries() {
    return entries;
  }

  /** The chosen one; empty before they are read, and where there is none. */
  public Optional<ModelEntry> chosen() {
    return chosen;
  }

  /** Reads what models there are; the one that was chosen stays chosen. */
  void open() {
    open = true;
    Catalogue catalogue = hub.workplace().catalogue();
    hub.read(
        () -> list(catalogue),
        found -> {
          entries = found;
          listed = true;
          Optional<ModelEntry> usual =
              chosen
                  .flatMap(before -> named(before.id()))
                  .or(() -> named(Catalogue.DEFAULT))
                  .or(() -> found.stream().filter(it -> it.fault().isEmpty()).findFirst());
          boolean same = usual.map(ModelEntry::id).equals(chosen.map(ModelEntry::id));
          usual.ifPresent(entry -> take(entry, !same));
          hub.changed(Part.MODELS, Part.QUEUE);
        },
        () -> {
          listed = true;
          hub.changed(Part.MODELS, Part.QUEUE);
        });
  }

  void close() {
    open = false;
    unread();
  }

  private void unread() {
    hub.card(Optional.empty());
    hash = Optional.empty();
    accepted = false;
  }

  private Optional<ModelEntry> named(String id) {
    return entries.stream().filter(it -> it.id().equals(id) && it.fault().isEmpty()).findFirst();
  }

  private static List<ModelEntry> list(Catalogue catalogue) throws ModelException {
    List<ModelEntry> entries = new ArrayList<>();
    for (Map.Entry<String, Path> model : catalogue.models().entrySet()) {
      String id = model.getKey();
      try {
        ModelStatement statement = ModelStatement.read(model.getValue());
        entries.add(new ModelEntry(id, model.getValue(), statement, Optional.empty()));
      } catch (ModelException e) {
        // One broken model must not hide the others.
        ModelStatement none = ModelStatement.unknown(id);
        entries.add(new ModelEntry(id, model.getValue(), none, Optional.of(e.getMessage())));
      }
    }
    return entries;
  }

  /** Chooses one; its settings become its maker's. */
  public void choose(ModelEntry entry) {
    if (entry.fault().isPresent()) {
      hub.trouble("trouble.model", entry.fault().get());
      return;
    }
    take(entry, true);
    hub.changed(Part.MODELS, Part.PROMPT, Part.QUEUE);
  }

  private void take(ModelEntry entry, boolean settings) {
    unread();
    chosen = Optional.of(entry);
    if (settings) {
      choices.take(entry.statement().defaults());
    }
    Path cache = hub.workplace().cache();
    boolean known = entry.statement().training().known();
    hub.read(
        () -> {
          ModelCard card = ModelCard.read(entry.directory());
          if (known) {
            return new Read(card, Optional.empty(), true);
          }
          String found = ModelCard.hash(entry.directory(), cache);
          Set<String> all = folder.accepted();
          return new Read(card, Optional.of(found), all.contains(found));
        },
        read -> {
          if (open && chosen.filter(entry::equals).isPresent()) {
            hub.card(Optional.of(read.card()));
            hash = read.hash();
            accepted = read.accepted();
            choices.plan();
            whenRead.run();
            hub.changed(Part.MODELS, Part.PROMPT, Part.CHOICES, Part.QUEUE);
          }
        },
        () -> {
          chosen = chosen.filter(it -> !it.equals(entry));
          hub.changed(Part.MODELS, Part.QUEUE);
        });
  }

  /** Whether the chosen one's training data is unknown and nobody has accepted that yet. */
  public boolean mustConfirm() {
    return hub.card().isPresent() && !accepted;
  }

  /** Accepts that its training data is unknown; remembered for exactly these files. */
  public void confirm() {
    if (!mustConfirm()) {
      return;
    }
    String meant = hash.orElseThrow();
    accepted = true;
    whenRead.run();
    hub.changed(Part.MODELS, Part.QUEUE);
    hub.read(
        () -> {
          folder.accept(meant);
          return null;
        },
        nothing -> {});
  }

  /** The hash that the model must have which paints; empty where any will do. */
  Optional<String> hash() {
    return hash;
  }
}
