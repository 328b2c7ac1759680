/**
 * Purpose: measure what is promised about speed, and print it beside the promise.
 *
 * <p>In: nothing, or a part of a benchmark's name. Out: a table. May import: everything below Main.
 * Source: JMH, for whatever takes microseconds.
 */
package shirushi.bench;
