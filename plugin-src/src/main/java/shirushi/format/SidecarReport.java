package shirushi.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirushi.canvas.LayerId;

/**
 * What a sidecar said about a picture.
 *
 * @param file the sidecar's name
 * @param seal whether it is as it was signed
 * @param key lower-case hex SHA-256 of the public key that it is signed with; empty if unknown
 * @param picture whether the flattened picture is the one it was written for
 * @param layers what was found for each layer, bottom to top
 * @param missing the names of AI layers that it lists and that were found nowhere
 * @param fault what is wrong where it cannot be read; empty otherwise
 */
public record SidecarReport(
    String file,
    Seal seal,
    String key,
    Match picture,
    Map<LayerId, Finding> layers,
    List<String> missing,
    String fault) {

  /** Of the signature. */
  public enum Seal {
    INTACT,
    /** Its claims of AI count all the same, no others. */
    BROKEN,
    UNREADABLE
  }

  /** Of the flattened picture. */
  public enum Match {
    SAME,
    /** It looks alike, but was encoded anew or is of another size. */
    PROBABLY,
    NONE
  }

  /** Of one layer. */
  public enum Finding {
    /** The file itself carries what the sidecar says. */
    AGREES,
    /** The file had lost it; its pixels are the same. */
    RECOVERED,
    /** The file had lost it; name, id or the whole picture speak for it, its pixels do not. */
    PROBABLY_RECOVERED,
    /** The sidecar says nothing of it. */
    NOT_LISTED
  }

  public SidecarReport {
    layers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    missing = List.copyOf(missing);
  }

  /** Whether it has to do with this picture at all. */
  public boolean matches() {
    return picture != Match.NONE
        || layers.values().stream().anyMatch(finding -> finding != Finding.NOT_LISTED);
  }

  /** The same in plain sentences for the artist. */
  public List<String> sentences() {
    List<String> said = new ArrayList<>();
    if (seal == Seal.UNREADABLE) {
      return List.of(fault);
    }
    if (seal == Seal.BROKEN) {
      said.add(
          file + " was changed after it was signed: what it says of AI counts, the rest does not");
    }
    if (!matches()) {
      said.add(file + " does not match this picture");
      return said;
    }
    switch (picture) {
      case SAME -> said.add("this is the picture that " + file + " was written for");
      case PROBABLY ->
          said.add(
              "this is probably the picture that "
                  + file
                  + " was written for, encoded anew or in another size");
      case NONE -> said.add("the picture was changed since " + file + " was written");
    }
    count(Finding.RECOVERED, "recovered by the sidecar", said);
    count(Finding.PROBABLY_RECOVERED, "probably recovered by the sidecar", said);
    for (String name : missing) {
      said.add("the AI layer '" + name + "' is not in this file any more");
    }
    return said;
  }

  private void count(Finding wanted, String what, List<String> said) {
    long count = layers.values().stream().filter(wanted::equals).count();
    if (count > 0) {
      said.add((count == 1 ? "one layer's tag was " : count + " layers' tags were ") + what);
    }
  }
}
