/**
 * Purpose: what the artist asks for, as values; the one contract between palette, command line and
 * engine.<br>
 * In: words, settings, pictures. Out: validated records, and their JSON.<br>
 * May import: {@code canvas}, gson, the JDK.<br>
 * Source: the operations of Stable Diffusion's pipelines.
 */
package shirushi.request;
