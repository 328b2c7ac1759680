package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import shirushi.canvas.LayerId;
import shirushi.host.HostException;
import shirushi.origin.Operation;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;

/** A program that does to layers what Krita does, and what the record makes of it. */
class ReconcilerTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  /** A layer with what is truly in it. */
  private record Real(
      LayerId id,
      String name,
      int x,
      int y,
      int width,
      int height,
      int label,
      String hash,
      boolean ai) {
    Real as(String newName, String newHash) {
      return new Real(LayerId.random(), newName, x, y, width, height, label, newHash, ai);
    }

    Real changed(String newName, int newX, String newHash) {
      return new Real(id, newName, newX, y, width, height, label, newHash, ai);
    }

    RemoteLayer listed() {
      return new RemoteLayer(
          id, name, RemoteLayer.Kind.PAINT, true, 1, label, Optional.empty(), x, y, width, height);
    }
  }

  private final Reconciler reconciler = new Reconciler(Map.of());
  private List<Real> layers = new ArrayList<>();
  private final Deque<List<Real>> undone = new ArrayDeque<>();
  private final Deque<List<Real>> done = new ArrayDeque<>();
  private int pictures;
  private int reads;

  private Real hand(String name) {
    return new Real(LayerId.random(), name, 0, 0, 100, 80, 0, picture(), false);
  }

  private String picture() {
    return "picture " + pictures++;
  }

  private void now(Real... list) throws HostException {
    layers = new ArrayList<>(List.of(list));
    see();
  }

  private boolean see() throws HostException {
    Map<LayerId, String> hashes = new HashMap<>();
    layers.forEach(it -> hashes.put(it.id(), it.hash()));
    return reconciler.see(
        layers.stream().map(Real::listed).toList(),
        List.of(),
        layer -> {
          reads++;
          return hashes.get(layer.id());
        },
        Instant.EPOCH);
  }

  private Real insert(String name) {
    Real real = new Real(LayerId.random(), "[AI] " + name, 10, 10, 50, 50, 3, picture(), true);
    reconciler.inserted(real.listed(), CAT, real.hash());
    return real;
  }

  private OriginKind kind(Real layer) {
    return OriginKind.of(reconciler.tag(layer.id()));
  }

  @Test
  void whatIsOpenedIsUnknownUnlessItSaysAi() throws Exception {
    Real drawn = hand("Background");
    Real named = hand("[AI] girl");
    now(drawn, named);
    assertThat(kind(drawn)).isEqualTo(OriginKind.UNKNOWN);
    assertThat(reconciler.tag(named.id()).orElseThrow().isAi()).isTrue();
  }

  @Test
  void whatIsPutThereKeepsItsTagAndIsNotReadAgain() throws Exception {
    Real paper = hand("Background");
    now(paper);
    reads = 0;
    Real cat = insert("cat");
    now(paper, cat);
    assertThat(reconciler.tag(cat.id())).contains(CAT);
    assertThat(reads).isZero();
    assertThat(see()).isFalse();
    assertThat(reads).isZero();
  }

  @Test
  void aCopyHasTheTagOfWhatItIsOf() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real copy = cat.as("Copy of [AI] cat", cat.hash());
    Real unnamed = cat.as("Layer 7", cat.hash());
    now(cat, copy, unnamed);
    assertThat(reconciler.tag(copy.id())).contains(CAT);
    assertThat(reconciler.tag(unnamed.id())).contains(CAT);
    assertThat(reconciler.unmarked(3)).extracting(RemoteLayer::id).containsExactly(unnamed.id());
  }

  @Test
  void aCopyThatWasPaintedOnIsEdited() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real copy = cat.as("Copy of [AI] cat", picture());
    now(cat, copy);
    assertThat(kind(copy)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void mergingDownUnites() throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real cat = insert("cat");
    now(paper, cat);
    Real merged = paper.as("Background", picture());
    now(merged);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
    assertThat(reconciler.tag(merged.id()).orElseThrow().sources()).contains(CAT);
    assertThat(reconciler.records().get(cat.id()).gone()).isPresent();
    now(paper, cat);
    assertThat(kind(cat)).isEqualTo(OriginKind.AI);
    assertThat(kind(paper)).isEqualTo(OriginKind.UNKNOWN);
    assertThat(reconciler.records().get(cat.id()).gone()).isEmpty();
    now(merged);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void mergingHandLayersAccusesNobody() throws Exception {
    Real paper = hand("Background");
    Real lines = hand("Lines");
    now(paper, lines);
    Real merged = paper.as("Background", picture());
    now(merged);
    assertThat(kind(merged)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void aHandLayerMadeWhenAnAiLayerGoesStaysAsItIs() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real elsewhere = new Real(LayerId.random(), "Lines", 70, 70, 9, 9, 0, picture(), false);
    now(elsewhere);
    assertThat(kind(elsewhere)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void paintingOnItIsSeenWhereItIsLookedAt() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real painted = cat.changed(cat.name(), 10, picture());
    now(painted);
    boolean changed =
        reconciler.look(List.of(painted.listed()), layer -> painted.hash(), Instant.EPOCH);
    assertThat(changed).isTrue();
    assertThat(kind(cat)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void whatIsPastedFromAnotherDocumentIsKnown() throws Exception {
    LayerRecord there = new LayerRecord(CAT, "[AI] cat", "the cat", Optional.empty());
    RemoteLayer pasted =
        new RemoteLayer(
            LayerId.random(),
            "Pasted",
            RemoteLayer.Kind.PAINT,
            true,
            1,
            0,
            Optional.empty(),
            0,
            0,
            5,
            5);
    reconciler.see(List.of(pasted), List.of(there), layer -> "the cat", Instant.EPOCH);
    assertThat(reconciler.tag(pasted.id())).contains(CAT);
  }

  @RepeatedTest(200)
  void noOriginIsLostWhateverIsDone(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    layers.add(hand("Background"));
    see();
    for (int step = 0; step < 40; step++) {
      act(random);
      see();
      for (Real layer : layers) {
        if (layer.ai()) {
          assertThat(reconciler.tag(layer.id()).filter(OriginTag::isAi))
              .as(layer + " after step " + step)
              .isPresent();
        }
      }
    }
  }

  private void act(Random random) {
    int what = random.nextInt(9);
    if (what == 7 && !done.isEmpty()) {
      undone.push(layers);
      layers = done.pop();
      return;
    }
    if (what == 8 && !undone.isEmpty()) {
      done.push(layers);
      layers = undone.pop();
      return;
    }
    List<Real> next = new ArrayList<>(layers);
    int at = next.isEmpty() ? 0 : random.nextInt(next.size());
    switch (what) {
      case 0 -> next.add(hand("Layer " + pictures));
      case 1 -> next.add(insert("cat " + pictures));
      case 2 -> duplicate(next, at);
      case 3 -> mergeDown(next, at);
      case 4 -> flatten(next);
      case 5 -> paint(next, at, random);
      default -> delete(next, at);
    }
    done.push(layers);
    undone.clear();
    layers = next;
  }

  private static void duplicate(List<Real> next, int at) {
    if (!next.isEmpty()) {
      next.add(next.get(at).as("Copy of " + next.get(at).name(), next.get(at).hash()));
    }
  }

  private void mergeDown(List<Real> next, int at) {
    if (at > 0) {
      Real top = next.remove(at);
      next.set(at - 1, united(List.of(next.get(at - 1), top)));
    }
  }

  private void flatten(List<Real> next) {
    if (!next.isEmpty()) {
      Real flat = united(next);
      next.clear();
      next.add(flat);
    }
  }

  private Real united(List<Real> parts) {
    int left = parts.stream().mapToInt(Real::x).min().orElseThrow();
    int top = parts.stream().mapToInt(Real::y).min().orElseThrow();
    int right = parts.stream().mapToInt(it -> it.x() + it.width()).max().orElseThrow();
    int bottom = parts.stream().mapToInt(it -> it.y() + it.height()).max().orElseThrow();
    boolean ai = parts.stream().anyMatch(Real::ai);
    String name = parts.get(0).name();
    return new Real(
        LayerId.random(), name, left, top, right - left, bottom - top, 0, picture(), ai);
  }

  private void paint(List<Real> next, int at, Random random) {
    if (!next.isEmpty()) {
      Real layer = next.get(at);
      next.set(at, layer.changed(layer.name(), layer.x() + random.nextInt(9), picture()));
    }
  }

  private static void delete(List<Real> next, int at) {
    if (!next.isEmpty()) {
      next.remove(at);
    }
  }
}
