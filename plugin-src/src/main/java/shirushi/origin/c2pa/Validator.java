package shirushi.origin.c2pa;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a manifest store against the file it is in. Source: C2PA 2.2, section 15. */
final class Validator {
  private final ManifestStore store;
  private final Collection<X509Certificate> roots;
  private final Instant now;
  private final Outcomes report = new Outcomes();
  private final Map<String, byte[]> digests = new HashMap<>();
  private final Set<String> redactions = new HashSet<>();

  Validator(ManifestStore store, Collection<X509Certificate> roots, Instant now) {
    this.store = store;
    this.roots = roots;
    this.now = now;
    for (Manifest manifest : store.manifests().values()) {
      if (manifest.claim().get("redacted_assertions") instanceof List<?> urls) {
        urls.forEach(url -> redactions.add(String.valueOf(url).replaceFirst(".*/", "")));
      }
    }
  }

  /** Checks everything; the file's hash is what takes time. */
  Validation validate(Content content) throws IOException {
    Manifest active = store.active();
    manifest(active);
    binding(bound(active), content);
    Set<String> seen = new HashSet<>(Set.of(active.label()));
    Deque<Manifest> open = new ArrayDeque<>(List.of(active));
    while (!open.isEmpty()) {
      ingredients(open.remove(), seen, open);
    }
    return report.toValidation();
  }

  private void manifest(Manifest manifest) {
    signature(manifest);
    Set<String> claimed = new LinkedHashSet<>();
    for (HashedUri uri : manifest.claimed()) {
      String url = uri.absolute(manifest);
      Optional<Box> box =
          store.find(manifest, uri.url()).filter(each -> each.within(manifest.box()));
      if (box.isEmpty() && redactions.contains(uri.label())) {
        report.informational("assertion.redacted", url, uri.label() + " was taken out later");
      } else if (box.isEmpty()) {
        report.failure("assertion.missing", url, uri.label() + " is missing");
      } else if (!HashedUri.algorithms().contains(uri.alg())) {
        report.failure("algorithm.unsupported", url, "unknown hash " + uri.alg());
      } else if (matches(uri, box.get())) {
        report.success("assertion.hashedURI.match", url, uri.label() + " is as it was");
      } else {
        String changed = uri.label() + " was changed after signing";
        report.failure("assertion.hashedURI.mismatch", url, changed);
      }
      claimed.add(uri.label());
    }
    for (String label : manifest.assertions().keySet()) {
      if (!claimed.contains(label)) {
        String url = manifest.uri(Manifest.ASSERTIONS + "/" + label);
        report.failure("assertion.undeclared", url, label + " was added after signing");
      }
    }
  }

  private void signature(Manifest manifest) {
    String url = manifest.uri(Manifest.SIGNATURE);
    CoseSign1 cose;
    try {
      cose = CoseSign1.read(manifest.signature());
    } catch (CredentialException e) {
      report.failure("claimSignature.mismatch", url, e.getMessage());
      return;
    }
    Signer signer = new Signer(cose.chain());
    if (cose.algorithm().isEmpty()) {
      report.failure("algorithm.unsupported", url, "the signature's algorithm is unknown");
    } else if (cose.signs(manifest.claimBytes())) {
      report.success("claimSignature.validated", url, "the signature is right");
    } else {
      report.failure("claimSignature.mismatch", url, "the claim is not what was signed");
    }
    if (!signer.mayBe()) {
      report.failure("signingCredential.invalid", url, "the certificate is not made for signing");
    } else if (!signer.validAt(now)) {
      report.failure("signingCredential.expired", url, "the certificate has expired");
    }
    if (signer.trustedBy(roots, now)) {
      report.success("signingCredential.trusted", url, "the signer is in the trust list");
    } else {
      report.failure(Status.UNTRUSTED, url, "the signer is in no trust list that was given");
    }
  }

  /** The manifest that is tied to the file; one that only updates another leaves it to that. */
  private Manifest bound(Manifest active) {
    Manifest manifest = active;
    for (int i = 0; i < store.manifests().size() && manifest.box().type().equals("c2um"); i++) {
      Optional<Manifest> parent =
          manifest.ingredients().stream()
              .flatMap(box -> IngredientAssertion.in(box).stream())
              .flatMap(ingredient -> ingredient.manifest().stream())
              .flatMap(uri -> store.manifest(uri.url()).stream())
              .findFirst();
      if (parent.isEmpty()) {
        break;
      }
      manifest = parent.get();
    }
    return manifest;
  }

