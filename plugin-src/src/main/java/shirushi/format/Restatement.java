package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;
import shirushi.origin.XmpRights;

/**
 * The way out of a picture of which only the origin of a layer and the rights are said anew. In
 * PNG, JPEG, TIFF and Krita files everything else stays as it is in the file; OpenRaster and PSD
 * are written anew with what their writers keep.
 *
 * @param input the picture, which is not changed
 * @param canvas what is in it, with the layer's new tag
 * @param layer the one that has it; without a tag only the rights are said, of PNG, JPEG and TIFF
 * @param export what the picture is signed with
 */
public record Restatement(Path input, Canvas canvas, Layer layer, Export export) {

  /**
   * Finds out before anything is made for it whether a picture can be said anew there.
   *
   * @param to never the input
   * @throws TakenException where something is there that is not to be replaced
   * @throws FormatException where the format cannot be written or differs from the input's
   */
  public static void check(Path input, Destination to) throws IOException {
    to.check(List.of(input));
    Optional<XmpPatch> patch = XmpPatch.of(input);
    byte[] head = Formats.head(input);
    Format format = Formats.forPath(to.file());
    boolean same =
        new Kra().recognises(head) ? format instanceof Kra : patch.isPresent() != format.layered();
    if (!same || patch.isPresent() && !format.recognises(head)) {
      throw new FormatException(
          Limits.name(to.file())
              + ": a statement leaves the picture as it is: name the result like "
              + Limits.name(input));
    }
  }

  /**
   * Writes it.
   *
   * @throws TakenException where something is there that is not to be replaced
   * @throws FormatException where {@link #check} throws it, the format cannot be written, or the
   *     input's credentials would be broken
   */
  public Export.Written write(Destination to) throws IOException {
    check(input, to);
    Path out = to.file();
    Optional<XmpPatch> patch = XmpPatch.of(input);
    if (patch.isEmpty() && !new Kra().recognises(Formats.head(input))) {
      return export.write(canvas, to);
    }
    Optional<Path> beside =
        export.place(
            to,
            unfinished -> picture(patch, unfinished, Limits.name(out)),
            (picture, claims) ->
                Sidecar.write(
                    canvas, Optional.empty(), out, export.sidecar().orElseThrow(), claims));
    return new Export.Written(out, beside, layer.tag());
  }

  /** What stood in the file, with the rights and the tag. */
  private String packet() throws IOException {
    Optional<String> before = Formats.inspect(input).xmp();
    Optional<String> rights =
        export.rights().map(ours -> before.map(xmp -> XmpRights.with(ours, xmp)).orElse(ours));
    Optional<String> kept = rights.or(() -> before);
    return layer
        .tag()
        .map(tag -> kept.map(xmp -> Xmp.rewrite(tag, xmp)).orElseGet(() -> Xmp.write(tag)))
        .or(() -> kept)
        .orElseThrow();
  }

  /** Writes what will be called {@code name}. */
  private void picture(Optional<XmpPatch> patch, Path unfinished, String name) throws IOException {
    Optional<OriginTag> tag = layer.tag();
    if (patch.isEmpty()) {
      try {
        KraTags.write(input, unfinished, Map.of(layer.id(), tag.orElseThrow()));
      } catch (IllegalArgumentException e) {
        throw new FormatException(
            Limits.name(input)
                + ": Krita knows no layer '"
                + layer.name()
                + "' by an id of its own");
      }
      return;
    }
    boolean signed = FileCredentials.read(input, List.of()).isPresent();
    if (signed && export.credentials().isEmpty()) {
      throw new FormatException(
          Limits.name(input)
              + ": it has Content Credentials, which break when it is changed and not signed anew");
    }
    patch.get().write(input, unfinished, packet());
    if (export.credentials().isPresent()) {
      export.credentials().get().sign(unfinished, name);
    }
  }
}
