package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;
import shirushi.format.Formats;
import shirushi.format.KraFile;
import shirushi.format.KraTags;
import shirushi.host.DocumentFacts;
import shirushi.host.NoAi;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.policy.MiningPreference;

/** One record in a Krita file, whoever wrote it. */
class DocumentRecordTest {
  private static final LayerId A = new LayerId("11111111-1111-4111-8111-111111111111");
  private static final LayerId B = new LayerId("22222222-2222-4222-8222-222222222222");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();
  private static final OriginTag DOG =
      OriginTag.builder(Operation.GENERATED).prompt("a dog", "a dog", "").seed(8).build();

  @TempDir private Path folder;

  /** A file with the layer A, as Krita saves it, and that annotation. */
  private Path krita(Optional<String> annotation) throws IOException {
    KraFile file =
        new KraFile()
            .paintLayer(
                "layer2",
                "name=\"a\" uuid=\"{" + A + "}\" colorspacename=\"RGBA\"",
                Raster.plain(9, 9, 0xFF3D63A8),
                false);
    annotation.ifPresent(
        it -> file.entry("Art/annotations/shirushi.origin", it.getBytes(StandardCharsets.UTF_8)));
    return file.write(folder.resolve("art.kra"));
  }

  private static String annotation(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] text =
          zip.getInputStream(zip.getEntry("Art/annotations/shirushi.origin")).readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  private static DocumentRecord record(OriginTag tag, Optional<Instant> gone) {
    NoAi lock = new NoAi("me", "Me", NOON, "mine");
    DocumentFacts facts =
        new DocumentFacts("one", Optional.of(lock), Set.of(), MiningPreference.NONE);
    Trace trace =
        new Trace(-3, 4, 9, 9, new Core(1, 2, 3, 4), Fingerprint.of(Raster.plain(9, 9, 5)).look());
    LayerRecord layer = new LayerRecord(tag, "[AI] a", "its pixels", Optional.of(trace), gone);
    return new DocumentRecord(facts, Map.of(A, layer), Set.of(A, B));
  }

  /** What stands in a file of which only the layer B is on record. */
  private static String of(LayerRecord layer) {
    return new DocumentRecord(DocumentFacts.NONE, Map.of(B, layer), Set.of()).text();
  }

  @Test
  void whatThePaletteNotesComesBack() throws Exception {
    DocumentRecord record = record(CAT, Optional.of(NOON));
    assertThat(DocumentRecord.parse(record.text())).isEqualTo(record);
  }

  @Test
  void whatThePaletteWroteIsReadOutOfTheFile() throws Exception {
    Path file = krita(Optional.of(record(CAT, Optional.empty()).text()));
    assertThat(Formats.read(file).layers().get(0).tag()).contains(CAT);
  }

  @Test
  void tagsAddedToTheFileLeaveThePalettesNotes() throws Exception {
    DocumentRecord before = record(CAT, Optional.of(NOON));
    Path file = krita(Optional.of(before.text()));
    KraTags.write(file, Map.of(A, DOG));
    DocumentRecord after = DocumentRecord.parse(annotation(file));
    assertThat(after).isEqualTo(record(DOG, Optional.of(NOON)));
  }

  @Test
  void membersOfALaterVersionStayWhereTagsAreAdded() throws Exception {
    JsonObject text =
        JsonParser.parseString(record(CAT, Optional.empty()).text()).getAsJsonObject();
    text.addProperty("later", 1);
    text.getAsJsonArray("layers").get(0).getAsJsonObject().add("more", new JsonArray());
    Path file = krita(Optional.of(text.toString()));
    KraTags.write(file, Map.of(A, CAT));
    assertThat(JsonParser.parseString(annotation(file))).isEqualTo(text);
  }

  @Test
  void tagsThatNoPaletteWroteAreARecord() throws Exception {
    Path file = krita(Optional.empty());
    KraTags.write(file, Map.of(A, CAT));
    DocumentRecord record = DocumentRecord.parse(annotation(file));
    assertThat(record.facts()).isEqualTo(DocumentFacts.NONE);
    assertThat(record.layers())
        .isEqualTo(Map.of(A, LayerRecordTest.record(CAT, "", "", Optional.empty())));
  }

  @Test
  void aLayerThatWasSeenToGoIsNotThoughtToBeInAnother() throws Exception {
    LayerRecord deleted = LayerRecordTest.record(CAT, "[AI] cat", "a", Optional.of(NOON));
    LayerRecord missing = LayerRecordTest.record(CAT, "[AI] cat", "a", Optional.empty());
    Path file = krita(Optional.of(of(deleted)));
    assertThat(Formats.read(file).origin()).isEmpty();
    assertThat(Formats.inspect(file).file().own()).isEmpty();
    file = krita(Optional.of(of(missing)));
    assertThat(Formats.read(file).unplaced()).contains(CAT);
    assertThat(Formats.inspect(file).file().own()).hasSize(1);
  }

  @Test
  void pixelsOfALayerThatWasSeenToGoAreKnownAgainAllTheSame() throws Exception {
    OriginTag known = CAT.withPixelHash(Raster.plain(9, 9, 0xFF3D63A8).sha256());
    LayerRecord deleted = LayerRecordTest.record(known, "[AI] cat", "a", Optional.of(NOON));
    Path file = krita(Optional.of(of(deleted)));
    Canvas canvas = Formats.read(file);
    assertThat(List.of(canvas.layers().get(0).tag(), canvas.unplaced()))
        .containsExactly(Optional.of(known), Optional.empty());
  }
}
