package shirushi.evidence;

import java.util.List;

/** All that a pack says, put together but not yet written. */
record Answer(
    EvidenceRequest request,
    Document document,
    List<LayerFacts> layers,
    History history,
    List<Snapshot> snapshots,
    List<Stamp> stamps) {

  /** The layers, top first; likewise the snapshots, oldest first. */
  Answer {
    layers = List.copyOf(layers);
    snapshots = List.copyOf(snapshots);
    stamps = List.copyOf(stamps);
  }

  /** How many layers say that an AI made them or part of them. */
  long ai() {
    return layers.stream().filter(LayerFacts::isAi).count();
  }

  /** How many layers are not marked as AI and have pixels that the ledger knows as AI's. */
  long unmarked() {
    return layers.stream().filter(LayerFacts::isUnmarked).count();
  }

  /** The snapshots that couldn't be read, each with why. */
  List<String> unread() {
    return snapshots.stream()
        .filter(snapshot -> snapshot.unreadable().isPresent())
        .map(snapshot -> snapshot.called() + ": " + snapshot.unreadable().get())
        .toList();
  }

  /** How many AI layers the ledger has no entry of: another program's, or another ledger's. */
  long unrecorded() {
    return layers.stream().filter(LayerFacts::isAi).filter(layer -> !layer.isRecorded()).count();
  }
}
