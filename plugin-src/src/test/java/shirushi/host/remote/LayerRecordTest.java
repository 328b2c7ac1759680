package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.origin.Operation;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;

class LayerRecordTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  private static final Trace HERE = new Trace(1, 2, 3, 4, new Core(0, 0, 3, 4), "a look");

  static LayerRecord record(OriginTag tag, String name, String pixels, Optional<Instant> gone) {
    return new LayerRecord(tag, name, pixels, Optional.empty(), gone);
  }

  @Test
  void pixelsThatNobodyKnewAreTakenOnAsTheyAre() {
    LayerRecord seen = record(CAT, "", "", Optional.empty()).with("now", HERE, Instant.EPOCH);
    assertThat(seen.tag()).isEqualTo(CAT);
    assertThat(seen.pixels()).isEqualTo("now");
    assertThat(seen.at()).contains(HERE);
  }

  @Test
  void aPlaceThatNobodyKnewIsNoEdit() {
    LayerRecord seen = record(CAT, "", "now", Optional.empty()).with("now", HERE, Instant.EPOCH);
    assertThat(seen.tag()).isEqualTo(CAT);
    assertThat(seen.at()).contains(HERE);
  }

  @Test
  void otherPixelsThanThoseOnRecordWereEdited() {
    LayerRecord seen = record(CAT, "", "before", Optional.empty()).with("now", HERE, Instant.EPOCH);
    assertThat(OriginKind.of(Optional.of(seen.tag()))).isEqualTo(OriginKind.AI_EDITED);
  }
}
