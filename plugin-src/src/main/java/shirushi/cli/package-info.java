/**
 * Purpose: the command line.
 *
 * <p>In: arguments. Out: a result on stdout, words for people on stderr, an exit code.
 *
 * <p>May import: job and everything below it, picocli. Only {@code Main} sees it.
 */
package shirushi.cli;
