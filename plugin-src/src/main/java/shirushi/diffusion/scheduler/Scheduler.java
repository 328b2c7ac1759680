package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * One sampling run's numerical method: which times the model is asked at, and how its answer moves
 * the latents from noise to picture.
 *
 * <p>An instance is built for a step count and serves one run on one thread. Latents are flat
 * {@code float[]} in {@code [C,h,w]} order, owned by the caller, changed in place. Nothing here
 * touches a device: a step over 2×4×64×64 values costs well under a millisecond.
 *
 * <p>Step indices count the model's calls, not the artist's steps: a second-order method such as
 * Heun has more calls than steps.
 */
public interface Scheduler {

  /** How often the model is called, from pure noise to the finished latents. */
  int calls();

  /**
   * The time given to the model at call {@code i}, on the training scale: 0 to 999 as a rule, a
   * fraction for methods in σ-space, up to 1000 for flows.
   */
  float timestep(int i);

  /** What unit Gaussian noise is multiplied with to become the first latents. */
  float initialNoiseSigma();

  /**
   * The call at which image-to-image with {@code strength} in [0,1] begins; {@link #calls} where
   * the strength is too small for a single step, and the picture stays as it is.
   */
  int firstCall(float strength);

  /** Writes the model's input at call {@code i} for these latents. Arrays may be the same. */
  void scaleInput(int i, float[] latents, float[] input);

  /**
   * Writes {@code clean} carried up to the noise level of call {@code i}, which is below {@link
   * #calls}. Arrays may be the same.
   */
  void addNoise(int i, float[] clean, float[] noise, float[] noised);

  /**
   * Moves the latents one call onward. Calls come in order, starting at 0 or at {@link #firstCall}.
   *
   * @param output what the model answered, guidance applied; not changed
   * @param latents changed in place
   * @param noise gives fresh unit Gaussian noise of the latents' size, once per draw; only
   *     stochastic methods ask
   */
  void step(int i, float[] output, float[] latents, Supplier<float[]> noise);

  /** The clean latents as guessed at the last step: for the preview. Owned by the scheduler. */
  float[] denoised();
}
