package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.PixelMatch;
import shirushi.format.SidecarReport;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.Findings;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Contradiction;

/**
 * All that is shown of a file's origin.
 *
 * @param signable whether the file's format can carry Content Credentials
 * @param credential those it has, checked
 */
record OriginShown(
    Canvas canvas,
    Inspection inspection,
    Optional<SidecarReport> sidecar,
    boolean signable,
    Optional<Credential> credential) {
  private static final String CREDENTIALS = "Content Credentials";

  static OriginShown of(Path file, Context context) throws IOException {
    Formats.Opened opened = Formats.open(file);
    return new OriginShown(
        opened.canvas(),
        Formats.inspect(file),
        opened.sidecar(),
        FileCredentials.canCarry(file),
        FileCredentials.read(file, roots(context)));
  }

  /** The artist's own certificate, where it is made and can be opened: no other is trusted. */
  private static List<X509Certificate> roots(Context context) throws IOException {
    if (!context.keys().exists()) {
      return List.of();
    }
    try {
      return List.of(context.keys().open("", context.keyPassword()).root());
    } catch (CredentialException e) {
      context.say("your own key vouches for nobody here: " + e.getMessage());
      return List.of();
    }
  }

  /** The carriers of a layer; none where the format does not tell. */
  List<Carrier> carriers(int index, Layer layer) {
    return part(index)
        .map(part -> due(part.carriers(layer.pixels()), isDue(part, layer), isAi(layer.tag())))
        .orElse(List.of());
  }

  /** Whether a layer's pixels are those of the tag that the file has for it. */
  Optional<PixelMatch> pixels(int index, Layer layer) {
    return recovered(layer)
        ? Optional.empty()
        : part(index).flatMap(it -> it.pixels(layer, canvas));
  }

  /** What a layer's carriers contradict each other in. */
  Optional<String> contradiction(int index, Layer layer) {
    return Contradiction.among(carriers(index, layer));
  }

  /** The carriers of the picture as a whole. */
  List<Carrier> carriers() {
    List<Carrier> carriers = new ArrayList<>(inspection.file().carriers(canvas.flatten()));
    if (credential.isPresent()) {
      carriers.add(carrier(credential.get()));
    } else if (signable) {
      carriers.add(Carrier.missing(CREDENTIALS));
    }
    boolean ours =
        Stream.concat(Stream.of(inspection.file()), inspection.layers().stream())
            .anyMatch(OriginShown::isOurs);
    boolean ai = isAi(canvas.origin());
    return due(carriers, ours || ai, ai);
  }

  /** What those contradict each other in, and what is said of the picture's only layer. */
  Optional<String> contradiction() {
    List<Carrier> all = new ArrayList<>(carriers());
    if (canvas.layers().size() == 1) {
      Layer only = canvas.layers().get(0);
      all.addAll(carriers(0, only));
      return Contradiction.among(all).filter(it -> !contradiction(0, only).equals(Optional.of(it)));
    }
    canvas
        .origin()
        .filter(OriginTag::isAi)
        .ifPresent(
            tag ->
                all.add(
                    new Carrier("layers", Carrier.State.FOUND, List.of(), "", Optional.of(tag))));
    return Contradiction.among(all);
  }

  /** What the artist stated about the picture that this one was painted over; empty if nothing. */
  String inputStatement() {
    return XmpRights.statement(inspection.xmp());
  }

  private Optional<Inspection.Part> part(int index) {
    return index < inspection.layers().size()
        ? Optional.of(inspection.layers().get(index))
        : Optional.empty();
  }

  /** What is not there is missing only where this program, or AI, had anything to do with it. */
  private boolean isDue(Inspection.Part part, Layer layer) {
    return isAi(layer.tag()) || isOurs(part) || recovered(layer);
  }

  private boolean recovered(Layer layer) {
    SidecarReport.Finding finding =
        sidecar.map(SidecarReport::layers).map(it -> it.get(layer.id())).orElse(null);
    return finding == SidecarReport.Finding.RECOVERED
        || finding == SidecarReport.Finding.PROBABLY_RECOVERED;
  }

  private static boolean isOurs(Inspection.Part part) {
    return part.own().stream().anyMatch(it -> it.state() != Carrier.State.MISSING);
  }

  private static boolean isAi(Optional<OriginTag> tag) {
    return tag.filter(OriginTag::isAi).isPresent();
  }

  private static List<Carrier> due(List<Carrier> carriers, boolean due, boolean ai) {
    return carriers.stream()
        .filter(
            it ->
                it.state() != Carrier.State.MISSING
                    || due && (ai || !it.name().equals(Inspection.LAYER_NAME)))
        .toList();
  }

  private static Carrier carrier(Credential credential) {
    String signer = credential.signer().isEmpty() ? "somebody" : credential.signer();
    List<String> facts = new ArrayList<>();
    Carrier.State state = Carrier.State.FOUND;
    switch (credential.state()) {
      case VALID -> facts.add("valid: unchanged since " + signer + " signed, with your own key");
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
    Findings said = credential.findings();
    Operation operation = said.ai() ? Operation.IMPORTED_AI : Operation.UNKNOWN;
    DigitalSourceType type =
        said.sourceTypes().size() == 1 && !said.ai()
            ? said.sourceTypes().iterator().next()
            : operation.usualSourceType();
    OriginTag tag = OriginTag.builder(operation).digitalSourceType(type).build();
    String term = type.isAi() || type == DigitalSourceType.UNKNOWN ? "" : type.toString();
    return new Carrier(CREDENTIALS, state, facts, term, Optional.of(tag));
  }
}
