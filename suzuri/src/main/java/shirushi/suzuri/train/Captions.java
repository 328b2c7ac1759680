package shirushi.suzuri.train;

import java.util.random.RandomGenerator;

/** What is said of the pictures, one caption of many at a time. Asked by several threads. */
public interface Captions {
  /**
   * A caption.
   *
   * @param tokens begin, the words, end: 2 to {@value TextNet#LONGEST} of them, none padded
   * @param labels for each label of all axes 1 where the caption says it, else 0
   */
  record Caption(int[] tokens, float[] labels) {}

  /** How many pictures are captioned. */
  int count();

  /** How many tokens there are; the last but one begins a caption, the last ends and pads it. */
  int vocabulary();

  /** Words one of a picture's captions, in some language and some completeness. */
  Caption draw(int picture, RandomGenerator random);
}