  private void binding(Manifest manifest, Content content) throws IOException {
    List<Box> hashes = manifest.named(DataHash.LABEL);
    String url = manifest.uri(Manifest.ASSERTIONS + "/" + DataHash.LABEL);
    if (hashes.isEmpty()) {
      boolean other =
          manifest.assertions().keySet().stream().anyMatch(label -> label.startsWith("c2pa.hash."));
      String fault = other ? "it is tied to the file in a way unknown here" : "no tie to the file";
      report.failure(other ? "algorithm.unsupported" : "claim.hardBindings.missing", url, fault);
      return;
    }
    if (hashes.size() > 1) {
      report.failure("assertion.multipleHardBindings", url, "it is tied to two files");
      return;
    }
    DataHash hash;
    try {
      String alg = Cbor.text(manifest.claim(), "alg");
      hash =
          DataHash.of(Manifest.map(hashes.get(0)).orElse(Map.of()), alg.isEmpty() ? "sha256" : alg);
    } catch (CredentialException e) {
      report.failure("assertion.dataHash.malformed", url, e.getMessage());
      return;
    }
    if (!hash.fits(content.length())) {
      String fault = "the hash leaves out bytes that the file does not have";
      report.failure("assertion.dataHash.mismatch", url, fault);
      return;
    }
    Optional<Boolean> matches = hash.matches(content);
    if (matches.isEmpty()) {
      report.failure("algorithm.unsupported", url, "unknown hash " + hash.alg());
    } else if (matches.get()) {
      report.success("assertion.dataHash.match", url, "the file is as it was signed");
    } else {
      report.failure("assertion.dataHash.mismatch", url, "the file was changed after signing");
    }
    if (hash.excludesMoreThan(content.store())) {
      String note = "parts of the file beside the credential may have changed unseen";
      report.informational("assertion.dataHash.additionalExclusionsPresent", url, note);
    }
  }

  /** Goes down the tree once; what was wrong already when an ingredient went in is no news. */
  private void ingredients(Manifest manifest, Set<String> seen, Deque<Manifest> open) {
    for (Box box : manifest.ingredients()) {
      String url = manifest.uri(Manifest.ASSERTIONS + "/" + box.label());
      Optional<IngredientAssertion> read = IngredientAssertion.in(box);
      if (read.isEmpty()) {
        String fault = "what is said of an ingredient cannot be read";
        report.failure("assertion.ingredient.malformed", url, fault);
        continue;
      }
      IngredientAssertion ingredient = read.get();
      Optional<HashedUri> uri = ingredient.manifest();
      Optional<Manifest> inside = uri.flatMap(each -> store.manifest(each.url()));
      if (uri.isEmpty()) {
        continue;
      }
      if (inside.isEmpty()) {
        report.failure("ingredient.manifest.missing", url, "an ingredient's manifest is missing");
        continue;
      }
      if (unchanged(ingredient, uri.get(), inside.get())) {
        report.success(
            "ingredient.manifest.validated", url, "an ingredient's manifest is as it was");
      } else {
        String changed = "an ingredient's manifest was changed after signing";
        report.failure("ingredient.manifest.mismatch", url, changed);
      }
      if (seen.add(inside.get().label())) {
        report.inside(ingredient.knownFailures(), () -> manifest(inside.get()));
        open.add(inside.get());
      }
    }
  }

  private boolean unchanged(IngredientAssertion ingredient, HashedUri uri, Manifest inside) {
    if (matches(uri, inside.box())) {
      return true;
    }
    // Where an assertion was redacted the manifest's hash has to differ; its signature's stays.
    return !redactions.isEmpty()
        && ingredient.signature().map(each -> matches(each, inside.signatureBox())).orElse(false);
  }

  /** A hostile store may lead to one large box a thousand times; it is hashed once. */
  private boolean matches(HashedUri uri, Box box) {
    byte[] digest = digests.computeIfAbsent(uri.alg() + box.start(), key -> box.digest(uri.alg()));
    return MessageDigest.isEqual(digest, uri.hash());
  }
}
