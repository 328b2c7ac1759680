package shirushi.evidence;

import java.util.List;

/** What a pack's verification found, in the order in which it was looked at. */
public record PackReport(List<Finding> findings) {
  public PackReport {
    findings = List.copyOf(findings);
  }

  public boolean holds() {
    return findings.stream().noneMatch(finding -> finding.state() == Finding.State.FAULT);
  }
}
