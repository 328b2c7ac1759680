package shirushi.suzuri.export;

/** Trained weights by their dotted names, as {@code unet.d0.r.c1.weight}. */
public interface WeightSource {
  /**
   * The sizes of a weight's axes.
   *
   * @throws IllegalArgumentException where there is no weight of that name
   */
  long[] shape(String name);

  /**
   * A weight's numbers, row by row; the caller may change them.
   *
   * @throws IllegalArgumentException where there is no weight of that name
   */
  float[] values(String name);
}
