package shirushi.origin.c2pa;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JUMBF URI with the hash of the box it leads to. Source: C2PA 2.2, section 8.4. */
record HashedUri(String url, byte[] hash, String alg) {
  static final String SELF = "self#jumbf=";

  private static final Map<String, String> DIGESTS =
      Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

  /** The URI in a claim or an ingredient; the algorithm may be said once for all. */
  static Optional<HashedUri> in(Map<?, ?> map, String usualAlg) {
    if (!(map.get("hash") instanceof byte[] hash) || Cbor.text(map, "url").isEmpty()) {
      return Optional.empty();
    }
    String alg = Cbor.text(map, "alg");
    return Optional.of(new HashedUri(Cbor.text(map, "url"), hash, alg.isEmpty() ? usualAlg : alg));
  }

  /** To an assertion of the same manifest. */
  static HashedUri toAssertion(String label, byte[] superbox) {
    return to(Manifest.ASSERTIONS + "/" + label, superbox);
  }

  /** To any box, by its path. */
  static HashedUri to(String path, byte[] superbox) {
    MessageDigest digest = sha256();
    digest.update(superbox, 8, superbox.length - 8);
    return new HashedUri(SELF + path, digest.digest(), "sha256");
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("url", url);
    map.put("hash", hash);
    return map;
  }

  /** The same URI, understandable outside of the manifest it stands in. */
  String absolute(Manifest in) {
    return url.startsWith(SELF) && !url.startsWith(SELF + "/")
        ? in.uri(url.substring(SELF.length()))
        : url;
  }

  /** What the URI names last. */
  String label() {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** The algorithm C2PA calls so. */
  static Optional<MessageDigest> digest(String alg) {
    try {
      return DIGESTS.containsKey(alg)
          ? Optional.of(MessageDigest.getInstance(DIGESTS.get(alg)))
          : Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a JDK without " + alg, e);
    }
  }

  static MessageDigest sha256() {
    return digest("sha256").orElseThrow();
  }

  static Set<String> algorithms() {
    return DIGESTS.keySet();
  }
}
