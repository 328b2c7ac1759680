package shirushi.origin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;

/**
 * What is recorded of one thing done: hashes and settings, never pictures. Immutable; what is not
 * known is empty.
 *
 * @param kind what was done
 * @param time when, to the millisecond
 * @param tool the program that did it
 * @param picture the document's id: what its host calls it by, for a file its name
 * @param layers ids of the layers it was done to
 * @param job the entry of the job that this belongs to
 * @param sha256 lower-case hex digests by what they are of: {@code file}, {@code input}, {@code
 *     thumbnail}; {@code pixels} of the flattened picture and {@code key} of what is seen of it
 *     where that is less, {@code layer.1.pixels} … of its AI layers, the lowest first
 * @param tags the settings: the origin tags of what was painted, in order
 * @param note anything else, in words
 * @param look what the picture looks like from afar, for its finder alone to understand
 */
public record Entry(
    Kind kind,
    Instant time,
    Tool tool,
    String picture,
    List<String> layers,
    OptionalLong job,
    SortedMap<String, String> sha256,
    List<OriginTag> tags,
    String note,
    String look) {

  public Entry {
    layers = List.copyOf(layers);
    sha256 = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    tags = List.copyOf(tags);
  }

  /** An entry of now, of which nothing more is known. */
  public static Entry of(Kind kind, Tool tool) {
    Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    return new Entry(
        kind, now, tool, "", List.of(), OptionalLong.empty(), new TreeMap<>(), List.of(), "", "");
  }

  public Entry at(Instant when) {
    return new Entry(kind, when, tool, picture, layers, job, sha256, tags, note, look);
  }

  public Entry picture(String document) {
    return new Entry(kind, time, tool, document, layers, job, sha256, tags, note, look);
  }

  public Entry layers(List<String> ids) {
    return new Entry(kind, time, tool, picture, ids, job, sha256, tags, note, look);
  }

  public Entry job(OptionalLong index) {
    return new Entry(kind, time, tool, picture, layers, index, sha256, tags, note, look);
  }

  /** With one more digest. */
  public Entry sha256(String what, String hex) {
    SortedMap<String, String> more = new TreeMap<>(sha256);
    more.putAll(Map.of(what, hex));
    return new Entry(kind, time, tool, picture, layers, job, more, tags, note, look);
  }

  public Entry tags(List<OriginTag> settings) {
    return new Entry(kind, time, tool, picture, layers, job, sha256, settings, note, look);
  }

  public Entry note(String words) {
    return new Entry(kind, time, tool, picture, layers, job, sha256, tags, words, look);
  }

  public Entry look(String seen) {
    return new Entry(kind, time, tool, picture, layers, job, sha256, tags, note, seen);
  }
}
