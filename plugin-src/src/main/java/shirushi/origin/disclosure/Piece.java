package shirushi.origin.disclosure;

import java.util.Objects;
import java.util.Optional;
import shirushi.origin.OriginTag;

/**
 * One layer, as far as disclosure is concerned.
 *
 * @param name what the artist calls it
 * @param tag where it comes from; absent means unknown
 * @param seen whether any of it is in the flattened picture
 * @param share of what is seen of the picture, in [0,1]
 */
public record Piece(String name, Optional<OriginTag> tag, boolean seen, double share) {

  /**
   * @throws IllegalArgumentException where the share is out of range
   */
  public Piece {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tag, "tag");
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not in [0,1]");
    }
  }
}
