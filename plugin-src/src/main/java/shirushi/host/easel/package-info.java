/**
 * Purpose: a small painting surface of our own, without its window: the palette's own host.
 *
 * <p>In: pointer and file. Out: layers with their tags. May import: host, canvas, origin, format.
 * Source: none.
 */
package shirushi.host.easel;
