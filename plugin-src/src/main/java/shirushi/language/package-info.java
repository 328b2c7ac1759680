/**
 * Purpose: what is said to the artist, in the artist's language.
 *
 * <p>In: a language, a key and what the sentence is about. Out: the sentence. The sentences lie
 * beside the room that says them. May import: the JDK. Source: BCP 47 for the languages' names.
 */
package shirushi.language;
