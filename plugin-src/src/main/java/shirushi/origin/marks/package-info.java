/**
 * Purpose: read what other programs wrote into a picture about how it was made.
 *
 * <p>In: a file's texts, XMP packet and pixels, without knowing the format. Out: marks, each with
 * an {@code OriginTag}. May import: origin, the JDK, gson. Source: each reader names its own.
 */
package shirushi.origin.marks;
