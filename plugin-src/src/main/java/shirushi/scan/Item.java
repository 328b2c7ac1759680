package shirushi.scan;

import java.nio.file.Path;

/** One thing in a folder. */
public sealed interface Item {
  Path file();

  /** A picture that could be looked at. */
  record Picture(Path file, Finding finding) implements Item {}

  /**
   * A picture or folder that could not.
   *
   * @param fault a sentence without the name
   */
  record Broken(Path file, String fault) implements Item {}

  /**
   * By its ending a picture of a format that is not known here.
   *
   * @param ending lower case, without the dot
   */
  record Foreign(Path file, String ending) implements Item {}
}
