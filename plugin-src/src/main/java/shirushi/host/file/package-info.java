/**
 * Purpose: paint without a painting program: a picture file in, a picture file out.
 *
 * <p>In: an optional input picture. Out: an output picture with the inserted layers. May import:
 * host, canvas, origin, format. Source: none.
 */
package shirushi.host.file;
