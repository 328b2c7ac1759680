/**
 * Purpose: how the palette and the easel look: theme, colours, type, icons, the origin badges.
 *
 * <p>In: light or dark, an accent colour. Out: FlatLaf set up, painted icons. May import: origin,
 * for its kinds. Source: the Web Content Accessibility Guidelines for contrast.
 */
package shirushi.style;
