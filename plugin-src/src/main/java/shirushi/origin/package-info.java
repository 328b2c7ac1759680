/**
 * Purpose: say what made a picture, losslessly and for other people's readers too.
 *
 * <p>In: what a run knows about itself, or an XMP packet found in a file. Out: {@link OriginTag},
 * its JSON and its XMP packet. May import: the JDK, gson, xmpcore. Source: IPTC Photo Metadata
 * 2025.1, the IPTC digital source type vocabulary, Adobe XMP part 1.
 */
package shirushi.origin;
