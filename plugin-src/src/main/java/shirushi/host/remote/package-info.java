/**
 * Purpose: a painting program in another process, over the host protocol.
 *
 * <p>In: a line to the program's bridge. Out: a {@code Host}, and a record of origins that follows
 * what the artist does to the layers. May import: host, format, canvas, origin, language. Source:
 * {@code docs/host-protocol.md}.
 */
package shirushi.host.remote;
