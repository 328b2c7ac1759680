package shirushi.diffusion.scheduler;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The schedulers an artist may choose, by the name written on the command line. */
public enum SchedulerName {
  DDIM("ddim", "DDIMScheduler"),
  PNDM("pndm", "PNDMScheduler"),
  EULER("euler", "EulerDiscreteScheduler"),
  EULER_ANCESTRAL("euler-a", "EulerAncestralDiscreteScheduler"),
  DPMPP_2M("dpmpp-2m", "DPMSolverMultistepScheduler"),
  DPMPP_2M_KARRAS("dpmpp-2m-karras", "DPMSolverMultistepScheduler"),
  DPMPP_2M_SDE("dpmpp-2m-sde", "DPMSolverMultistepScheduler"),
  HEUN("heun", "HeunDiscreteScheduler"),
  LMS("lms", "LMSDiscreteScheduler"),
  UNIPC("unipc", "UniPCMultistepScheduler"),
  LCM("lcm", "LCMScheduler"),
  FLOW_EULER("flow-euler", "FlowMatchEulerDiscreteScheduler");

  private final String label;
  private final String className;

  SchedulerName(String label, String className) {
    this.label = label;
    this.className = className;
  }

  /** The command line name, such as {@code dpmpp-2m-karras}. */
  public String label() {
    return label;
  }

  /** The diffusers class whose options and defaults apply. */
  public String className() {
    return className;
  }

  /**
   * The scheduler of a command line name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the valid names
   */
  public static SchedulerName of(String label) {
    return Arrays.stream(values())
        .filter(name -> name.label.equals(label))
        .findFirst()
        .orElseThrow(() -> unknown("scheduler " + label));
  }

  /**
   * The plainest scheduler of a diffusers class; {@link SchedulerConfig#scheduler} also looks at
   * the options.
   *
   * @throws IllegalArgumentException if no scheduler here follows that class
   */
  public static SchedulerName ofClassName(String className) {
    return Arrays.stream(values())
        .filter(name -> name.className.equals(className))
        .findFirst()
        .orElseThrow(() -> unknown("scheduler class " + className));
  }

  /**
   * A fresh scheduler for one run.
   *
   * <p>The config may belong to another class: shared options carry over, the rest take this
   * class's defaults.
   *
   * @param steps 1 to the config's {@code num_train_timesteps}
   * @param strength of image-to-image, above 0 and up to 1; 1 for text-to-image. Only {@link #LCM}
   *     lays out its times by it; all need it in {@link Scheduler#firstCall} too.
   * @throws IllegalArgumentException for a number out of range, or an option this scheduler knows
   *     but cannot follow at its value
   */
  public Scheduler create(SchedulerConfig config, int steps, float strength) {
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength: expected above 0 and up to 1, got " + strength);
    }
    SchedulerOptions options = new SchedulerOptions(label, config.json());
    int train = options.trainTimesteps();
    if (steps < 1 || steps > train) {
      throw new IllegalArgumentException("steps: expected 1 to " + train + ", got " + steps);
    }
    return switch (this) {
      case DDIM -> new DdimScheduler(options, steps);
      case PNDM -> new PndmScheduler(options, steps);
      case EULER -> new EulerScheduler(options, steps);
      case EULER_ANCESTRAL -> new EulerAncestralScheduler(options, steps);
      case DPMPP_2M -> new DpmSolverScheduler(options, steps);
      case DPMPP_2M_KARRAS ->
          new DpmSolverScheduler(options.with("use_karras_sigmas", true), steps);
      case DPMPP_2M_SDE ->
          new DpmSolverScheduler(options.with("algorithm_type", "sde-dpmsolver++"), steps);
      case HEUN -> new HeunScheduler(options, steps);
      case LMS -> new LmsScheduler(options, steps);
      case UNIPC -> new UniPcScheduler(options, steps);
      case LCM -> new LcmScheduler(options, steps, strength);
      case FLOW_EULER -> new FlowMatchEulerScheduler(options, steps);
    };
  }

  @Override
  public String toString() {
    return label;
  }

  private static IllegalArgumentException unknown(String what) {
    String names =
        Arrays.stream(values()).map(SchedulerName::label).collect(Collectors.joining(" "));
    return new IllegalArgumentException(what + " is not known; choose one of " + names);
  }
}
