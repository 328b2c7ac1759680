/**
 * Purpose: the easel's window: canvas, tools, layers, colours, and a place for the palette.
 *
 * <p>In: an easel, the artist's hand. Out: calls to the easel. May import: host.easel, style, what
 * a host may. Source: the habits of painting programs; all on the event thread.
 */
package shirushi.host.easel.view;
