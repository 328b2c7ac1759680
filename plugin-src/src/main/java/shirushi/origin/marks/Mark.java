package shirushi.origin.marks;

import shirushi.origin.OriginTag;

/**
 * One program's word on a picture.
 *
 * @param source whose mark it is, as {@code ComfyUI}
 * @param carrier where it was found, in words
 * @param readable false where it is there but damaged, so that it says AI and nothing else
 * @param term the source type in its own word; empty where it names none, and the tag's follows
 *     from its being there
 * @param tag what it says
 */
public record Mark(String source, String carrier, boolean readable, String term, OriginTag tag) {

  public Mark(String source, String carrier, OriginTag tag) {
    this(source, carrier, true, "", tag);
  }

  /** A mark that cannot be read any more, but is one. */
  static Mark damaged(String source, String carrier) {
    return damaged(source, carrier, new Draft(source).tag());
  }

  static Mark damaged(String source, String carrier, OriginTag tag) {
    return new Mark(source, carrier, false, "", tag);
  }
}
