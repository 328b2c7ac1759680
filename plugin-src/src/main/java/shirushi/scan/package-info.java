/**
 * Purpose: tell the pictures of a folder apart by origin, fast, and show them on one page.
 *
 * <p>In: a folder. Out: for each picture its kind, where that stands, and its maker's wishes; a
 * contact sheet. May import: format, canvas, origin, the JDK. Only {@code cli} sees it.
 */
package shirushi.scan;
