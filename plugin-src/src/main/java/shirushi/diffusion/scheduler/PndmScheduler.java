package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * Pseudo numerical methods: linear multistep over the last four answers (PLMS), after either three
 * Runge-Kutta steps of four calls each or, with {@code skip_prk_steps}, one step taken twice.
 *
 * <p>The answers themselves are mixed, before their meaning (noise or v) is applied, and times
 * count down from where a run begins: both as in the reference.
 *
 * <p>Source: Liu et al., Pseudo Numerical Methods for Diffusion Models on Manifolds, 2022, formulas
 * 9, 12, 13.
 */
final class PndmScheduler extends AlphaScheduler {
  private static final int ORDER = 4;

  private final int rungeKuttaCalls;
  private final int stride;
  private final History answers = new History(ORDER);
  private float[] mixed = {};
  private float[] starts = {};
  private int counter;

  PndmScheduler(SchedulerOptions options, int steps) {
    super(options, NoiseSchedule.of(options), steps, pndmTimes(options, steps), false);
    this.rungeKuttaCalls = skipsRungeKutta(options) ? 0 : 3 * ORDER;
    this.stride = options.trainTimesteps() / steps;
  }

  private static boolean skipsRungeKutta(SchedulerOptions options) {
    return options.flag("skip_prk_steps", false);
  }

  private static float[] pndmTimes(SchedulerOptions options, int steps) {
    float[] times = times(options, steps);
    if (skipsRungeKutta(options)) {
      // The second time twice: the first step is taken, looked back on, and taken again.
      float[] twice = new float[steps == 1 ? 1 : steps + 1];
      for (int i = 0; i < twice.length; i++) {
        twice[i] = times[i < 2 ? i : i - 1];
      }
      return twice;
    }
    if (steps < ORDER) {
      throw new IllegalArgumentException(
          "steps: expected at least 4 for pndm with skip_prk_steps=false, got " + steps);
    }
    int half = options.trainTimesteps() / steps / 2;
    float[] all = new float[3 * ORDER + steps - 3];
    for (int step = 0; step < 3; step++) {
      all[4 * step] = times[step];
      all[4 * step + 1] = times[step + 1] + half;
      all[4 * step + 2] = times[step + 1] + half;
      all[4 * step + 3] = times[step + 1];
    }
    System.arraycopy(times, 3, all, 3 * ORDER, steps - 3);
    return all;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    if (mixed.length != latents.length) {
      mixed = new float[latents.length];
      starts = new float[latents.length];
    }
    denoise(i, output, latents);
    if (counter < rungeKuttaCalls) {
      rungeKutta((int) timestep(i), output, latents);
    } else {
      multistep((int) timestep(i), output, latents);
    }
    counter++;
  }

  private void rungeKutta(int time, float[] output, float[] latents) {
    int phase = counter % 4;
    int from = (int) timestep(counter - phase);
    int to = phase % 2 == 0 ? time - stride / 2 : time;
    if (phase == 0) {
      remember(output);
      System.arraycopy(latents, 0, starts, 0, latents.length);
    }
    float weight = phase == 0 || phase == 3 ? 1 / 6f : 1 / 3f;
    for (int k = 0; k < mixed.length; k++) {
      mixed[k] = (phase == 0 ? 0 : mixed[k]) + weight * output[k];
    }
    move(from, to, starts, phase == 3 ? mixed : output, latents);
  }

  private void multistep(int time, float[] output, float[] latents) {
    if (counter == 1) {
      float[] first = answers.get(0);
      for (int k = 0; k < mixed.length; k++) {
        mixed[k] = (output[k] + first[k]) / 2;
      }
      move(time + stride, time, starts, mixed, latents);
      return;
    }
    remember(output);
    if (counter == 0) {
      System.arraycopy(latents, 0, starts, 0, latents.length);
    }
    double[] weights =
        switch (answers.size()) {
          case 1 -> new double[] {1};
          case 2 -> new double[] {3 / 2.0, -1 / 2.0};
          case 3 -> new double[] {23 / 12.0, -16 / 12.0, 5 / 12.0};
          default -> new double[] {55 / 24.0, -59 / 24.0, 37 / 24.0, -9 / 24.0};
        };
    for (int k = 0; k < mixed.length; k++) {
      double sum = 0;
      for (int back = 0; back < weights.length; back++) {
        sum += weights[back] * answers.get(back)[k];
      }
      mixed[k] = (float) sum;
    }
    move(time, time - stride, latents, mixed, latents);
  }

  private void remember(float[] output) {
    System.arraycopy(output, 0, answers.push(output.length), 0, output.length);
  }

  /** Formula 9: from one time to another along an answer; {@code to} may be {@code from}. */
  private void move(int fromTime, int toTime, float[] from, float[] answer, float[] to) {
    float alpha = alphaCumprod(fromTime);
    float next = alphaCumprod(toTime);
    float keep = (float) Math.sqrt(next / alpha);
    float divisor =
        alpha * (float) Math.sqrt(1 - next) + (float) Math.sqrt(alpha * (1 - alpha) * next);
    float signal = (float) Math.sqrt(alpha);
    float spread = (float) Math.sqrt(1 - alpha);
    for (int k = 0; k < to.length; k++) {
      float epsilon =
          switch (prediction()) {
            case EPSILON -> answer[k];
            case V -> signal * answer[k] + spread * from[k];
            case SAMPLE -> (from[k] - signal * answer[k]) / spread;
          };
      to[k] = keep * from[k] - (next - alpha) * epsilon / divisor;
    }
  }
}
