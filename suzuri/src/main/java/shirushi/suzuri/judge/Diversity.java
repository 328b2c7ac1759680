package shirushi.suzuri.judge;

import java.util.List;

/**
 * How much pictures of one prompt differ: root mean square of their differences at 32·32, 0 to 1.
 */
record Diversity(double least, double mean) {
  /** What is painted to compare: something of every kind. The first is shown, too. */
  static final List<String> PROMPTS = List.of("a smiling girl", "cat", "house", "sea", "mountains");

  /** From 0 on. */
  static final int SEEDS = 16;

  private static final int SIDE = 32;

  /**
   * Compares every picture with every other.
   *
   * @param pictures 256·256 pixels each, two or more
   */
  static Diversity of(List<int[]> pictures) {
    List<double[]> small = pictures.stream().map(Diversity::shrunk).toList();
    double least = Double.MAX_VALUE;
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < small.size(); i++) {
      for (int j = 0; j < i; j++) {
        double difference = difference(small.get(i), small.get(j));
        least = Math.min(least, difference);
        sum += difference;
        pairs++;
      }
    }
    return new Diversity(least, sum / pairs);
  }

  private static double[] shrunk(int[] argb) {
    int side = (int) Math.sqrt(argb.length);
    int block = side / SIDE;
    double[] small = new double[3 * SIDE * SIDE];
    for (int i = 0; i < argb.length; i++) {
      int cell = i / side / block * SIDE + i % side / block;
      for (int c = 0; c < 3; c++) {
        small[3 * cell + c] += (argb[i] >> 16 - 8 * c & 255) / 255.0 / block / block;
      }
    }
    return small;
  }

  private static double difference(double[] a, double[] b) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(squares / a.length);
  }
}
