/**
 * Purpose: read and write picture files, origin tags included; one handler a format.
 *
 * <p>In: a path, a canvas. Out: a canvas, a file that is whole or not there. May import: canvas,
 * origin, the JDK (ImageIO), gson, xmpcore. Source: PNG (W3C, third edition), OpenRaster 0.0.6,
 * Adobe Photoshop File Formats, JPEG (T.81), TIFF 6.0, XMP part 3, Krita's and GIMP's own formats.
 */
package shirushi.format;
