package shirushi.ui.view;

/** What the artist has opened on the panel; it outlives a change of language or theme. */
final class ViewState {
  enum Tab {
    PAINT,
    HISTORY,
    ORIGIN
  }

  Tab tab = Tab.PAINT;
  boolean details;
}
