/**
 * Purpose: how the palette behaves, without a screen.
 *
 * <p>In: what the artist does, what the host and the queue tell. Out: what a panel shows, in five
 * languages. May import: job, host, evidence, format, request, model, origin, canvas.
 */
package shirushi.ui;
