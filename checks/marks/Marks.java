import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.format.KraTags;
import shirushi.format.Sidecar;
import shirushi.format.SidecarReport;
import shirushi.format.Signer;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Sampler;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.c2pa.Statement;

/**
 * What the matrix of marks does in Java: {@code sample FOLDER} writes the tagged sample in each
 * format with its sidecar, {@code tag FILE.kra…} tags Krita files, {@code edit FOLDER FILE…} does
 * our own operations, and {@code judge} reads lines "operation, format, file" and says of each what
 * became of the tag.
 */
final class Marks {
  /** The tag that is looked for in every result. */
  private static final OriginTag TAG =
      OriginTag.builder(Operation.GENERATED)
          .model(new Model("suzuri", "1.0", "ab12".repeat(16), "Apache-2.0", "own drawings", true))
          .prompt("夜空, a night sky", "night sky", "text")
          .seed(20260102)
          .sampler(new Sampler("euler", 12, 4.5f, 1))
          .time(Instant.parse("2026-01-02T03:04:05Z"))
          .tool(new Tool("Shirushi", "0.1.0"))
          .build();

  private static final Set<String> SIGNED = Set.of("png", "jpg", "tif");

  private Marks() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      files.add(Path.of(arguments[i]));
    }
    switch (arguments[0]) {
      case "sample" -> sample(files.get(0));
      case "tag" -> tag(files);
      case "edit" -> edit(files.get(0), files.subList(1, files.size()));
      case "judge" -> judge();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void sample(Path folder) throws IOException {
    Canvas canvas =
        new Canvas(
            240,
            160,
            List.of(
                layer("drawing", 0, 0, drawing(240, 160, 0x60), Optional.empty()),
                layer("sky", 30, 20, drawing(120, 80, 0xF0), Optional.of(TAG))));
    Signer signer = new Key();
    ArtistKey artist = artist(folder.resolve("key"));
    for (String ending : List.of("ora", "psd", "png", "jpg", "tif")) {
      Path file = folder.resolve("sample." + ending);
      Formats.forWriting(file).write(canvas, file);
      if (SIGNED.contains(ending)) {
        FileCredentials.embed(file, file, statement(file, canvas), artist);
      }
      Sidecar.write(canvas, file, signer);
    }
    Path plain = folder.resolve("plain.ora"); // for Krita to make a file of
    List<Layer> untagged =
        canvas.layers().stream()
            .map(it -> layer(it.name().replace(Layer.AI_PREFIX, ""), it.x(), it.y(), plain(it)))
            .toList();
    Formats.forWriting(plain).write(new Canvas(240, 160, untagged), plain);
  }

  private static Raster plain(Layer layer) {
    Raster it = layer.pixels();
    return Raster.of(it.width(), it.height(), it.argb());
  }

  private static void tag(List<Path> files) throws IOException {
    for (Path file : files) {
      Layer sky =
          Formats.read(file).layers().stream()
              .filter(it -> it.name().endsWith("sky"))
              .findFirst()
              .orElseThrow();
      KraTags.write(file, Map.of(sky.id(), TAG));
      Sidecar.write(Formats.read(file), file, new Key());
    }
  }

  private static void edit(Path folder, List<Path> samples) throws IOException {
    for (Path sample : samples) {
      Canvas canvas = Formats.read(sample);
      Layer stroke = layer("stroke", 50, 40, drawing(40, 30, 0x10), Optional.empty());
      Canvas drawnOn = canvas.with(stroke);
      Group group =
          new Group(LayerId.random(), "all", 1, true, Group.PASS_THROUGH, Optional.empty());
      Canvas grouped =
          new Canvas(
              canvas.width(),
              canvas.height(),
              drawnOn.layers().stream().map(it -> it.in(Optional.of(group))).toList(),
              canvas.unplaced(),
              canvas.extras());
      write(canvas, folder, "saved again", sample);
      write(
          merged(drawnOn).with(layer("new", 0, 0, drawing(9, 9, 9), Optional.empty())),
          folder,
          "merged",
          sample);
      write(merged(drawnOn), folder, "flattened", sample);
      write(grouped, folder, "grouped", sample);
    }
  }

  private static Canvas merged(Canvas canvas) {
    return Canvas.of(layer("merged", 0, 0, canvas.flatten(), canvas.origin()));
  }

  /** A Krita file's own tags are written anew; its edited layers go where we can write them. */
  private static void write(Canvas canvas, Path folder, String what, Path sample)
      throws IOException {
    Path place = Files.createDirectories(folder.resolve(what));
    String name = sample.getFileName().toString();
    if (!name.endsWith(".kra")) {
      Path file = place.resolve(name);
      Formats.forWriting(file).write(canvas, file);
    } else if (what.equals("saved again")) {
      Path file = Files.copy(sample, place.resolve(name));
      Map<LayerId, OriginTag> tags =
          canvas.layers().stream()
              .filter(it -> it.tag().isPresent())
              .collect(Collectors.toMap(Layer::id, it -> it.tag().get()));
      KraTags.write(file, tags);
    } else {
      Path file = place.resolve("sample-kra.ora");
      Formats.forWriting(file).write(canvas, file);
    }
  }

  private static void judge() throws IOException {
    Path alone = Files.createTempDirectory("alone");
    String lines = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : lines.lines().toList()) {
      String[] parts = line.split("\t");
      Path file = Path.of(parts[2]);
      Path copy = Files.copy(file, alone.resolve(file.getFileName()));
      String found = found(Formats.read(copy));
      Formats.Opened opened = Formats.open(file);
      String with = found(opened.canvas());
      String verdict =
          found.equals(with)
              ? found + (found.equals("lost") ? detected(opened) : "")
              : with.equals("kept") && found.equals("lost")
                  ? "recovered by the sidecar"
                  : with.equals("kept")
                      ? found + ", recovered by the sidecar"
                      : found + ", by the sidecar " + with;
      System.out.println(
          String.join("\t", parts[0], parts[1], verdict, credential(copy), accused(opened)));
      Files.delete(copy);
    }
    Files.delete(alone);
  }

  private static String found(Canvas canvas) {
    Optional<OriginTag> origin = canvas.origin();
    if (origin.filter(OriginTag::isAi).isEmpty()) {
      return "lost";
    }
    return isTold(origin.get()) ? "kept" : "name only";
  }

  /** Whether all that the tag says of the making is still said. */
  private static boolean isTold(OriginTag tag) {
    boolean itself =
        tag.operation() == TAG.operation()
            && tag.model().equals(TAG.model())
            && tag.prompt().equals(TAG.prompt())
            && tag.effectivePrompt().equals(TAG.effectivePrompt())
            && tag.negativePrompt().equals(TAG.negativePrompt())
            && tag.seed().equals(TAG.seed())
            && tag.sampler().equals(TAG.sampler())
            && tag.tool().equals(TAG.tool());
    return itself || tag.sources().stream().anyMatch(Marks::isTold);
  }

  private static String detected(Formats.Opened opened) {
    boolean told =
        opened
            .sidecar()
            .filter(it -> !it.matches() || !it.missing().isEmpty())
            .map(SidecarReport::sentences)
            .filter(it -> !it.isEmpty())
            .isPresent();
    return told ? ", but the sidecar tells" : " silently";
  }

  private static String credential(Path file) throws IOException {
    return FileCredentials.canCarry(file)
        ? FileCredentials.read(file, List.of())
            .map(it -> it.state() == Credential.State.VALID_UNTRUSTED ? "valid" : it.state().name())
            .orElse("gone")
            .toLowerCase(java.util.Locale.ROOT)
        : "–";
  }

  /** Whether a layer of its own, drawn by hand, is now said to be AI. */
  private static String accused(Formats.Opened opened) {
    return opened.canvas().layers().stream()
            .filter(it -> it.name().endsWith("drawing"))
            .anyMatch(it -> it.tag().filter(OriginTag::isAi).isPresent())
        ? "accused"
        : "–";
  }

  private static Layer layer(String name, int x, int y, Raster pixels) {
    return layer(name, x, y, pixels, Optional.empty());
  }

  private static Layer layer(String name, int x, int y, Raster pixels, Optional<OriginTag> tag) {
    return new Layer(LayerId.random(), name, x, y, pixels, 1, true, tag);
  }

  /** A gradient with a disc: something a Look can know again. */
  private static Raster drawing(int width, int height, int blue) {
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean disc = Math.hypot(x - width / 2.0, y - height / 2.0) < height / 3.0;
        int ground = 0xFF000000 | 255 * x / width << 16 | 255 * y / height << 8 | blue;
        argb[y * width + x] = disc ? 0xFFFFD000 | blue : ground;
      }
    }
    return Raster.of(width, height, argb);
  }

  private static ArtistKey artist(Path folder) throws IOException {
    try {
      return new KeyFile(folder).open("Hana Tanaka", new char[0]);
    } catch (CredentialException e) {
      throw new IOException(e);
    }
  }

  private static Statement statement(Path file, Canvas canvas) {
    return new Statement(
        file.getFileName().toString(),
        canvas.origin(),
        List.of(),
        Optional.empty(),
        TAG.tool(),
        Instant.now());
  }

  private static final class Key implements Signer {
    private final KeyPair pair;

    Key() {
      try {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public PublicKey publicKey() {
      return pair.getPublic();
    }

    @Override
    public byte[] sign(byte[] message) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
