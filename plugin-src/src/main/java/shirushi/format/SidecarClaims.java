package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.JsonFault;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/**
 * The content of a sidecar: {@code {claims, publicKey, signature}}. The signature is Ed25519 over a
 * first line and then the claims as JSON without spaces, so that laying the file out anew does not
 * break it. It shows whether the claims were changed; not who signed, for which the key must be
 * known.
 *
 * @param key lower-case hex SHA-256 of the public key; empty where there is none
 * @param intact whether the signature holds
 */
record SidecarClaims(List<Claim> layers, Picture picture, String key, boolean intact) {
  private static final String FIRST_LINE = "shirushi sidecar 1\n";
  private static final int LAYERS = 10_000;
  private static final Gson COMPACT =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final Gson PRETTY = COMPACT.newBuilder().setPrettyPrinting().create();

  /** One layer. */
  record Claim(String id, String name, String pixelKey, Optional<OriginTag> tag) {}

  /** The flattened picture. */
  record Picture(
      String pixelKey, String filePixelKey, Optional<Look> look, Optional<OriginTag> tag) {
    /** Whether a picture with that key is this one, as it was painted or as the file has it. */
    boolean is(String key) {
      return !key.isEmpty() && (key.equals(pixelKey) || key.equals(filePixelKey));
    }
  }

  private record Item(
      String id, String name, String pixelSha256, String pixelKey, JsonElement tag) {}

  private record Flat(
      int width,
      int height,
      String pixelSha256,
      String pixelKey,
      String filePixelKey,
      String look,
      JsonElement tag) {}

  private record Claims(int version, String file, String time, Flat picture, List<Item> layers) {}

  private record Root(JsonElement claims, String publicKey, String signature) {}

  static String write(Canvas canvas, Optional<Raster> read, String file, Signer signer) {
    Raster flat = canvas.flatten();
    Flat picture =
        new Flat(
            flat.width(),
            flat.height(),
            flat.sha256(),
            PixelKey.of(flat),
            PixelKey.of(read.orElse(flat)),
            Look.of(flat).text(),
            json(Origins.of(canvas, flat)));
    List<Item> items = canvas.layers().stream().map(SidecarClaims::item).toList();
    String now = Instant.now().toString();
    JsonElement claims = COMPACT.toJsonTree(new Claims(1, file, now, picture, items));
    byte[] signature = signer.sign(signed(claims));
    Base64.Encoder base64 = Base64.getEncoder();
    return PRETTY.toJson(
        new Root(
            claims,
            base64.encodeToString(signer.publicKey().getEncoded()),
            base64.encodeToString(signature)));
  }

  private static Item item(Layer layer) {
    Raster pixels = layer.pixels();
    return new Item(
        layer.id().value(), layer.name(), pixels.sha256(), PixelKey.of(pixels), json(layer.tag()));
  }

  private static JsonElement json(Optional<OriginTag> tag) {
    return tag.map(t -> JsonParser.parseString(t.toJson())).orElse(null);
  }

  /**
   * @throws FormatException where it cannot be read at all
   */
  static SidecarClaims read(String json, String file) throws FormatException {
    try {
      Root root = COMPACT.fromJson(json, Root.class);
      if (root == null || root.claims == null || !root.claims.isJsonObject()) {
        throw new JsonParseException("it has no claims");
      }
      Claims claims = COMPACT.fromJson(root.claims, Claims.class);
      if (claims.layers == null || claims.layers.size() > LAYERS) {
        throw new JsonParseException("it has no layers, or over " + LAYERS);
      }
      List<Claim> layers = new ArrayList<>();
      for (Item item : claims.layers) {
        if (item != null) {
          layers.add(new Claim(text(item.id), text(item.name), text(item.pixelKey), tag(item.tag)));
        }
      }
      Flat flat = claims.picture;
      Picture picture =
          flat == null
              ? new Picture("", "", Optional.empty(), Optional.empty())
              : new Picture(
                  text(flat.pixelKey),
                  text(flat.filePixelKey),
                  Look.parse(text(flat.look), flat.width, flat.height),
                  tag(flat.tag));
      byte[] key = bytes(root.publicKey);
      boolean intact = holds(key, bytes(root.signature), signed(root.claims));
      return new SidecarClaims(layers, picture, fingerprint(key), intact);
    } catch (OriginException | JsonParseException | NumberFormatException e) {
      throw new FormatException(file + ": not a sidecar this can read (" + JsonFault.of(e) + ")");
    }
  }

  private static byte[] signed(JsonElement claims) {
    return (FIRST_LINE + COMPACT.toJson(claims)).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean holds(byte[] key, byte[] signature, byte[] message) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // no key or no signature: the claims are as good as unsigned
    }
  }

  private static String fingerprint(byte[] key) {
    return key.length == 0 ? "" : HexFormat.of().formatHex(PixelKey.sha256().digest(key));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(text(base64));
    } catch (IllegalArgumentException e) {
      return new byte[0]; // no key and no signature holds
    }
  }

  private static Optional<OriginTag> tag(JsonElement json) throws OriginException {
    return json instanceof JsonObject
        ? Optional.of(OriginTag.fromJson(json.toString()))
        : Optional.empty();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** The claims that count: with a broken signature only those of AI. */
  Optional<OriginTag> counting(Optional<OriginTag> tag) {
    return intact ? tag : tag.filter(OriginTag::isAi);
  }
}
