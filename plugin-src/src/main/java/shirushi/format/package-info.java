/**
 * Purpose: read and write picture files, origin tags included; one handler a format.
 *
 * <p>In: a path, a canvas. Out: a canvas, a file that is whole or not there. May import: canvas,
 * origin, the JDK (ImageIO for what is only read). Source: PNG (W3C, third edition), OpenRaster
 * 0.0.6, XMP part 3, Adobe Photoshop File Formats.
 */
package shirushi.format;
