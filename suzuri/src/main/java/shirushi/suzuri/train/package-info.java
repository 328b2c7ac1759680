/**
 * Purpose: train the networks of the embedded model on this machine's CPU cores.
 *
 * <p>In: pictures, captions, a budget of seconds. Out: checkpoints, weights by name, sample sheets.
 *
 * <p>May import: the JDK, libtorch, Gson, {@code shirushi.bridge}, {@code shirushi.format}, {@code
 * draw.Axis}. Source: Rombach et al. 2022.
 */
package shirushi.suzuri.train;
