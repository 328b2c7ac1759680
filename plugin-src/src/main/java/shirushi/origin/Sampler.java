package shirushi.origin;

import java.util.Objects;
import java.util.Optional;

/**
 * How the model was sampled.
 *
 * @param scheduler the scheduler's name; empty where unknown
 * @param steps the artist's steps; 0 where unknown
 * @param guidance classifier-free guidance scale; absent where unknown
 * @param strength how much of the input was repainted, in [0,1]; 1 is all of it; absent where
 *     unknown
 */
public record Sampler(
    String scheduler, int steps, Optional<Float> guidance, Optional<Float> strength) {

  public static final Sampler UNKNOWN = new Sampler("", 0, Optional.empty(), Optional.empty());

  public Sampler {
    scheduler = Text.orEmpty(scheduler);
    // JSON has no NaN, and a figure that is none says nothing.
    guidance =
        Objects.requireNonNullElse(guidance, Optional.<Float>empty()).filter(Float::isFinite);
    strength =
        Objects.requireNonNullElse(strength, Optional.<Float>empty()).filter(Float::isFinite);
  }

  /** One of which all is known. */
  public Sampler(String scheduler, int steps, float guidance, float strength) {
    this(scheduler, steps, Optional.of(guidance), Optional.of(strength));
  }
}
