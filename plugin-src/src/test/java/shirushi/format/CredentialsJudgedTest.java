package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Credential.State;

/** The C2PA project's own library and we say the same of one file. */
class CredentialsJudgedTest {
  static final List<String> ENDINGS = CredentialSamples.ENDINGS;

  @TempDir Path folder;
  private ArtistKey key;

  @BeforeEach
  void judgeIsThere() throws IOException {
    C2paJudge.assumeInstalled();
    key = CredentialSamples.key(folder.resolve("key"));
  }

  @ParameterizedTest
  @FieldSource("ENDINGS")
  void whatWeSignIsValidToOthersAndWhatIsChangedIsNot(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    Path signed = folder.resolve("signed." + ending);
    FileCredentials.embed(
        plain, signed, CredentialSamples.statement(CredentialSamples.GENERATED), key);
    // The middle of the file as it was: in PNG and JPEG behind the store, in TIFF before it.
    long size = Files.size(signed);
    long store = size - Files.size(plain);
    long pixel = ending.equals("tif") ? Files.size(plain) / 2 : store + Files.size(plain) / 2;
    Path otherPixel = CredentialSamples.changed(signed, pixel);
    Path otherAction =
        CredentialSamples.changed(signed, CredentialSamples.find(signed, "c2pa.created") + 8);
    Path otherTitle =
        CredentialSamples.changed(signed, CredentialSamples.find(signed, "dc:title") + 12);
    String type = CredentialSamples.type(ending);

    List<C2paJudge.Verdict> said =
        C2paJudge.verdicts(
            List.of(
                C2paJudge.read(signed, type, ""),
                C2paJudge.read(signed, type, key.rootPem()),
                C2paJudge.read(otherPixel, type, ""),
                C2paJudge.read(otherAction, type, ""),
                C2paJudge.read(otherTitle, type, "")));

    assertThat(said.get(0).failures()).containsExactly("signingCredential.untrusted");
    assertThat(said.get(0).states()).containsExactly("Valid", "Valid");
    assertThat(said.get(1).states()).containsExactly("Trusted", "Trusted");
    assertThat(said.get(2).failures()).contains("assertion.dataHash.mismatch");
    assertThat(said.get(3).failures()).contains("assertion.hashedURI.mismatch");
    assertThat(said.get(4).failures()).contains("claimSignature.mismatch");
    assertThat(List.of(said.get(2).states(), said.get(3).states(), said.get(4).states()))
        .containsOnly(List.of("Invalid", "Invalid"));

    assertThat(ours(signed).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(FileCredentials.read(signed, List.of(key.root())).orElseThrow().state())
        .isEqualTo(State.VALID);
    assertThat(codes(ours(otherPixel))).containsExactlyInAnyOrderElementsOf(said.get(2).failures());
    assertThat(codes(ours(otherAction))).contains("assertion.hashedURI.mismatch");
    assertThat(codes(ours(otherTitle))).contains("claimSignature.mismatch");
    for (Path changed : List.of(otherPixel, otherAction, otherTitle)) {
      assertThat(ours(changed).state()).isEqualTo(State.TAMPERED);
    }
  }

  @Test
  void othersReadWhatWeSay() throws IOException {
    Path signed = folder.resolve("signed.png");
    FileCredentials.embed(
        CredentialSamples.picture(folder, "png"),
        signed,
        CredentialSamples.statement(CredentialSamples.INPAINTED),
        key);
    C2paJudge.Verdict said = C2paJudge.verdict(signed, "image/png", "");

    assertThat(said.active().get("title").getAsString()).isEqualTo("夜空.png");
    List<String> actions = new ArrayList<>();
    said.assertion("c2pa.actions.v2")
        .getAsJsonArray("actions")
        .forEach(
            each -> {
              JsonObject action = each.getAsJsonObject();
              String type =
                  action.has("digitalSourceType")
                      ? action.get("digitalSourceType").getAsString().replaceAll(".*/", " ")
                      : "";
              actions.add(action.get("action").getAsString() + type);
            });
    assertThat(actions)
        .containsExactly(
            "c2pa.opened",
            "c2pa.placed compositeWithTrainedAlgorithmicMedia",
            "c2pa.edited compositeWithTrainedAlgorithmicMedia");
    assertThat(said.assertion("cawg.training-mining").toString())
        .contains("\"cawg.ai_training\":{\"use\":\"notAllowed\"}");
    assertThat(said.assertion("art.shirushi.origin").get("operation").getAsString())
        .isEqualTo("INPAINTED");
    assertThat(said.active().getAsJsonArray("ingredients")).hasSize(2);
  }

  private static Credential ours(Path file) throws IOException {
    return FileCredentials.read(file, List.of()).orElseThrow();
  }

  private static List<String> codes(Credential credential) {
    return credential.validation().failure().stream().map(status -> status.code()).toList();
  }
}
