/**
 * Purpose: suggest what an artist may say about a picture, and where, from what its layers record.
 *
 * <p>In: a file's layers with their tags and shares. Out: what AI did, and for each platform a
 * verdict, a flag and words to copy. May import: the JDK, gson, origin. Source: the platforms' own
 * pages, each with its date in {@code platforms.json}.
 */
package shirushi.origin.disclosure;
