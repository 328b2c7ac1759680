/**
 * Purpose: what only the operating system gives: the process environment, the extracted library.
 *
 * <p>In: names and values. Out: paths and numbers.
 *
 * <p>May import: the bridge, JNA.
 */
package shirushi.bridge.os;
