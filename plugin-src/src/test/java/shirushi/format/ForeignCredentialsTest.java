package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Credential.State;
import shirushi.origin.c2pa.TrainingMining;

/** Credentials that the C2PA project's own library made: read, and carried on. */
class ForeignCredentialsTest {
  @TempDir Path folder;
  private ArtistKey key;

  @BeforeEach
  void judgeIsThere() throws Exception {
    C2paJudge.assumeInstalled();
    key = CredentialSamples.key(folder.resolve("key"));
  }

  @Test
  void credentialsOfEveryAlgorithmAndBothClaimVersionsAreRead() throws Exception {
    Map<String, List<Object>> cases =
        Map.of(
            "es256", List.of("png", 2),
            "es384", List.of("jpg", 1),
            "es512", List.of("png", 2),
            "ps256", List.of("tif", 2),
            "ed25519", List.of("png", 1));
    List<Map<String, Object>> tasks = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<ForeignSigner> signers = new ArrayList<>();
    for (Map.Entry<String, List<Object>> each : cases.entrySet()) {
      String ending = (String) each.getValue().get(0);
      Path to = folder.resolve(each.getKey() + "." + ending);
      ForeignSigner signer = ForeignSigner.of(each.getKey());
      tasks.add(
          signer.task(
              CredentialSamples.picture(folder, ending).toString(),
              to.toString(),
              CredentialSamples.type(ending),
              ForeignSigner.aiManifest((Integer) each.getValue().get(1)),
              null));
      files.add(to);
      signers.add(signer);
    }
    JsonArray answers = C2paJudge.answers(tasks);

    for (int i = 0; i < files.size(); i++) {
      assertThat(answers.get(i).getAsJsonObject().keySet()).as("%s", answers).contains("signed");
      Credential found = FileCredentials.read(files.get(i), List.of()).orElseThrow();
      assertThat(found.faults()).as("%s", files.get(i)).isEmpty();
      assertThat(found.state()).isEqualTo(State.VALID_UNTRUSTED);
      assertThat(found.signer()).isEqualTo("Signer");
      assertThat(found.findings().ai()).isTrue();
      assertThat(found.findings().title()).isEqualTo("theirs");
      assertThat(found.findings().actions()).containsExactly("c2pa.created");
      assertThat(found.findings().sourceTypes())
          .containsExactly(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
      assertThat(found.findings().softwareAgents()).containsExactly("Other AI 3");
      assertThat(found.findings().generator()).startsWith("judge");
      assertThat(found.findings().trainingMining().forbids(TrainingMining.AI_TRAINING)).isTrue();
      assertThat(
              FileCredentials.read(files.get(i), List.of(signers.get(i).root()))
                  .orElseThrow()
                  .state())
          .isEqualTo(State.VALID);

      long length = Files.size(files.get(i));
      boolean tiff = files.get(i).toString().endsWith("tif");
      Path changed = CredentialSamples.changed(files.get(i), tiff ? 200 : length - 40);
      assertThat(FileCredentials.read(changed, List.of()).orElseThrow().state())
          .isEqualTo(State.TAMPERED);
    }
  }

  @Test
  void theirsIsCarriedOnAsTheParentOfOursAndOursAsTheParentOfTheirs() throws Exception {
    List<Map<String, Object>> tasks = new ArrayList<>();
    List<Path> byThem = new ArrayList<>();
    ForeignSigner signer = ForeignSigner.of("es256");
    for (String ending : CredentialSamples.ENDINGS) {
      Path plain = CredentialSamples.picture(folder, ending);
      Path theirs = folder.resolve("theirs." + ending);
      String type = CredentialSamples.type(ending);
      tasks.add(
          signer.task(
              plain.toString(), theirs.toString(), type, ForeignSigner.aiManifest(2), null));
      Path ours = folder.resolve("ours." + ending);
      FileCredentials.embed(
          plain, ours, CredentialSamples.statement(CredentialSamples.GENERATED), key);
      Path over = folder.resolve("theirs-over-ours." + ending);
      tasks.add(
          signer.task(
              ours.toString(),
              over.toString(),
              type,
              Map.of("claim_generator_info", List.of(Map.of("name", "judge"))),
              "edit"));
      byThem.add(over);
    }
    C2paJudge.answers(tasks);
    List<Path> byUs = new ArrayList<>();
    List<Map<String, Object>> reads = new ArrayList<>();
    for (String ending : CredentialSamples.ENDINGS) {
      Path theirs = folder.resolve("theirs." + ending);
      Path over = folder.resolve("ours-over-theirs." + ending);
      // Nothing is known here of where it comes from; what its credential knows must not be lost.
      assertThat(FileCredentials.embed(theirs, over, CredentialSamples.statement(null), key))
          .map(Credential::state)
          .contains(State.VALID_UNTRUSTED);
      Path twice = folder.resolve("twice." + ending);
      FileCredentials.embed(over, twice, CredentialSamples.statement(null), key);
      Path broken =
          CredentialSamples.changed(theirs, CredentialSamples.find(theirs, "Other AI") + 4);
      Path overBroken = folder.resolve("over-broken." + ending);
      assertThat(FileCredentials.embed(broken, overBroken, CredentialSamples.statement(null), key))
          .map(Credential::state)
          .contains(State.TAMPERED);
      for (Path each : List.of(over, twice, overBroken)) {
        byUs.add(each);
        // The older of the two builds asks for trust in the ingredients' signers too.
        String roots = key.rootPem() + signer.rootPem();
        reads.add(C2paJudge.read(each, CredentialSamples.type(ending), roots));
      }
    }
    for (int i = 0; i < byThem.size(); i++) {
      String type = CredentialSamples.type(CredentialSamples.ENDINGS.get(i));
      reads.add(C2paJudge.read(byThem.get(i), type, ""));
    }
    List<C2paJudge.Verdict> said = C2paJudge.verdicts(reads);
    for (C2paJudge.Verdict each : said.subList(byUs.size(), said.size())) {
      assertThat(each.states()).as("%s", each.failures()).containsOnly("Valid");
    }
    for (int i = 0; i < byUs.size(); i++) {
      Path file = byUs.get(i);
      // The older build holds what a parent's failure notes know already against the child.
      List<String> states = said.get(i).states();
      assertThat(i % 3 == 2 ? states.subList(1, 2) : states)
          .as("%s %s", file, said.get(i).failures())
          .containsOnly("Trusted");
      assertThat(said.get(i).node().getAsJsonObject("manifests").size())
          .isEqualTo(i % 3 == 1 ? 3 : 2);
      Credential ours = FileCredentials.read(file, List.of(key.root())).orElseThrow();
      assertThat(ours.faults()).as("%s", file).isEmpty();
      assertThat(ours.state()).isEqualTo(State.VALID);
      assertThat(ours.findings().ai()).isTrue();
      assertThat(ours.findings().trainingMining().forbids(TrainingMining.AI_TRAINING)).isTrue();
    }
    for (Path file : byThem) {
      Credential ours = FileCredentials.read(file, List.of()).orElseThrow();
      assertThat(ours.faults()).as("%s", file).isEmpty();
      assertThat(ours.state()).isEqualTo(State.VALID_UNTRUSTED);
      assertThat(ours.findings().ai()).isTrue();
    }
  }
}
