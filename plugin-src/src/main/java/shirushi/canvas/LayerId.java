package shirushi.canvas;

import java.util.UUID;

/** A layer's identity for life: a UUID in its canonical lower-case form. */
public record LayerId(String value) {

  /**
   * @throws IllegalArgumentException where the text is no UUID
   */
  public LayerId {
    value = UUID.fromString(value).toString();
  }

  public static LayerId random() {
    return new LayerId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
