package shirushi.suzuri.judge;

/** How many of how many. Not for several threads. */
final class Tally {
  private int right;
  private int asked;

  void count(boolean isRight) {
    asked++;
    right += isRight ? 1 : 0;
  }

  int asked() {
    return asked;
  }

  double share() {
    return asked == 0 ? Double.NaN : (double) right / asked;
  }
}
