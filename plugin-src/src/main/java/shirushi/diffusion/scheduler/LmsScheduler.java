package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * Linear multistep: the last four slopes, weighted by the integrals of the polynomials through
 * them.
 *
 * <p>When a run begins in the middle of the schedule (image to image), the reference weights as if
 * the earlier slopes existed and then leaves them out; so do we, to give the same picture.
 *
 * <p>Source: Adams-Bashforth over the uneven σ steps, as in Crowson's k-diffusion.
 */
final class LmsScheduler extends SigmaScheduler {
  private static final int ORDER = 4;

  private final History slopes = new History(ORDER);

  LmsScheduler(SchedulerOptions options, int steps) {
    super(
        options,
        steps,
        SigmaGrid.of(options, NoiseSchedule.of(options), steps, SigmaCurve.of(options)));
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    float[] slope = slopes.push(latents.length);
    for (int k = 0; k < latents.length; k++) {
      slope[k] = (latents[k] - clean[k]) / sigma(i);
    }
    int order = Math.min(i + 1, ORDER);
    int known = Math.min(order, slopes.size());
    float[] weights = new float[known];
    for (int back = 0; back < known; back++) {
      weights[back] = (float) weight(i, back, order);
    }
    for (int k = 0; k < latents.length; k++) {
      float move = 0;
      for (int back = 0; back < known; back++) {
        move += weights[back] * slopes.get(back)[k];
      }
      latents[k] += move;
    }
  }

  /** Gauss-Legendre with two nodes: exact for the cubics that occur. */
  private double weight(int i, int back, int order) {
    double middle = ((double) sigma(i + 1) + sigma(i)) / 2;
    double half = ((double) sigma(i + 1) - sigma(i)) / 2;
    double node = half / Math.sqrt(3);
    return half * (basis(i, back, order, middle - node) + basis(i, back, order, middle + node));
  }

  private double basis(int i, int back, int order, double at) {
    double product = 1;
    for (int other = 0; other < order; other++) {
      if (other != back) {
        product *= (at - sigma(i - other)) / ((double) sigma(i - back) - sigma(i - other));
      }
    }
    return product;
  }
}
