package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.PixelMatch;
import shirushi.format.SidecarReport;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.marks.Carrier;

/**
 * All that is shown of a file's origin.
 *
 * @param credential the file's Content Credentials, checked
 * @param roots what they were checked with
 * @param layers what is said of each layer, in the order of the canvas
 * @param whole what is said of the picture as a whole
 */
record OriginShown(
    Canvas canvas,
    Inspection inspection,
    Optional<SidecarReport> sidecar,
    Optional<Credential> credential,
    KeyRoots roots,
    List<Said> layers,
    Said whole) {

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
    return new OriginShown(
        opened.canvas(),
        inspection,
        opened.sidecar(),
        credential,
        roots,
        carriers.layers(),
        carriers.whole());
  }

  /** What the artist stated about the picture that this one was painted over; empty if nothing. */
  String inputStatement() {
    return XmpRights.statement(inspection.xmp());
  }
}
