package shirushi.bench;

import java.nio.file.Path;
import java.util.List;

/** One group of measurements. */
interface Part {
  /** Measures it all; a failure of any kind ends the whole benchmark. */
  List<Line> measure(Setting setting) throws Exception;

  /**
   * What is measured with.
   *
   * @param home where the program lies
   * @param quick fewer repetitions, for a glance
   */
  record Setting(Path home, boolean quick) {
    int times(int full, int few) {
      return quick ? few : full;
    }

    Path suzuri() {
      return home.resolve("manifest/models/suzuri");
    }
  }
}
