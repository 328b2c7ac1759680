package shirushi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What manifest/plugin.json says is well-formed, and true. */
class ManifestTest {
  /** Tests run in the module's folder, one below the repository's. */
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();

  private static final Path MANIFEST = HOME.resolve("manifest/plugin.json");

  @Test
  void manifestSatisfiesItsSchema() throws IOException {
    assertThat(faults(manifest())).isEmpty();
  }

  @Test
  void schemaRefusesUnknownFieldsMissingFieldsAndTheNetwork() throws IOException {
    ObjectNode unknown = manifest();
    unknown.put("telemetry", "on");
    ObjectNode missing = manifest();
    missing.remove("version");
    ObjectNode network = manifest();
    ((ObjectNode) network.get("permissions")).put("network", "any");
    assertThat(faults(unknown)).hasSize(1);
    assertThat(faults(missing)).hasSize(1);
    assertThat(faults(network)).hasSize(1);
  }

  @Test
  void mainClassCanBeStarted() throws Exception {
    String name = manifest().at("/entryPoints/mainClass").asText();
    assertThat(Class.forName(name).getMethod("main", String[].class)).isNotNull();
  }

  @Test
  void launchersExist() throws IOException {
    assertThat(manifest().at("/entryPoints/launchers"))
        .allSatisfy(launcher -> assertThat(HOME.resolve(launcher.asText())).isRegularFile());
  }

  @Test
  void newestChangelogEntryIsThisVersion() throws IOException {
    String changelog = Files.readString(HOME.resolve("CHANGELOG.md"));
    List<String> versions =
        Pattern.compile("^## \\[([0-9][^]]*)]", Pattern.MULTILINE)
            .matcher(changelog)
            .results()
            .map(entry -> entry.group(1))
            .toList();
    assertThat(versions).first().isEqualTo(manifest().get("version").asText());
  }

  @TestFactory
  Stream<DynamicTest> noPomKnowsTheVersion() throws IOException {
    List<Path> poms;
    try (Stream<Path> files = Files.walk(HOME, 2)) {
      poms = files.filter(file -> file.endsWith("pom.xml")).toList();
    }
    assertThat(poms).hasSizeGreaterThanOrEqualTo(3);
    return poms.stream()
        .map(
            pom ->
                DynamicTest.dynamicTest(
                    HOME.relativize(pom).toString(),
                    () -> assertThat(ownVersions(pom)).isNotEmpty().containsOnly("0")));
  }

  private static ObjectNode manifest() throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(Files.readString(MANIFEST));
  }

  private static Set<ValidationMessage> faults(JsonNode manifest) throws IOException {
    String schema = Files.readString(HOME.resolve("manifest/schema/plugin.schema.json"));
    JsonSchema validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    return validator.validate(manifest);
  }

  /** The project's and its parent's version, not those of what it depends on. */
  private static List<String> ownVersions(Path pom) throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getDocumentElement();
    return Stream.of(List.of(project), children(project, "parent"))
        .flatMap(List::stream)
        .flatMap(element -> children(element, "version").stream())
        .map(Node::getTextContent)
        .toList();
  }

  private static List<Element> children(Element of, String name) {
    return Stream.iterate(of.getFirstChild(), node -> node != null, Node::getNextSibling)
        .filter(node -> node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
