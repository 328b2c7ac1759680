package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.VisibleMark;
import shirushi.origin.DataMining;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Ingredient.Relationship;

/**
 * What others' programs say of a picture that has gone out, and of one that was painted over it.
 */
class ExportJudgedTest {
  @TempDir Path folder;

  @Test
  void c2paAndExifToolSayOfTheExportWhatItsTagSays() throws Exception {
    C2paJudge.assumeInstalled();
    ArtistKey key = CredentialSamples.key(folder.resolve("key"));
    Canvas canvas =
        Canvas.of(Samples.layer("s", 0, 0, Samples.drawing(96, 64), CredentialSamples.GENERATED));
    Optional<String> rights =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED_TRAINING), "Aoi", "");
    List<Map<String, Object>> reads = new ArrayList<>();
    for (String ending : CredentialSamples.ENDINGS) {
      Path file = folder.resolve("sky." + ending);
      export(new Credentials(key, new Tool("Shirushi", "9"), Optional.empty()), rights)
          .write(canvas, file);
      Path over = folder.resolve("over." + ending);
      Credentials parent =
          new Credentials(
              key,
              new Tool("Shirushi", "9"),
              Optional.of(FileCredentials.ingredient(file, Relationship.PARENT_OF)));
      Canvas painted = Formats.read(file).with(canvas.layers().get(0));
      export(parent, rights).write(painted, over);
      for (Path each : List.of(file, over)) {
        reads.add(C2paJudge.read(each, CredentialSamples.type(ending), key.rootPem()));
        assertThat(exifTool(each))
            .containsPattern("DigitalSourceType +: .*rainedAlgorithmicMedia")
            .containsPattern("DataMining +: Prohibited for AI/ML training")
            .containsPattern("Validate +: OK");
      }
    }
    List<C2paJudge.Verdict> verdicts = C2paJudge.verdicts(reads);
    for (int i = 0; i < verdicts.size(); i++) {
      C2paJudge.Verdict verdict = verdicts.get(i);
      assertThat(verdict.states()).as("%s", reads.get(i)).containsExactly("Trusted", "Trusted");
      assertThat(verdict.failures()).isEmpty();
      assertThat(String.valueOf(verdict.active().get("ingredients")))
          .as("the parent's own credential is carried on")
          .matches(i % 2 == 0 ? "null" : "(?s)(?=.*parentOf).*active_manifest.*");
      assertThat(verdict.assertion("cawg.training-mining").toString()).contains("cawg.ai_training");
    }
  }

  private static Export export(Credentials credentials, Optional<String> rights) {
    return new Export(VisibleMark.AUTO, rights, Optional.of(credentials), Optional.empty());
  }

  private static String exifTool(Path file) throws Exception {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    Process process =
        new ProcessBuilder(
                "perl", exifTool, "-a", "-G1", "-s", "-Validate", "-Warning", "-XMP:all", "" + file)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
