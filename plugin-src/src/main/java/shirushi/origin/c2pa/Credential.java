package shirushi.origin.c2pa;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A file's Content Credentials, read and validated.
 *
 * @param state what they are worth
 * @param faults one plain sentence each; empty for a valid one
 * @param signer the name in the signer's certificate; empty where it cannot be read
 * @param voucher the one of the given roots that vouches for the signer of a valid one
 * @param findings what they say, also where they are not valid
 * @param validation all that was checked, in C2PA's codes
 */
public record Credential(
    State state,
    List<String> faults,
    String signer,
    Optional<X509Certificate> voucher,
    Findings findings,
    Validation validation) {
  /** What a credential is worth. */
  public enum State {
    /** Nothing was changed, and a given root vouches for the signer. */
    VALID,
    /** Nothing was changed; who signed is only what the signer says. */
    VALID_UNTRUSTED,
    /** File, assertions or claim are not what was signed. */
    TAMPERED,
    /** Nothing tells that it was changed, but it was not signed as it has to be. */
    INVALID,
    /** There is a credential, and nothing can be read from it. */
    UNREADABLE
  }

  public Credential {
    faults = List.copyOf(faults);
  }

  /**
   * Reads a manifest store and checks it against its file. What is wrong with it is in the result.
   *
   * @param store the bytes of the manifest store
   * @param content the file it was found in
   * @param roots certificates that are trusted to vouch for signers; may be empty
   * @throws IOException where the file cannot be read
   */
  public static Credential read(byte[] store, Content content, Collection<X509Certificate> roots)
      throws IOException {
    ManifestStore manifests;
    Signer signer;
    try {
      manifests = ManifestStore.read(store);
      signer = new Signer(CoseSign1.read(manifests.active().signature()).chain());
    } catch (CredentialException e) {
      return unreadable(e.getMessage(), Findings.in(store).changed());
    }
    Instant now = Instant.now();
    Validation validation = new Validator(manifests, roots, now).validate(content);
    List<String> faults =
        validation.failure().stream()
            .filter(status -> !status.code().equals(Status.UNTRUSTED))
            .map(Status::toString)
            .toList();
    State state = state(validation);
    Optional<X509Certificate> voucher =
        state == State.VALID ? signer.voucher(roots, now) : Optional.empty();
    Findings findings = Findings.in(manifests);
    return new Credential(
        state,
        faults,
        signer.name(),
        voucher,
        asSigned(validation) ? findings : findings.changed(),
        validation);
  }

  /**
   * For a store that a file does not hold as it should.
   *
   * @param remains what is there of it; may be empty
   */
  public static Credential unreadable(String fault, byte[] remains) {
    return unreadable(fault, Findings.among(remains));
  }

  private static Credential unreadable(String fault, Findings findings) {
    return new Credential(
        State.UNREADABLE, List.of(fault), "", Optional.empty(), findings, Validation.NONE);
  }

  /** Whether the store itself is, whatever became of the rest of the file. */
  private static boolean asSigned(Validation validation) {
    return validation.failure().stream()
        .map(Status::code)
        .noneMatch(
            code ->
                code.equals("assertion.hashedURI.mismatch")
                    || code.equals("assertion.missing")
                    || code.equals("claimSignature.mismatch"));
  }

  private static State state(Validation validation) {
    List<String> codes = validation.failure().stream().map(Status::code).toList();
    if (codes.isEmpty()) {
      return State.VALID;
    } else if (codes.equals(List.of(Status.UNTRUSTED))) {
      return State.VALID_UNTRUSTED;
    }
    boolean changed =
        codes.stream()
            .anyMatch(
                code ->
                    code.endsWith("mismatch")
                        || code.endsWith("missing")
                        || code.equals("assertion.undeclared"));
    return changed ? State.TAMPERED : State.INVALID;
  }
}
