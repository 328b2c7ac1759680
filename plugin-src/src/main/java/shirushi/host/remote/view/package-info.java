/**
 * Purpose: where a panel is seen beside a painting program in another process.
 *
 * <p>In: a component, the native window that the program has for it. Out: that component on the
 * screen. May import: host.remote, style, what a host may. Source: X11 embedding as AWT does it.
 */
package shirushi.host.remote.view;
