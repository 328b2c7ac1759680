package shirushi.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.host.file.Seals;
import shirushi.origin.OriginTag;

/**
 * Writes files that say where their picture comes from, for a painting program whose own files lose
 * that. Any thread may call; a call waits for the program and the disk.
 */
public interface Exporter {

  /**
   * A file that the program wrote by itself, in which AI is and which does not say so.
   *
   * @param tag of what was seen when it was written
   * @param sayable whether it can be said in the file without changing anything else in it
   */
  record Unsaid(Path file, OriginTag tag, boolean sayable) {}

  /**
   * Writes the document in front: a flat file with the union of what is seen, a layered one with
   * each layer's own tag.
   *
   * @return what was written; without a tag where nothing is on record
   * @throws shirushi.format.TakenException where something is there that is not to be replaced
   * @throws HostException where the program refuses, or the file is the document's own
   * @throws IOException where it cannot be written; what was there before is untouched then
   */
  Export.Written export(Destination to, Seals seals) throws HostException, IOException;

  /**
   * The program wrote a document by itself.
   *
   * @param document as the program calls it
   * @return empty where the file says what is known, where no AI is seen in the document, and where
   *     the same was said of this file before
   */
  Optional<Unsaid> saved(String document, Path file) throws HostException, IOException;

  /**
   * Says it in the file, whose pixels and everything else stay as they are.
   *
   * @throws IOException where it cannot be said there; the file is untouched then
   */
  Export.Written say(Unsaid unsaid, Seals seals) throws IOException;
}
