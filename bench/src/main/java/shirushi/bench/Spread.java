package shirushi.bench;

import java.util.Arrays;
import java.util.Locale;

/** What repeated measuring gave. The machine is rarely alone: the median counts. */
record Spread(double median, double least, double most) {

  static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** Of {@code above[i] / below[i]}: each pair was measured in the same moment. */
  static Spread ofRatios(double[] above, double[] below) {
    double[] ratios = new double[above.length];
    Arrays.setAll(ratios, i -> above[i] / below[i]);
    return of(ratios);
  }

  Spread times(double factor) {
    return new Spread(median * factor, least * factor, most * factor);
  }

  /** Three figures, no more: {@code 0.0123}, {@code 1.23}, {@code 123}. */
  static String figure(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Double.toString(value);
    }
    int decimals = 2 - (int) Math.floor(Math.log10(Math.abs(value)));
    return String.format(Locale.ROOT, "%." + Math.max(0, Math.min(4, decimals)) + "f", value);
  }

  @Override
  public String toString() {
    return figure(median) + " (" + figure(least) + "…" + figure(most) + ")";
  }
}
