/**
 * The illustrator: draws every picture that the model learns from. Out: pictures and the {@link
 * shirushi.suzuri.draw.Scene} that is true of them, both from nothing but a number. In: nothing; no
 * picture, no outline, no texture is loaded. May import: the JDK.
 */
package shirushi.suzuri.draw;
