package shirushi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.format.Formats;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.VerifierKey;

class PackVerifierTest {
  @TempDir private Path folder;
  private Packs packs;
  private Path zip;
  private Map<String, byte[]> files;

  @BeforeEach
  void prepare() throws IOException {
    packs = new Packs(folder).painted();
    zip = packs.write(packs.request());
    files = Packs.unzip(zip);
  }

  @Test
  void aChangedFileIsNamed() throws IOException {
    for (String name : files.keySet()) {
      Map<String, byte[]> changed = new LinkedHashMap<>(files);
      byte[] bytes = changed.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      changed.put(name, bytes);
      String word = name.startsWith("SHA256SUMS") ? "SHA256SUMS" : name;
      assertThat(faults(changed)).as(name).isNotEmpty().anyMatch(it -> it.contains(word));
    }
  }

  @Test
  void everyChangedByteOfTheZipIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(zip);
    int step = Math.max(1, whole.length / 150);
    for (int i = 0; i < whole.length; i += i < whole.length - 600 ? step : 7) {
      byte[] bytes = whole.clone();
      bytes[i] ^= 0x10;
      Path changed = Files.write(folder.resolve("changed.zip"), bytes);
      PackReport report = Packs.verify(changed);
      boolean noticed = !report.holds() || report.findings().toString().contains("packed anew");
      assertThat(noticed).as("byte " + i).isTrue();
    }
  }

  @Test
  void aMissingOrAddedFileIsNamed() throws IOException {
    Map<String, byte[]> fewer = new LinkedHashMap<>(files);
    fewer.remove("layers/0001.png");
    assertThat(faults(fewer)).anyMatch(it -> it.equals("layers/0001.png is missing"));
    Map<String, byte[]> more = new LinkedHashMap<>(files);
    more.put("layers/0003.png", new byte[3]);
    assertThat(faults(more)).anyMatch(it -> it.startsWith("layers/0003.png was added"));
    for (String name : new String[] {"SHA256SUMS", "SHA256SUMS.sig", "key.pub", "evidence.json"}) {
      Map<String, byte[]> without = new LinkedHashMap<>(files);
      without.remove(name);
      assertThat(faults(without)).singleElement().asString().contains("without its " + name);
    }
  }

  @Test
  void aPackPackedAnewHoldsAndIsCalledThat() throws IOException {
    files.put("layers/", new byte[0]);
    Path anew = Packs.zip(files, folder.resolve("anew.zip"));
    assertThat(Packs.verify(anew).holds()).isTrue();
    assertThat(Packs.verify(anew).findings().toString()).contains("packed anew");
  }

  @Test
  void whoSignsAnewWithAnotherKeyIsFoundOutByTheKeyYouKnow() throws IOException {
    VerifierKey known = packs.ledger.key();
    assertThat(new PackVerifier(zip, Optional.of(known)).verify().holds()).isTrue();
    Ledger forger = new Ledger(folder.resolve("forged"), folder.resolve("forged.key"));
    EvidenceRequest request =
        new EvidenceRequest(packs.picture, forger, Packs.TOOL, Packs.MADE, false, Optional.empty());
    Path forged = packs.write(request);
    assertThat(Packs.verify(forged).holds()).isTrue();
    PackReport report = new PackVerifier(forged, Optional.of(known)).verify();
    assertThat(report.holds()).isFalse();
    assertThat(report.findings().toString()).contains("it is not the key you named");
  }

  @Test
  void aPackSignedByItsOwnerMayStillNotContradictTheLedger() throws IOException {
    resealed(it -> it.replace("\"painted\": 1", "\"painted\": 2"), "did not paint these pixels");
    resealed(it -> it.replace("\"marked\": 1", "\"marked\": 2"), "its mark is not of the entry");
    resealed(it -> it.replace("\"uses\": 2", "\"uses\": 0"), "another number of uses");
    resealed(it -> it.replace("\"entries\": 3", "\"entries\": 4"), "another number of entries");
    resealed(it -> it.replace("\"entry\": 1,", "\"entry\": 0,"), "not those that are proved");
    String hash = Formats.read(packs.picture).flatten().sha256();
    resealed(it -> it.replace(hash, "0".repeat(64)), "have another hash");
    resealed(it -> it.replace("\"image\"", "\"imago\""), "not what it should be");
    resealed(it -> "[".repeat(100_000), "not what it should be");
    resealed(it -> it.replace("evidence 1", "evidence 2"), "a later version");
    resealed(PackVerifierTest::withEveryUseCalledABeginning, "entry 1 is not only where another");
  }

  private static String withEveryUseCalledABeginning(String json) {
    JsonObject evidence = JsonParser.parseString(json).getAsJsonObject();
    JsonObject ledger = evidence.getAsJsonObject("ledger");
    ledger.addProperty("uses", 0);
    JsonArray input = new JsonArray();
    input.add("input");
    ledger.getAsJsonArray("matches").forEach(it -> it.getAsJsonObject().add("because", input));
    return evidence.toString();
  }

  private interface Edit {
    String of(String json);
  }

  /** Changes evidence.json and signs again, as only the key's owner can. */
  private void resealed(Edit edit, String fault) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    String json = new String(files.get("evidence.json"), StandardCharsets.UTF_8);
    String other = edit.of(json);
    assertThat(other).isNotEqualTo(json);
    byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
    changed.put("evidence.json", bytes);
    String sums =
        new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)
            .replace(Digests.of(files.get("evidence.json")), Digests.of(bytes));
    changed.put("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
    changed.put("SHA256SUMS.sig", packs.ledger.sign(sums.getBytes(StandardCharsets.UTF_8)));
    assertThat(faults(changed)).anyMatch(it -> it.contains(fault));
  }

  @Test
  void aHostileZipGetsOneSentence() throws IOException {
    hostile(it -> it.put("../evil", new byte[1]), "a name that no pack has: ../evil");
    hostile(it -> it.put("/etc/passwd", new byte[1]), "a name that no pack has");
    hostile(it -> it.put("a\\..\\b", new byte[1]), "a name that no pack has");
    hostile(it -> it.put("layers/..", new byte[1]), "a name that no pack has");
    hostile(it -> it.put("x".repeat(300), new byte[1]), "a name that no pack has");
    hostile(it -> it.put("evidence.json", new byte[65 << 20]), "too large to be what it should");
    hostile(it -> it.put("SHA256SUMS", "x".repeat(99).getBytes()), "not a list of sums");
    hostile(it -> it.remove("SHA256SUMS"), "an evidence pack without its SHA256SUMS");
    assertThatThrownBy(() -> hostile(Map::clear, ""))
        .hasMessage("changed.zip: not an evidence pack: it has no SHA256SUMS");
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    assertThatThrownBy(() -> Packs.verify(text))
        .hasMessage("text.zip: not an evidence pack, which is a zip");
    byte[] whole = Files.readAllBytes(zip);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, 5000));
    assertThat(Packs.faults(cut)).singleElement().asString().contains("damaged, or not a zip");
    assertThatThrownBy(() -> Packs.verify(folder.resolve("none.zip")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void hostile(Consumer<Map<String, byte[]>> edit, String sentence) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    edit.accept(changed);
    assertThat(faults(changed)).as(sentence).last().asString().contains(sentence);
  }

  private List<String> faults(Map<String, byte[]> changed) throws IOException {
    return Packs.faults(Packs.zip(changed, folder.resolve("changed.zip")));
  }
}
