package shirushi.host.easel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;

/** Where what is drawn here comes from. */
final class Tags {
  private Tags() {}

  /** What is drawn in this program. */
  static OriginTag byHand(Tool tool) {
    return OriginTag.builder(Operation.UNKNOWN)
        .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
        .tool(tool)
        .time(now())
        .build();
  }

  /** As tags write it: to the second. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
