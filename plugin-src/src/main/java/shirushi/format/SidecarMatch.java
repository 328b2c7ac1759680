package shirushi.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** Gives a picture the tags back that its sidecar remembers. It adds AI, and never takes it. */
final class SidecarMatch {
  private final Canvas canvas;
  private final SidecarClaims claims;
  private final Set<SidecarClaims.Claim> found = new HashSet<>();
  private final Map<LayerId, SidecarReport.Finding> findings = new LinkedHashMap<>();
  private final Map<LayerId, OriginTag> tags = new HashMap<>();

  private SidecarMatch(Canvas canvas, SidecarClaims claims) {
    this.canvas = canvas;
    this.claims = claims;
  }

  static Sidecar.Recovered match(Canvas canvas, SidecarClaims claims, String file) {
    return new SidecarMatch(canvas, claims).match(file);
  }

  private Sidecar.Recovered match(String file) {
    canvas.layers().forEach(layer -> findings.put(layer.id(), SidecarReport.Finding.NOT_LISTED));
    Map<LayerId, SidecarClaims.Claim> same = samePixels();
    same.forEach((id, claim) -> recover(layer(id), claims.counting(claim.tag()), true));
    sameNames(same.keySet());
    SidecarReport.Match picture = picture();
    Optional<OriginTag> unplaced = canvas.unplaced();
    List<SidecarClaims.Claim> missing =
        claims.layers().stream()
            .filter(claim -> !found.contains(claim) && ai(claim.tag()))
            .toList();
    if (picture != SidecarReport.Match.NONE) {
      unplaced = whole(picture, missing, unplaced);
    }
    List<Layer> layers = canvas.layers().stream().map(this::tagged).toList();
    Canvas tagged = new Canvas(canvas.width(), canvas.height(), layers, unplaced, canvas.extras());
    List<String> names =
        picture == SidecarReport.Match.NONE
            ? missing.stream().map(SidecarClaims.Claim::name).toList()
            : List.of();
    SidecarReport.Seal seal =
        claims.intact() ? SidecarReport.Seal.INTACT : SidecarReport.Seal.BROKEN;
    return new Sidecar.Recovered(
        tagged, new SidecarReport(file, seal, claims.key(), picture, findings, names, ""));
  }

  /** Each layer's claim with its pixels; of several that of its id, its name, or any. */
  private Map<LayerId, SidecarClaims.Claim> samePixels() {
    Map<String, List<SidecarClaims.Claim>> byKey =
        claims.layers().stream()
            .filter(claim -> !claim.pixelKey().isEmpty())
            .collect(Collectors.groupingBy(SidecarClaims.Claim::pixelKey));
    Map<LayerId, SidecarClaims.Claim> same = new LinkedHashMap<>();
    for (Layer layer : canvas.layers()) {
      List<SidecarClaims.Claim> candidates =
          byKey.getOrDefault(PixelKey.of(layer.pixels()), List.of());
      Optional<SidecarClaims.Claim> best =
          candidates.stream()
              .filter(claim -> claim.id().equals(layer.id().value()))
              .findFirst()
              .or(() -> candidates.stream().filter(claim -> named(claim, layer)).findFirst())
              .or(() -> candidates.stream().filter(claim -> ai(claim.tag())).findFirst())
              .or(() -> candidates.stream().findFirst());
      best.ifPresent(
          claim -> {
            same.put(layer.id(), claim);
            // Equal pixels are equally accounted for, whichever claim was taken.
            found.addAll(candidates);
          });
    }
    return same;
  }

  /** An AI layer with other pixels was painted on; a name alone says nothing of other layers. */
  private void sameNames(Set<LayerId> matched) {
    for (Layer layer : canvas.layers()) {
      if (!matched.contains(layer.id())) {
        claims.layers().stream()
            .filter(claim -> !found.contains(claim) && ai(claim.tag()))
            .filter(claim -> claim.id().equals(layer.id().value()) || named(claim, layer))
            .findFirst()
            .ifPresent(
                claim -> {
                  found.add(claim);
                  recover(layer, claim.tag().map(OriginTag.UNTAGGED::union), false);
                });
      }
    }
  }

