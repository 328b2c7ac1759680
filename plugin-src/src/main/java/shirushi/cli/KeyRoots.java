package shirushi.cli;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyCertificates;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.c2pa.TrustedRoots;

/**
 * The roots that vouch for signers here.
 *
 * @param own of the user's key and of those it replaced
 * @param others that the user trusts, those left out whose certificate has ended
 */
record KeyRoots(List<X509Certificate> own, List<TrustedRoots.Trusted> others) {

  /** What cannot be read is said, and vouches for nobody. */
  static KeyRoots of(Context context) throws IOException {
    List<X509Certificate> own = new ArrayList<>();
    KeyFile file = context.keys();
    file.earlier().stream().map(KeyCertificates::root).forEach(own::add);
    if (file.exists()) {
      try {
        own.add(file.certificates().root());
      } catch (CredentialException e) {
        context.say("your own key vouches for nobody here: " + e.getMessage());
      }
    }
    Instant now = Instant.now();
    List<TrustedRoots.Trusted> others = trusted(context).all(context::say);
    return new KeyRoots(own, others.stream().filter(each -> each.validAt(now)).toList());
  }

  /** Those of others, beside the keys. */
  static TrustedRoots trusted(Context context) {
    return new TrustedRoots(context.keys().folder().resolve("trusted"));
  }

  /** All of them, to check a credential with. */
  List<X509Certificate> all() {
    List<X509Certificate> all = new ArrayList<>(own);
    others.forEach(each -> all.add(each.root()));
    return all;
  }

  /** What the user calls the signer of a valid credential; empty where it is the user. */
  Optional<String> trustedAs(Credential credential) {
    return others.stream()
        .filter(each -> credential.voucher().filter(each.root()::equals).isPresent())
        .filter(each -> !own.contains(each.root()))
        .map(TrustedRoots.Trusted::name)
        .findFirst();
  }
}
