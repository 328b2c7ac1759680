package shirushi.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/**
 * The way out of a picture of which only the origin of a layer is said anew. In PNG, JPEG, TIFF and
 * Krita files everything else stays as it is in the file; OpenRaster and PSD are written anew with
 * what their writers keep.
 *
 * @param input the picture, which is not changed
 * @param canvas what is in it, with the layer's new tag
 * @param layer the one that has it
 * @param export what the picture is signed with
 */
public record Restatement(Path input, Canvas canvas, Layer layer, Export export) {

  /**
   * Writes it.
   *
   * @param out nothing may be there
   * @throws FormatException where the format cannot be written, differs from the input's, or the
   *     input's credentials would be broken
   */
  public Export.Written write(Path out) throws IOException {
    for (Path each : List.of(out, Sidecar.beside(out))) {
      if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
        throw new FormatException(each + ": is there already, and is not written over");
      }
    }
    Optional<XmpPatch> patch = XmpPatch.of(input);
    boolean krita = new Kra().recognises(Formats.head(input));
    Format format = Formats.forPath(out);
    if (krita ? !(format instanceof Kra) : patch.isPresent() == format.layered()) {
      throw differs(out);
    } else if (patch.isPresent() && !format.recognises(Formats.head(input))) {
      throw differs(out);
    } else if (!krita && patch.isEmpty()) {
      return export.writeNew(canvas, out);
    }
    if (export.sidecar().isEmpty()) {
      picture(patch, out);
      return new Export.Written(out, Optional.empty(), layer.tag());
    }
    Path beside = Sidecar.beside(out);
    AtomicFile.build(
        beside,
        unfinished -> {
          Sidecar.write(canvas, Optional.empty(), out, export.sidecar().get(), unfinished);
          picture(patch, out);
        });
    return new Export.Written(out, Optional.of(beside), layer.tag());
  }

  private void picture(Optional<XmpPatch> patch, Path out) throws IOException {
    OriginTag tag = layer.tag().orElseThrow();
    if (patch.isEmpty()) {
      try {
        KraTags.write(input, out, Map.of(layer.id(), tag));
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
    Optional<String> before = Formats.inspect(input).xmp();
    String packet = before.map(xmp -> Xmp.rewrite(tag, xmp)).orElseGet(() -> Xmp.write(tag));
    AtomicFile.buildNew(
        out,
        unfinished -> {
          patch.get().write(input, unfinished, packet);
          if (export.credentials().isPresent()) {
            export.credentials().get().sign(unfinished, Limits.name(out));
          }
        });
  }

  private FormatException differs(Path out) {
    return new FormatException(
        Limits.name(out)
            + ": a statement leaves the picture as it is: name the result like "
            + Limits.name(input));
  }
}
