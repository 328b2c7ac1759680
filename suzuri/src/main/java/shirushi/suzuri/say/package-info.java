/**
 * Purpose: say what a scene shows, in five languages, and cut such text into tokens.<br>
 * In: scenes. Out: captions that know what they state, a tokenizer's files, {@code words.json}.<br>
 * May import: suzuri's {@code draw}, gson, the JDK; tests also plugin-src's tokenizer.<br>
 * Source: Sennrich et al. 2016, <i>Neural Machine Translation of Rare Words with Subword Units</i>.
 */
package shirushi.suzuri.say;
