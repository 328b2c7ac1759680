package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.DocumentFacts;
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
      Raster pixels,
      boolean ai) {
    Real as(String newName, Raster newPixels) {
      return new Real(LayerId.random(), newName, x, y, width, height, label, newPixels, ai);
    }

    Real changed(String newName, int newX, Raster newPixels) {
      return new Real(id, newName, newX, y, width, height, label, newPixels, ai);
    }

    RemoteLayer listed() {
      return new RemoteLayer(
          id, name, RemoteLayer.Kind.PAINT, true, 1, label, Optional.empty(), x, y, width, height);
    }
  }

  private Reconciler reconciler = new Reconciler(DocumentRecord.NONE);
  private List<Real> layers = new ArrayList<>();
  private final Deque<List<Real>> undone = new ArrayDeque<>();
  private final Deque<List<Real>> done = new ArrayDeque<>();
  private int pictures;
  private int reads;

  private Real hand(String name) {
    return new Real(LayerId.random(), name, 0, 0, 40, 32, 0, picture(40, 32), false);
  }

  /** Of 8×8 fields, so that it looks like no other. */
  private Raster picture(int width, int height) {
    int[] fields = new Random(pictures++).ints(64).toArray();
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | fields[i / width * 8 / height * 8 + i % width * 8 / width];
    }
    return Raster.of(width, height, argb);
  }

  private void now(Real... list) throws HostException {
    layers = new ArrayList<>(List.of(list));
    see();
  }

  private boolean see() throws HostException {
    return reconciler.see(
        layers.stream().map(Real::listed).toList(), List.of(), this::pixels, Instant.EPOCH);
  }

  private Raster pixels(RemoteLayer layer) {
    reads++;
    return layers.stream()
        .filter(it -> it.id().equals(layer.id()))
        .findFirst()
        .orElseThrow()
        .pixels();
  }

  private Real insert(String name) throws HostException {
    Raster pixels = picture(20, 20);
    Real real = new Real(LayerId.random(), "[AI] " + name, 4, 4, 20, 20, 3, pixels, true);
    reconciler.inserted(real.listed(), CAT, layer -> pixels);
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
    Real copy = cat.as("Copy of [AI] cat", cat.pixels());
    Real unnamed = cat.as("Layer 7", cat.pixels());
    now(cat, copy, unnamed);
    assertThat(reconciler.tag(copy.id())).contains(CAT);
    assertThat(reconciler.tag(unnamed.id())).contains(CAT);
    assertThat(reconciler.unmarked(3)).extracting(RemoteLayer::id).containsExactly(unnamed.id());
  }

  @Test
  void aCopyThatWasPaintedOnIsEdited() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real copy = cat.as("Copy of [AI] cat", picture(20, 20));
    now(cat, copy);
    assertThat(kind(copy)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void mergingDownUnites() throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real cat = insert("cat");
    now(paper, cat);
    Real merged = paper.as("Background", picture(40, 32));
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
    Real merged = paper.as("Background", picture(40, 32));
    now(merged);
    assertThat(kind(merged)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void aHandLayerMadeWhenAnAiLayerGoesStaysAsItIs() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real elsewhere = new Real(LayerId.random(), "Lines", 28, 20, 9, 9, 0, picture(9, 9), false);
    now(elsewhere);
    assertThat(kind(elsewhere)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void paintingOnItIsSeenWhereItIsLookedAt() throws Exception {
    Real cat = insert("cat");
    now(cat);
    Real painted = cat.changed(cat.name(), 4, picture(20, 20));
    now(painted);
    boolean changed =
        reconciler.look(List.of(painted.listed()), layer -> painted.pixels(), Instant.EPOCH);
    assertThat(changed).isTrue();
    assertThat(kind(cat)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void whatIsPastedFromAnotherDocumentIsKnown() throws Exception {
    Raster pixels = picture(5, 5);
    LayerRecord there = LayerRecordTest.record(CAT, "[AI] cat", pixels.sha256(), Optional.empty());
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
    reconciler.see(List.of(pasted), List.of(there), layer -> pixels, Instant.EPOCH);
    assertThat(reconciler.tag(pasted.id())).contains(CAT);
  }

  /** The layer under an AI layer with that in it, as a new layer. */
  private static Real mergedDown(Real paper, Real cat) {
    Raster both = paper.pixels().over(cat.pixels(), cat.x() - paper.x(), cat.y() - paper.y(), 1);
    return paper.as(paper.name(), both);
  }

  private void restart() throws Exception {
    DocumentRecord stored =
        new DocumentRecord(DocumentFacts.NONE, reconciler.records(), reconciler.met());
    reconciler = new Reconciler(DocumentRecord.parse(stored.text()));
  }

  /** The docker is closed, or the palette is gone. */
  private void gap(boolean restart) throws Exception {
    if (restart) {
      restart();
    } else {
      reconciler.unwatched();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mergingDownWhileNobodyLookedUnitesToo(boolean restart) throws Exception {
    Real paper = hand("Background");
    Real lines = hand("Lines");
    now(paper, lines);
    Real cat = insert("cat");
    now(paper, cat, lines);
    gap(restart);
    Real merged = mergedDown(paper, cat);
    now(merged, lines);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
    assertThat(reconciler.tag(merged.id()).orElseThrow().sources()).contains(CAT);
    assertThat(kind(lines)).isEqualTo(OriginKind.UNKNOWN);
    now(paper, cat, lines);
    assertThat(kind(cat)).isEqualTo(OriginKind.AI);
    assertThat(kind(paper)).isEqualTo(OriginKind.UNKNOWN);
    now(merged, lines);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void flatteningWhileNobodyLookedUnitesWhateverItLooksLike(boolean restart) throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real cat = insert("cat");
    now(paper, cat);
    gap(restart);
    Real flat = paper.as("Background", picture(40, 32));
    now(flat);
    assertThat(kind(flat)).isEqualTo(OriginKind.AI_EDITED);
    now(paper, cat);
    assertThat(kind(paper)).isEqualTo(OriginKind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void drawingOverThePlaceOfAnAiLayerThatWasDeletedWhileNobodyLookedAccusesNobody(boolean restart)
      throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real reference = insert("reference");
    now(paper, reference);
    gap(restart);
    Real lines = hand("Lines");
    now(paper, lines);
    assertThat(kind(lines)).isEqualTo(OriginKind.UNKNOWN);
    assertThat(kind(paper)).isEqualTo(OriginKind.UNKNOWN);
    assertThat(reconciler.records().get(reference.id()).gone()).isPresent();
    now(paper, reference);
    assertThat(kind(reference)).isEqualTo(OriginKind.AI);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOnlyLayerThatIsLeftIsNotAccusedWhereItWasThereBefore(boolean restart) throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real reference = insert("reference");
    now(paper, reference);
    gap(restart);
    now(paper);
    assertThat(kind(paper)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void anAiLayerIsFoundWhereItWasMovedTo() throws Exception {
    Real paper = hand("Background");
    Real lines = hand("Lines");
    now(paper, lines);
    Real cat = insert("cat");
    now(paper, cat, lines);
    Real moved = cat.changed(cat.name(), 17, cat.pixels());
    now(paper, moved, lines);
    reconciler.unwatched();
    Real merged = mergedDown(paper, moved);
    now(merged, lines);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void aMergeThatWasPaintedOverWhileNobodyLookedIsNotGuessed() throws Exception {
    Real paper = hand("Background");
    Real lines = hand("Lines");
    now(paper, lines);
    Real cat = insert("cat");
    now(paper, cat, lines);
    reconciler.unwatched();
    Real merged = mergedDown(paper, cat);
    Raster paint = Raster.plain(40, 16, 0xFF204060);
    Real painted = merged.as("Background", merged.pixels().with(0, 0, paint));
    now(painted, lines);
    assertThat(kind(painted)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void whatIsDoneOnceTheListIsWatchedAgainIsFollowedAsBefore() throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real cat = insert("cat");
    now(paper, cat);
    reconciler.unwatched();
    now(paper, cat);
    Real merged = paper.as("Background", picture(40, 32));
    Real lines = hand("Lines");
    now(lines, merged);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void aListThatCouldNotBeReadIsTakenInNextTime() throws Exception {
    Real paper = hand("Background");
    now(paper);
    Real cat = insert("cat");
    now(paper, cat);
    reconciler.unwatched();
    Real flat = paper.as("Background", picture(40, 32));
    HostException lost = new HostException("it is not to be reached");
    assertThatThrownBy(
            () ->
                reconciler.see(
                    List.of(flat.listed()),
                    List.of(),
                    layer -> {
                      throw lost;
                    },
                    Instant.EPOCH))
        .isSameAs(lost);
    now(flat);
    assertThat(kind(flat)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void newLayersAreRememberedWhereAnythingIsOnRecord() throws Exception {
    Real paper = hand("Background");
    layers = List.of(paper);
    assertThat(see()).isFalse();
    Real cat = insert("cat");
    layers = List.of(paper, cat, hand("Lines"));
    assertThat(see()).isTrue();
    assertThat(reconciler.met()).contains(paper.id(), layers.get(2).id());
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

  private void act(Random random) throws HostException {
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
      next.add(next.get(at).as("Copy of " + next.get(at).name(), next.get(at).pixels()));
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
        LayerId.random(),
        name,
        left,
        top,
        right - left,
        bottom - top,
        0,
        picture(right - left, bottom - top),
        ai);
  }

  private void paint(List<Real> next, int at, Random random) {
    if (!next.isEmpty()) {
      Real layer = next.get(at);
      next.set(
          at,
          layer.changed(
              layer.name(), layer.x() + random.nextInt(9), picture(layer.width(), layer.height())));
    }
  }

  private static void delete(List<Real> next, int at) {
    if (!next.isEmpty()) {
      next.remove(at);
    }
  }
}
