package shirushi.origin.c2pa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what a validation finds. */
final class Outcomes {
  private final List<Status> success = new ArrayList<>();
  private final List<Status> informational = new ArrayList<>();
  private final List<Status> failure = new ArrayList<>();
  private Set<String> known = Set.of();

  /**
   * Checks an ingredient: what was known to be wrong with it when it went in is no news, and
   * neither is that nobody vouches for its signer.
   */
  void inside(Set<String> knownFailures, Runnable check) {
    known = new HashSet<>(knownFailures);
    known.add(Status.UNTRUSTED);
    check.run();
    known = Set.of();
  }

  void success(String code, String url, String explanation) {
    success.add(new Status(code, url, explanation));
  }

  void informational(String code, String url, String explanation) {
    informational.add(new Status(code, url, explanation));
  }

  void failure(String code, String url, String explanation) {
    boolean news = !known.contains(code) && !known.contains(code + " " + url);
    (news ? failure : informational).add(new Status(code, url, explanation));
  }

  Validation toValidation() {
    return new Validation(success, informational, failure);
  }
}
