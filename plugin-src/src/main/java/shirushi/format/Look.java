package shirushi.format;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import shirushi.canvas.Raster;

/**
 * What a picture looks like from afar: the mean colours of 16×16 fields over white. It survives
 * another size, lossy encoding and a little paint; not cropping, turning or recolouring. Two
 * pictures with the same look are probably the same, no more.
 */
final class Look {
  private static final int SIDE = 16;
  private static final int BYTES = 3 * SIDE * SIDE;

  /** How far the mean field may be off, of 255; JPEG at quality 50 stays below 1.5. */
  private static final double MOST_DIFFERENCE = 3;

  /** How alike the fields must rise and fall; a sparse drawing differs little from white. */
  private static final double LEAST_CORRELATION = 0.98;

  /** Below this spread a picture is as good as blank, and looks like every other such. */
  private static final double LEAST_SPREAD = 1;

  /** The rest may be painted over; seven eighths that are alike, and not blank, are no chance. */
  private static final int LEAST_FIELDS = SIDE * SIDE * 7 / 8;

  private static final double MOST_STRETCH = 0.03;

  private final byte[] fields;
  private final double aspect;

  private Look(byte[] fields, double aspect) {
    this.fields = fields;
    this.aspect = aspect;
  }

  static Look of(Raster picture) {
    Raster small = JpegWriter.overWhite(picture.shallow()).scaled(SIDE, SIDE);
    byte[] fields = new byte[BYTES];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int argb = small.argb(i % SIDE, i / SIDE);
      fields[3 * i] = (byte) (argb >> 16);
      fields[3 * i + 1] = (byte) (argb >> 8);
      fields[3 * i + 2] = (byte) argb;
    }
    return new Look(fields, (double) picture.width() / picture.height());
  }

  /** Reads {@link #text}; empty where it is none. */
  static Optional<Look> parse(String text, int width, int height) {
    try {
      byte[] fields = Base64.getDecoder().decode(text);
      return fields.length == BYTES && width > 0 && height > 0
          ? Optional.of(new Look(fields, (double) width / height))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // matches nothing
    }
  }

  String text() {
    return Base64.getEncoder().encodeToString(fields);
  }

  /** Whether both are probably one picture, of which a little may have been painted over. */
  boolean resembles(Look other) {
    if (Math.abs(Math.log(aspect / other.aspect)) > MOST_STRETCH) {
      return false;
    }
    int[] alike =
        IntStream.range(0, SIDE * SIDE)
            .boxed()
            .sorted(Comparator.comparingInt(field -> difference(other, field)))
            .mapToInt(Integer::intValue)
            .toArray();
    return resembles(other, alike) || resembles(other, Arrays.copyOf(alike, LEAST_FIELDS));
  }

  private int difference(Look other, int field) {
    return IntStream.range(3 * field, 3 * field + 3).map(i -> Math.abs(at(i) - other.at(i))).sum();
  }

  /** As far as these fields tell. */
  private boolean resembles(Look other, int[] fields) {
    int[] values =
        IntStream.of(fields).flatMap(field -> IntStream.range(3 * field, 3 * field + 3)).toArray();
    double difference = 0;
    double mine = 0;
    double theirs = 0;
    for (int i : values) {
      difference += Math.abs(at(i) - other.at(i));
      mine += at(i);
      theirs += other.at(i);
    }
    double together = 0;
    double spread = 0;
    double otherSpread = 0;
    for (int i : values) {
      double a = at(i) - mine / values.length;
      double b = other.at(i) - theirs / values.length;
      together += a * b;
      spread += a * a;
      otherSpread += b * b;
    }
    double least = LEAST_SPREAD * LEAST_SPREAD * values.length;
    return Math.min(spread, otherSpread) >= least
        && difference / values.length <= MOST_DIFFERENCE
        && together >= LEAST_CORRELATION * Math.sqrt(spread * otherSpread);
  }

  private int at(int i) {
    return fields[i] & 255;
  }
}
