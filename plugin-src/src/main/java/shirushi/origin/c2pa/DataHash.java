package shirushi.origin.c2pa;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.origin.c2pa.Content.Range;

/**
 * The tie between a manifest and the file: a hash of all its bytes but the excluded ones. Source:
 * C2PA 2.2, section 18.5.
 */
record DataHash(List<Range> exclusions, String alg, byte[] hash) {
  static final String LABEL = "c2pa.hash.data";

  /** Room for the largest numbers and a pad of two length bytes: the same for every file. */
  private static final int SIZE = 192;

  /**
   * Reads the assertion.
   *
   * @throws CredentialException where it has no hash or an exclusion is no range
   */
  static DataHash of(Map<?, ?> map, String usualAlg) throws CredentialException {
    if (!(map.get("hash") instanceof byte[] hash)) {
      throw new CredentialException("the hash of the file is missing");
    }
    List<Range> exclusions = new ArrayList<>();
    for (Map<?, ?> each : Cbor.maps(map, "exclusions")) {
      if (!(each.get("start") instanceof Long start)
          || !(each.get("length") instanceof Long length)
          || start < 0
          || length < 0
          || start > Long.MAX_VALUE - length) {
        throw new CredentialException("an exclusion of the hash is no range");
      }
      exclusions.add(new Range(start, length));
    }
    exclusions.sort(Comparator.comparingLong(Range::start));
    String alg = Cbor.text(map, "alg");
    return new DataHash(List.copyOf(exclusions), alg.isEmpty() ? usualAlg : alg, hash);
  }

  /** Whether every exclusion lies in the file and behind the one before. */
  boolean fits(long fileLength) {
    long at = 0;
    for (Range range : exclusions) {
      if (range.start() < at || range.end() > fileLength) {
        return false;
      }
      at = range.end();
    }
    return true;
  }

  /** Whether something is excluded that is not the manifest store itself. */
  boolean excludesMoreThan(Range store) {
    return exclusions.stream()
        .anyMatch(
            range ->
                range.length() > 0 && (range.start() < store.start() || range.end() > store.end()));
  }

  /** Whether the file still has this hash; empty where the algorithm is unknown. */
  Optional<Boolean> matches(Content content) throws IOException {
    Optional<MessageDigest> digest = HashedUri.digest(alg);
    if (digest.isEmpty()) {
      return Optional.empty();
    }
    long at = 0;
    for (Range range : exclusions) {
      content.digest(new Range(at, range.start() - at), digest.get());
      at = range.end();
    }
    content.digest(new Range(at, content.length() - at), digest.get());
    return Optional.of(MessageDigest.isEqual(digest.get().digest(), hash));
  }

  /** The assertion's CBOR, {@value #SIZE} bytes long whatever the numbers are. */
  static byte[] write(Range store, byte[] sha256) {
    byte[] bare = write(store, sha256, new byte[0]);
    // A pad of 24 to 255 bytes has one byte of length more than an empty one.
    return write(store, sha256, new byte[SIZE - bare.length - 1]);
  }

  private static byte[] write(Range store, byte[] sha256, byte[] pad) {
    Map<String, Object> exclusion = new LinkedHashMap<>();
    exclusion.put("start", store.start());
    exclusion.put("length", store.length());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("exclusions", List.of(exclusion));
    map.put("name", "jumbf manifest");
    map.put("alg", "sha256");
    map.put("hash", sha256);
    map.put("pad", pad);
    return Cbor.write(map);
  }
}
