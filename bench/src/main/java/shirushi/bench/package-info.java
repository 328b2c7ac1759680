/**
 * Purpose: measure what is promised about speed and memory, and print it beside the promise.
 *
 * <p>In: nothing, or the parts to measure. Out: a table, or JSON. May import: everything below
 * Main. Source: JMH, for whatever takes microseconds.
 */
package shirushi.bench;
