package shirushi.origin;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Tags for tests. */
public final class Tags {
  private Tags() {}

  /** A tag with every field filled, some with what breaks careless writers. */
  public static OriginTag full() {
    return OriginTag.builder(Operation.INPAINTED)
        .model(new Model("suzuri", "1.0", "ab12", "Apache-2.0", "drawings <made> for it", true))
        .prompt("夜空 \"<&>\" \uD83C\uDF38", "night sky\nsecond line\t\u0007", "blurry")
        .seed(-42)
        .sampler(new Sampler("dpmpp-2m", 20, 7.5f, 0.6f))
        .ingredients(List.of("11111111-2222-3333-4444-555555555555"))
        .pixelHash("cd34")
        .time(Instant.parse("2026-01-02T03:04:05.678Z"))
        .ledgerIndex(9)
        .tool(new Tool("Shirushi", "0.1.0"))
        .role(Role.BACKGROUND)
        .usage(new Usage(Usage.Scope.PERSONAL, "for friends"))
        .build();
  }

  /** A small random tag; a few values, so that equal ones occur. */
  static OriginTag random(Random random) {
    DigitalSourceType[] types = DigitalSourceType.values();
    return OriginTag.builder(Operation.values()[random.nextInt(Operation.values().length)])
        .digitalSourceType(types[random.nextInt(types.length)])
        .model(new Model(random.nextBoolean() ? "a" : "b", "", "", "", "", false))
        .prompt("p" + random.nextInt(2), "", "")
        .time(Instant.ofEpochSecond(random.nextInt(2)))
        .build();
  }
}