  private SidecarReport.Match picture() {
    if (canvas.layers().isEmpty()) {
      return SidecarReport.Match.NONE;
    }
    Raster flat = canvas.flatten();
    if (claims.picture().is(PixelKey.of(flat))) {
      return SidecarReport.Match.SAME;
    }
    Look look = Look.of(flat);
    return claims.picture().look().filter(look::resembles).isPresent()
        ? SidecarReport.Match.PROBABLY
        : SidecarReport.Match.NONE;
  }

  /**
   * The picture is known as a whole. A single layer of which nothing is known has the picture's
   * tag; otherwise what AI the layers do not account for belongs to the picture without a place.
   */
  private Optional<OriginTag> whole(
      SidecarReport.Match match, List<SidecarClaims.Claim> missing, Optional<OriginTag> unplaced) {
    Optional<OriginTag> tag = claims.counting(claims.picture().tag());
    if (tag.isEmpty()) {
      return unplaced;
    }
    if (canvas.layers().size() == 1) {
      Layer only = canvas.layers().get(0);
      if (findings.get(only.id()) == SidecarReport.Finding.NOT_LISTED) {
        recover(only, tag, match == SidecarReport.Match.SAME);
      }
      return unplaced;
    }
    boolean accounted = missing.isEmpty() || !ai(tag);
    return accounted
        ? unplaced
        : Optional.of(unplaced.map(old -> old.union(tag.get())).orElse(tag.get()));
  }

  private void recover(Layer layer, Optional<OriginTag> claimed, boolean surely) {
    Optional<OriginTag> own = layer.tag();
    boolean less =
        own.isEmpty()
            || own.get().equals(OriginTag.UNKNOWN_AI)
            || ai(claimed) && (!own.get().isAi() || onlyMarked(own.get()));
    if (claimed.isEmpty() || !less) {
      findings.put(layer.id(), SidecarReport.Finding.AGREES);
      return;
    }
    // The name's word for AI stands even where the sidecar has none.
    OriginTag tag =
        ai(own) && !ai(claimed) || own.isPresent() && !ai(own)
            ? own.get().union(claimed.get())
            : claimed.get();
    tags.put(layer.id(), tag);
    findings.put(
        layer.id(),
        surely ? SidecarReport.Finding.RECOVERED : SidecarReport.Finding.PROBABLY_RECOVERED);
  }

  /** Programs that keep the common marks of AI in the metadata drop what only we understand. */
  private static boolean onlyMarked(OriginTag tag) {
    return tag.sources().isEmpty()
        && (tag.operation() == Operation.UNKNOWN || tag.operation() == Operation.IMPORTED_AI);
  }

  private Layer tagged(Layer layer) {
    OriginTag tag = tags.get(layer.id());
    return tag == null
        ? layer
        : new Layer(
            layer.id(),
            layer.name(),
            layer.x(),
            layer.y(),
            layer.pixels(),
            layer.opacity(),
            layer.visible(),
            layer.compositeOp(),
            Optional.of(tag),
            layer.clipped(),
            layer.mask(),
            layer.group(),
            layer.extras());
  }

  private Layer layer(LayerId id) {
    return canvas.layers().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean named(SidecarClaims.Claim claim, Layer layer) {
    return bare(claim.name()).equals(bare(layer.name()));
  }

  private static String bare(String name) {
    String prefix = Layer.AI_PREFIX.strip();
    return (name.startsWith(prefix) ? name.substring(prefix.length()) : name).strip();
  }

  private static boolean ai(Optional<OriginTag> tag) {
    return tag.filter(OriginTag::isAi).isPresent();
  }
}
