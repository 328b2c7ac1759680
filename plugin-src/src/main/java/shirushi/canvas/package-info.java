/**
 * Purpose: pictures as values: raster, mask, layer, canvas, and the rule that AI is never untagged.
 *
 * <p>In: pixels from a host, a file or a model. Out: layers, flattened pictures, hashes. May
 * import: origin, the JDK. Source: Porter and Duff, Compositing Digital Images, 1984; W3C
 * Compositing and Blending Level 1.
 */
package shirushi.canvas;
