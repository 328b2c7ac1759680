package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

class KraTagsTest {
  private static final LayerId A = new LayerId("11111111-1111-4111-8111-111111111111");
  private static final LayerId B = new LayerId("22222222-2222-4222-8222-222222222222");
  private static final OriginTag HAND =
      OriginTag.builder(Operation.UNKNOWN)
          .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
          .build();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeAKritaFile() throws IOException {
    String attributes = "name=\"%s\" uuid=\"{%s}\" colorspacename=\"RGBA\"";
    file =
        new KraFile()
            .paintLayer("layer2", attributes.formatted("a", A), Samples.noise(70, 9), false)
            .paintLayer("layer3", attributes.formatted("b", B), Samples.drawing(9, 9), false)
            .entry("preview.png", KraFile.png(Samples.drawing(9, 9)))
            .write(folder.resolve("art.kra"));
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries.put(
            entry.getName() + " " + entry.getMethod() + " " + entry.getTime(),
            zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private List<OriginTag> tags() throws IOException {
    return new Kra()
        .read(file).layers().stream().map(Layer::tag).map(tag -> tag.orElse(null)).toList();
  }

  @Test
  void tagsComeBackAndEverythingElseIsUntouched() throws IOException {
    Map<String, byte[]> before = entries();
    byte[] bytes = Files.readAllBytes(file);
    KraTags.write(file, Map.of(A, Tags.full()));
    assertThat(tags()).containsExactly(null, Tags.full());
    Map<String, byte[]> after = entries();
    List<String> names = new ArrayList<>(after.keySet());
    assertThat(names.get(0)).startsWith("mimetype 0 ");
    before.keySet().stream()
        .filter(name -> !name.startsWith("maindoc.xml"))
        .forEach(name -> assertThat(after.get(name)).isEqualTo(before.get(name)));
    // Byte for byte up to the document, which lists the annotation now.
    int main = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("maindoc.xml") - 30;
    assertThat(Files.readAllBytes(file)).startsWith(Arrays.copyOf(bytes, main));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("maindoc.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(xml)
          .containsSubsequence(
              "</layers>", "<annotations><annotation type=\"shirushi.origin\"", "</IMAGE>");
    }
  }

  @Test
  void aSecondTimeNothingIsLeftOverOfTheFirst() throws IOException {
    KraTags.write(file, Map.of(A, Tags.full()));
    KraTags.write(file, Map.of(A, Tags.full()));
    long size = Files.size(file);
    Map<String, byte[]> once = entries();
    KraTags.write(file, Map.of(A, Tags.full()));
    assertThat(Files.size(file)).isEqualTo(size);
    assertThat(entries().keySet()).isEqualTo(once.keySet());
    KraTags.write(file, Map.of(B, HAND));
    assertThat(tags()).containsExactly(HAND, Tags.full());
  }

  @Test
  void aiIsNeverReplacedByWhatIsNot() throws IOException {
    KraTags.write(file, Map.of(A, Tags.full()));
    KraTags.write(file, Map.of(A, HAND));
    assertThat(tags().get(1).isAi()).isTrue();
    assertThat(tags().get(1).sources()).contains(Tags.full());
  }

  @Test
  void aLayerThatIsNotThereIsTheCallersFault() throws IOException {
    byte[] before = Files.readAllBytes(file);
    LayerId other = LayerId.random();
    assertThatThrownBy(() -> KraTags.write(file, Map.of(other, HAND)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("art.kra has no layer " + other);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDamagedArchiveIsLeftAsItIs() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length += 41) {
      byte[] cut = Arrays.copyOf(good, length);
      Files.write(file, cut);
      assertThatThrownBy(() -> KraTags.write(file, Map.of(A, HAND)))
          .isInstanceOf(IOException.class);
      assertThat(Files.readAllBytes(file)).isEqualTo(cut);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void theNamesOfAiLayersShowItAndNoOthers() throws IOException {
    KraTags.write(file, Map.of(A, Tags.full(), B, HAND));
    KraTags.write(file, Map.of(A, Tags.full()));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String main =
          new String(
              zip.getInputStream(zip.getEntry("maindoc.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(main).contains("name=\"[AI] a\"").contains("name=\"b\"");
    }
  }
}
