package shirushi.origin;

/**
 * How the model was sampled.
 *
 * @param scheduler the scheduler's name; empty where unknown
 * @param steps the artist's steps; 0 where unknown
 * @param guidance classifier-free guidance scale; 0 where unknown
 * @param strength how much of the input was repainted, in [0,1]; 1 is all of it
 */
public record Sampler(String scheduler, int steps, float guidance, float strength) {

  public static final Sampler UNKNOWN = new Sampler("", 0, 0, 0);

  public Sampler {
    scheduler = Text.orEmpty(scheduler);
    // JSON has no NaN, and a figure that is none says nothing.
    guidance = Float.isFinite(guidance) ? guidance : 0;
    strength = Float.isFinite(strength) ? strength : 0;
  }
}
