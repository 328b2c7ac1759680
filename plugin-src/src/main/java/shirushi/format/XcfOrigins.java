package shirushi.format;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.origin.JsonFault;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Marks;

/** What the parasites of one XCF file say of where its layers come from. */
final class XcfOrigins {
  private final String file;
  private final Set<LayerId> ids = new HashSet<>();

  /**
   * @param file what messages call it
   */
  XcfOrigins(String file) {
    this.file = file;
  }

  record Found(LayerId id, Optional<OriginTag> tag) {}

  /** The layer's own parasite; a copy of a layer has its original's, so its id may be taken. */
  Found of(XcfProperties properties) throws FormatException {
    Optional<String> text = properties.parasite(Xcf.PARASITE);
    LayerId id = LayerId.random();
    Optional<OriginTag> tag = Optional.empty();
    if (text.isPresent()) {
      try {
        JsonObject json = JsonParser.parseString(text.get()).getAsJsonObject();
        tag = Optional.of(OriginTag.fromJson(String.valueOf(json.get("tag"))));
        id = json.has("id") ? new LayerId(json.get("id").getAsString()) : id;
      } catch (OriginException
          | JsonParseException
          | IllegalArgumentException
          | IllegalStateException
          | UnsupportedOperationException e) {
        throw FormatException.unreadable(
            file, "a layer's parasite " + Xcf.PARASITE + " is damaged: " + JsonFault.of(e));
      }
    }
    if (!ids.add(id)) {
      id = LayerId.random();
      ids.add(id);
    }
    return new Found(id, tag);
  }

  /** The canvas with what the image's own parasites say of AI that no layer says. */
  Canvas unplaced(XcfProperties image, Canvas canvas) throws FormatException {
    List<OriginTag> gone = gone(image);
    Canvas placed = Strays.placed(gone, canvas).unplaced(gone);
    boolean said =
        placed.unplaced().isPresent()
            || placed.layers().stream()
                .anyMatch(layer -> layer.tag().filter(OriginTag::isAi).isPresent());
    Optional<OriginTag> imported =
        Marks.origin(XcfMetadata.evidence(image)).filter(OriginTag::isAi);
    return said || imported.isEmpty() ? placed : placed.unplaced(imported);
  }

  /** The tags that the image's parasite has of layers that are gone. */
  List<OriginTag> gone(XcfProperties image) throws FormatException {
    Optional<String> records = image.parasite(Xcf.PARASITE);
    return records.isEmpty()
        ? List.of()
        : LayerOrigins.read(records.get(), file, "its parasite " + Xcf.PARASITE).gone(ids);
  }
}
