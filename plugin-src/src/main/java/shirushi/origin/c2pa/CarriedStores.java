package shirushi.origin.c2pa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifests of ingredients' stores, which our store carries on byte by byte. */
final class CarriedStores {
  private final Map<String, byte[]> boxes = new LinkedHashMap<>();

  /**
   * Takes all manifests of a store; its active one is the answer. Empty, and nothing taken, where
   * the store cannot be read or another manifest of the same name is carried already.
   */
  Optional<Manifest> carry(byte[] bytes) {
    ManifestStore store;
    try {
      store = ManifestStore.read(bytes);
    } catch (CredentialException e) {
      return Optional.empty(); // the ingredient's credential says why
    }
    for (Manifest manifest : store.manifests().values()) {
      byte[] other = boxes.get(manifest.label());
      if (other != null && !Arrays.equals(other, manifest.box().whole())) {
        return Optional.empty();
      }
    }
    store.manifests().forEach((label, manifest) -> boxes.put(label, manifest.box().whole()));
    return Optional.of(store.active());
  }

  List<byte[]> manifests() {
    return new ArrayList<>(boxes.values());
  }
}
