/**
 * Purpose: the numerical methods that lead latents from noise to picture, one algorithm a file.
 *
 * <p>In: a diffusers {@code scheduler_config.json}, a step count. Out: {@link
 * shirushi.diffusion.scheduler.Scheduler}. May import: the JDK and gson. Source: the papers named
 * at each class; options and defaults follow the diffusers library.
 */
package shirushi.diffusion.scheduler;
