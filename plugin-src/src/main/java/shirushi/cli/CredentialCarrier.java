package shirushi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Findings;
import shirushi.origin.marks.Carrier;

/** Content Credentials as a carrier: what they are worth, and what they say. */
final class CredentialCarrier {
  static final String NAME = "Content Credentials";

  private CredentialCarrier() {}

  static Carrier of(Credential credential, KeyRoots roots) {
    String signer = credential.signer().isEmpty() ? "somebody" : credential.signer();
    List<String> facts = new ArrayList<>();
    Carrier.State state = Carrier.State.FOUND;
    switch (credential.state()) {
      case VALID ->
          facts.add(
              "valid: unchanged since "
                  + signer
                  + " signed, "
                  + roots
                      .trustedAs(credential)
                      .map(name -> "whom you trust as " + name)
                      .orElse("with your own key"));
      case VALID_UNTRUSTED ->
          facts.add(
              "unchanged since " + signer + " signed; nobody known here vouches for the name");
      case TAMPERED -> {
        state = Carrier.State.DAMAGED;
        facts.add("changed since " + signer + " signed");
      }
      case INVALID -> {
        state = Carrier.State.DAMAGED;
        facts.add("not signed as it has to be");
      }
      case UNREADABLE -> state = Carrier.State.DAMAGED;
    }
    facts.addAll(credential.faults());
    if (!credential.findings().actions().isEmpty()) {
      facts.add(String.join(", ", credential.findings().actions()));
    }
    facts.add(word(credential));
    Findings said = credential.findings();
    Operation operation = said.ai() ? Operation.IMPORTED_AI : Operation.UNKNOWN;
    DigitalSourceType type =
        said.sourceTypes().size() == 1 && !said.ai()
            ? said.sourceTypes().iterator().next()
            : operation.usualSourceType();
    OriginTag tag = OriginTag.builder(operation).digitalSourceType(type).build();
    String term = type.isAi() || type == DigitalSourceType.UNKNOWN ? "" : type.toString();
    return new Carrier(NAME, state, facts, term, Optional.of(tag));
  }

  /** Of what was changed or is past reading nobody knows what else it said. */
  private static String word(Credential credential) {
    if (credential.findings().ai()) {
      return "says AI";
    } else if (credential.findings().whole()) {
      return "does not speak of AI";
    }
    return credential.state() == Credential.State.UNREADABLE
        ? "cannot be read: what it says is not known"
        : "changed: whether it spoke of AI is not known";
  }
}
