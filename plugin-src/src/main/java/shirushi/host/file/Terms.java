package shirushi.host.file;

import java.util.Optional;
import shirushi.origin.DataMining;
import shirushi.origin.policy.Declaration;

/**
 * What the artist states about the pictures that go in and the one that comes out.
 *
 * @param declaration about the inputs; needed where a maker has closed one or set conditions
 * @param mining what others may do with the output; absent says nothing
 * @param artist the artist's name, as the writer of the prompt; empty says nothing
 */
public record Terms(Declaration declaration, Optional<DataMining> mining, String artist) {
  public static final Terms NONE = new Terms(Declaration.NONE, Optional.empty(), "");
}
