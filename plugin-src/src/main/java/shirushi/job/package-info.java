/**
 * Purpose: the one way through: a host's picture and a wish become a tagged layer.
 *
 * <p>In: a host, a wish, an engine. Out: layers in the host.
 *
 * <p>May import: host, diffusion, request, model, format, origin, canvas, bridge.
 */
package shirushi.job;
