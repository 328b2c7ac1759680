package shirushi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.SidecarReport;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Contradiction;

/**
 * What the carriers of a file say. One that is not there is missing only where it should be: where
 * this program, or AI, had anything to do with the layer or the picture.
 */
final class OriginCarriers {
  private final Canvas canvas;
  private final Inspection inspection;
  private final Optional<SidecarReport> sidecar;
  private final Optional<Carrier> credential;
  private final boolean signable;

  /**
   * @param credential what the file's Content Credentials say
   * @param signable whether the file's format can carry Content Credentials
   */
  OriginCarriers(
      Formats.Opened opened,
      Inspection inspection,
      Optional<Carrier> credential,
      boolean signable) {
    canvas = opened.canvas();
    sidecar = opened.sidecar();
    this.inspection = inspection;
    this.credential = credential;
    this.signable = signable;
  }

  /** Of each layer; nothing where the format does not tell. */
  List<OriginShown.Said> layers() {
    List<OriginShown.Said> all = new ArrayList<>();
    for (int i = 0; i < canvas.layers().size(); i++) {
      all.add(
          i < inspection.layers().size()
              ? layer(inspection.layers().get(i), canvas.layers().get(i))
              : new OriginShown.Said(List.of(), Optional.empty(), Optional.empty()));
    }
    return all;
  }

  private OriginShown.Said layer(Inspection.Part part, Layer layer) {
    boolean ai = isAi(layer.tag());
    boolean recovered = isRecovered(layer);
    List<Carrier> carriers =
        due(part.carriers(layer.pixels()), ai || isOurs(part) || recovered, ai);
    return new OriginShown.Said(
        carriers,
        // By the pixels, or in spite of them, was the tag given back: the sidecar says which.
        recovered ? Optional.empty() : part.pixels(layer, canvas),
        Contradiction.among(carriers));
  }

  /** Of the picture, and what it says otherwise than its layers do. */
  OriginShown.Said whole() {
    List<Carrier> carriers = new ArrayList<>(inspection.file().carriers(canvas.flatten()));
    if (credential.isPresent()) {
      carriers.add(credential.get());
    } else if (signable) {
      carriers.add(Carrier.missing(CredentialCarrier.NAME));
    }
    boolean ours =
        Stream.concat(Stream.of(inspection.file()), inspection.layers().stream())
            .anyMatch(OriginCarriers::isOurs);
    boolean ai = isAi(canvas.origin());
    List<Carrier> due = due(carriers, ours || ai, ai);
    return new OriginShown.Said(due, Optional.empty(), contradiction(due));
  }

  /** Of a picture in one layer, what is said of that counts as said of the picture. */
  private Optional<String> contradiction(List<Carrier> whole) {
    List<Carrier> all = new ArrayList<>(whole);
    if (inspection.layers().size() == 1) {
      List<Carrier> only = inspection.layers().get(0).carriers(canvas.layers().get(0).pixels());
      all.addAll(only);
      return Contradiction.among(all)
          .filter(it -> !Contradiction.among(only).equals(Optional.of(it)));
    }
    canvas
        .origin()
        .filter(OriginTag::isAi)
        .map(tag -> new Carrier("layers", Carrier.State.FOUND, List.of(), "", Optional.of(tag)))
        .ifPresent(all::add);
    return Contradiction.among(all);
  }

  private boolean isRecovered(Layer layer) {
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
}
