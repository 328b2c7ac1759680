/**
 * Purpose: the palette as it is seen: a panel that any painting program can dock.
 *
 * <p>In: a {@code PaletteModel}, which knows everything. Out: a Swing component that shows it and
 * tells it what the artist does, on the event thread. May import: ui, style, and the values that
 * the model speaks in. Source: house plan.
 */
package shirushi.ui.view;
