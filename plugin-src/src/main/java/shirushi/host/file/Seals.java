package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.canvas.VisibleMark;
import shirushi.format.Credentials;
import shirushi.format.Export;
import shirushi.format.FileCredentials;
import shirushi.format.Signer;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Ingredient;

/**
 * What an output is marked and signed with, beyond its tags.
 *
 * @param mark what flat outputs show of their origin; a layered one is not marked
 * @param key signs Content Credentials; absent writes none
 * @param tool the program that signs
 * @param sidecar signs a sidecar beside the output; absent writes none
 */
public record Seals(
    VisibleMark mark, Optional<ArtistKey> key, Tool tool, Optional<Signer> sidecar) {

  /** Nothing is signed. */
  public static final Seals NONE =
      new Seals(VisibleMark.AUTO, Optional.empty(), Tool.UNKNOWN, Optional.empty());

  public Seals with(VisibleMark other) {
    return new Seals(other, key, tool, sidecar);
  }

  /**
   * How a picture that comes from another is written.
   *
   * @param rights an XMP packet of rights, as {@code XmpRights.packet} gives it
   */
  public Export export(Optional<Path> input, Optional<String> rights) throws IOException {
    Optional<Credentials> credentials = Optional.empty();
    if (key.isPresent()) {
      Optional<Ingredient> parent = Optional.empty();
      if (input.isPresent()) {
        parent =
            Optional.of(FileCredentials.ingredient(input.get(), Ingredient.Relationship.PARENT_OF));
      }
      credentials = Optional.of(new Credentials(key.get(), tool, parent));
    }
    return new Export(mark, rights, credentials, sidecar);
  }
}
