/**
 * Purpose: the one way through: a host's picture and a wish become a tagged layer, in turn.
 *
 * <p>In: a host or orders, an engine. Out: layers in the host, results, their history.
 *
 * <p>May import: host, diffusion, request, model, format, origin, canvas, bridge.
 */
package shirushi.job;
