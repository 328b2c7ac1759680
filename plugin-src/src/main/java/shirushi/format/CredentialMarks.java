package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.Findings;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Mark;
import shirushi.origin.marks.MiningEntry;

/**
 * What a file's Content Credentials add to its evidence. Their word for AI, and against being
 * learnt from, counts whatever they are worth: who broke a seal must not gain by it.
 */
final class CredentialMarks {
  static final String CARRIER = "Content Credentials";
  private static final String SOURCE = "C2PA";

  private CredentialMarks() {}

  static Evidence with(Evidence evidence, Path file) throws IOException {
    Findings findings = FileCredentials.findings(file);
    List<MiningEntry> wishes = new ArrayList<>();
    findings.trainingMining().entries().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            entry ->
                wishes.add(
                    new MiningEntry(
                        entry.getKey(), entry.getValue().use(), entry.getValue().constraints())));
    return evidence.withCredentials(mark(findings).stream().toList(), wishes);
  }

  private static Optional<Mark> mark(Findings findings) {
    if (!findings.ai()) {
      // It may have spoken of AI.
      return findings.whole()
          ? Optional.empty()
          : Optional.of(new Mark(SOURCE, CARRIER, false, "", OriginTag.UNTAGGED));
    }
    OriginTag tag = findings.tag().filter(OriginTag::isAi).orElseGet(() -> imported(findings));
    Set<DigitalSourceType> types = findings.sourceTypes();
    String term = types.size() == 1 ? types.iterator().next().toString() : "";
    return Optional.of(new Mark(SOURCE, CARRIER, findings.whole(), term, tag));
  }

  private static OriginTag imported(Findings findings) {
    // Of several steps, one of which is no model's, the whole is a composite.
    boolean whole =
        findings.sourceTypes().stream()
            .allMatch(type -> type == DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    DigitalSourceType type =
        whole
            ? DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA
            : DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
    String agent = findings.softwareAgents().stream().findFirst().orElse("");
    return OriginTag.builder(Operation.IMPORTED_AI)
        .digitalSourceType(type)
        .model(new Model(agent, "", "", "", "", false))
        .tool(new Tool(findings.generator(), ""))
        .build();
  }
}
