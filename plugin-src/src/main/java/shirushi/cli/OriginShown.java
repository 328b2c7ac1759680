package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.evidence.PixelSearch;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.PixelMatch;
import shirushi.format.SidecarReport;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.host.NoAi;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.marks.Carrier;

/**
 * All that is shown of a file's origin.
 *
 * @param noAi the document's lock against AI
 * @param noAiFault why that cannot be told; empty where it can
 * @param credential the file's Content Credentials, checked
 * @param roots what they were checked with
 * @param layers what is said of each layer, in the order of the canvas
 * @param whole what is said of the picture as a whole
 * @param ledger what the artist's ledger knows of the pixels
 * @param ledgerFault why it could not be asked; empty where it could
 */
record OriginShown(
    Canvas canvas,
    Inspection inspection,
    Optional<NoAi> noAi,
    String noAiFault,
    Optional<SidecarReport> sidecar,
    Optional<Credential> credential,
    KeyRoots roots,
    List<Said> layers,
    Said whole,
    PixelSearch ledger,
    String ledgerFault) {

  /**
   * Of a layer, or of the picture.
   *
   * @param pixels whether the layer's pixels are those of the tag that the file has for it
   * @param contradiction who says what, where they do not say the same
   */
  record Said(
      List<Carrier> carriers, Optional<PixelMatch> pixels, Optional<String> contradiction) {}

  static OriginShown of(Path file, Context context) throws IOException {
    Formats.Opened opened = Formats.open(file);
    Inspection inspection = Formats.inspect(file);
    KeyRoots roots = KeyRoots.of(context);
    Optional<Credential> credential = FileCredentials.read(file, roots.all());
    OriginCarriers carriers =
        new OriginCarriers(
            opened,
            inspection,
            credential.map(it -> CredentialCarrier.of(it, roots)),
            FileCredentials.canCarry(file));
    Optional<NoAi> noAi = Optional.empty();
    String noAiFault = "";
    try {
      noAi = DocumentFacts.of(opened.canvas()).noAi();
    } catch (HostException e) {
      noAiFault = e.getMessage();
    }
    PixelSearch ledger = PixelSearch.NONE;
    String fault = "";
    try {
      ledger = PixelSearch.of(opened.canvas(), context.ledger());
    } catch (LedgerException e) {
      fault = e.getMessage();
    }
    return new OriginShown(
        opened.canvas(),
        inspection,
        noAi,
        noAiFault,
        opened.sidecar(),
        credential,
        roots,
        carriers.layers(),
        carriers.whole(),
        ledger,
        fault);
  }

  /** What the artist stated about the picture that this one was painted over; empty if nothing. */
  String inputStatement() {
    return XmpRights.statement(inspection.xmp());
  }
}
