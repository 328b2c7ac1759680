package shirushi.origin.c2pa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All manifests of a file: the active one says where the file comes from, the others where its
 * ingredients do.
 *
 * @param manifests by label, in the file's order; at least one
 */
record ManifestStore(Map<String, Manifest> manifests) {
  static final String LABEL = "c2pa";

  private static final int LARGEST = 64 << 20;

  /** All claims together: they are kept as values, of which hostile bytes make a great many. */
  private static final int CLAIM_BYTES = 4 << 20;

  /**
   * Reads the bytes that a file carries.
   *
   * @throws CredentialException where these are no manifest store, or one over 64 MB, or its claims
   *     over 4
   */
  static ManifestStore read(byte[] bytes) throws CredentialException {
    if (bytes.length > LARGEST) {
      throw new CredentialException("a manifest store of " + (bytes.length >> 20) + " MB");
    }
    Box store = Box.read(bytes);
    if (!store.label().equals(LABEL) || !store.type().equals("c2pa")) {
      throw new CredentialException("not a C2PA manifest store");
    }
    Map<String, Manifest> manifests = new LinkedHashMap<>();
    int claimBytes = 0;
    for (Box box : store.boxes()) {
      if (!box.type().startsWith("c2")) {
        continue;
      }
      Manifest manifest = Manifest.of(box);
      claimBytes += manifest.claimBytes().length;
      if (claimBytes > CLAIM_BYTES) {
        throw new CredentialException("claims of more than " + (CLAIM_BYTES >> 20) + " MB");
      }
      if (manifests.put(manifest.label(), manifest) != null) {
        throw new CredentialException("two manifests are called " + manifest.label());
      }
    }
    if (manifests.isEmpty()) {
      throw new CredentialException("the manifest store is empty");
    }
    return new ManifestStore(manifests);
  }

  /** The last one. */
  Manifest active() {
    Manifest last = null;
    for (Manifest manifest : manifests.values()) {
      last = manifest;
    }
    return last;
  }

  /** The box that a URI in this manifest means. */
  Optional<Box> find(Manifest from, String url) {
    if (!url.startsWith(HashedUri.SELF)) {
      return Optional.empty();
    }
    List<String> path = List.of(url.substring(HashedUri.SELF.length()).split("/", -1));
    Optional<Box> box = Optional.of(from.box());
    if (path.size() > 2 && path.get(0).isEmpty() && path.get(1).equals(LABEL)) {
      box = Optional.ofNullable(manifests.get(path.get(2))).map(Manifest::box);
      path = path.subList(3, path.size());
    }
    for (String label : path) {
      box = box.flatMap(each -> each.child(label));
    }
    return box;
  }

  /** The manifest that a URI leads to or into. */
  Optional<Manifest> manifest(String url) {
    String[] path = url.split("/", -1);
    return path.length > 2 ? Optional.ofNullable(manifests.get(path[2])) : Optional.empty();
  }
}
