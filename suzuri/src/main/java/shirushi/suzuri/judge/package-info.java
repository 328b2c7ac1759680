/**
 * The judge: a classifier that looks at pictures and says what they show, and the score table made
 * with it. In: pictures of the held-out range, the exported model. Out: the share of wishes that
 * came true, by attribute and language. May import: draw, say, train and the shipped pipeline.
 */
package shirushi.suzuri.judge;
