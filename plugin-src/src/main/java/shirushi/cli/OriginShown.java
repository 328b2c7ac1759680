package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.SidecarReport;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.marks.Carrier;

/**
 * All that is shown of a file's origin.
 *
 * @param signable whether the file's format can carry Content Credentials
 * @param credential those it has, checked
 * @param roots by which they were checked
 */
record OriginShown(
    Canvas canvas,
    Inspection inspection,
    Optional<SidecarReport> sidecar,
    boolean signable,
    Optional<Credential> credential,
    KeyRoots roots) {
  private static final String CREDENTIALS = "Content Credentials";

  static OriginShown of(Path file, Context context) throws IOException {
    Formats.Opened opened = Formats.open(file);
    KeyRoots roots = KeyRoots.of(context);
    return new OriginShown(
        opened.canvas(),
        Formats.inspect(file),
        opened.sidecar(),
        FileCredentials.canCarry(file),
        FileCredentials.read(file, roots.all()),
        roots);
  }

  /** The carriers of a layer; none where the format does not tell. */
  List<Carrier> carriers(int index, Layer layer) {
    return index < inspection.layers().size()
        ? inspection.layers().get(index).carriers(layer.pixels())
        : List.of();
  }

  /** The carriers of the picture as a whole. */
  List<Carrier> carriers() {
    List<Carrier> carriers = new ArrayList<>(inspection.file().carriers(canvas.flatten()));
    if (credential.isPresent()) {
      carriers.add(carrier(credential.get()));
    } else if (signable) {
      carriers.add(Carrier.missing(CREDENTIALS));
    }
    return carriers;
  }

  private Carrier carrier(Credential credential) {
    String signer = credential.signer().isEmpty() ? "somebody" : credential.signer();
    List<String> facts = new ArrayList<>();
    Carrier.State state = Carrier.State.FOUND;
    switch (credential.state()) {
      case VALID ->
          facts.add("valid: unchanged since " + signer + " signed, " + roots.voucher(credential));
      case VALID_UNTRUSTED ->
          facts.add(
              "unchanged since " + signer + " signed; nobody known here vouches for the name");
      case TAMPERED -> {
        state = Carrier.State.DAMAGED;
        facts.add("changed since " + signer + " signed");
      }
      case INVALID, UNREADABLE -> {
        state = Carrier.State.DAMAGED;
        facts.add("not signed as it has to be");
      }
    }
    facts.addAll(credential.faults());
    if (!credential.findings().actions().isEmpty()) {
      facts.add(String.join(", ", credential.findings().actions()));
    }
    facts.add(credential.findings().ai() ? "says AI" : "does not speak of AI");
    return new Carrier(CREDENTIALS, state, facts);
  }
}
