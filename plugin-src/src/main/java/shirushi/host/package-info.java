/**
 * Purpose: the seam between the palette and a painting program.
 *
 * <p>In: the program's canvas. Out: tagged layers in it. May import: canvas, origin, format.
 * Source: each host's own package.
 */
package shirushi.host;
