/**
 * Purpose: puts a host's bridge where its painting program looks for it, and takes it away again.
 *
 * <p>In: the bridge's files, the user's folders. Out: files in the program's own folders, and lines
 * that say what was done. May import: format. Source: {@code manifest/hosts}.
 */
package shirushi.host.install;
