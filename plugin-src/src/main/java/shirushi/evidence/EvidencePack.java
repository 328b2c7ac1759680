package shirushi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.format.Fingerprint;
import shirushi.format.Formats;
import shirushi.format.TakenException;
import shirushi.origin.XmpRights;
import shirushi.origin.ledger.Ledger;

/**
 * Writes the answer to "did you use AI?": a zip with the layers, what the ledger has on record of
 * them, its proofs, and a page for people. Any thread; nothing stays open. The same file, ledger
 * and time give the same bytes.
 */
public final class EvidencePack {
  /** A file may be put into a pack up to this size. */
  public static final long LARGEST_FILE = 256L << 20;

  private static final int LONGEST_LAYER = 1024;
  private static final int LONGEST_PICTURE = 2048;
  private static final int PREVIEW = 400;
  private static final int SMALL_PREVIEW = 160;

  /** Above this many layers the previews are small, so that the page stays one that opens. */
  private static final int MANY_LAYERS = 60;

  private EvidencePack() {}

  /**
   * What became of it, for whoever asked.
   *
   * @param layers how many there are
   * @param ai how many of them say AI
   * @param uses how many entries of the ledger record a use of the palette in this document
   * @param likenesses how many entries record that a picture was written which looks like this one
   * @param entries how many entries the ledger has
   * @param unread the snapshots that couldn't be read, each with why; the page lists them too
   */
  public record Summary(
      int layers, long ai, long uses, long likenesses, long entries, List<String> unread) {
    public Summary {
      unread = List.copyOf(unread);
    }
  }

  /**
   * Writes a pack, whole or not at all.
   *
   * @throws TakenException where something is in its place that is not to be replaced
   * @throws IOException in one sentence, where the picture or the ledger can't be read, or the pack
   *     can't be written
   */
  public static Summary write(EvidenceRequest request, Destination zip) throws IOException {
    try (PackFolder pack = new PackFolder()) {
      Answer answer = gather(request, pack);
      fill(answer, pack);
      seal(pack, request.ledger());
      zip.write(out -> PackZip.write(pack.files(), out));
      return new Summary(
          answer.layers().size(),
          answer.ai(),
          answer.history().uses(),
          answer.history().likenesses(),
          answer.history().size(),
          answer.unread());
    }
  }

  private static Answer gather(EvidenceRequest request, PackFolder pack) throws IOException {
    Path file = request.file();
    Formats.Opened opened = Formats.open(file);
    String sha256 = Digests.of(file);
    Canvas canvas = opened.canvas();
    Raster flat = canvas.flatten();
    Fingerprint picture = Fingerprint.of(flat);
    List<Fingerprint> prints =
        canvas.layers().stream().map(layer -> Fingerprint.of(layer.pixels())).toList();
    Set<String> hashes = new LinkedHashSet<>(picture.hashes());
    prints.forEach(print -> hashes.addAll(print.hashes()));
    String name = file.toAbsolutePath().getFileName().toString();
    Snapshots snapshots = new Snapshots(request.snapshots());
    Terms terms = new Terms(name, sha256, canvas, picture, hashes, snapshots.hashes());
    History history = new LedgerSearch(request.ledger(), terms).history();
    boolean many = canvas.layers().size() > MANY_LAYERS;
    Images images = new Images(pack, many ? SMALL_PREVIEW : PREVIEW);
    Document document =
        new Document(
            name,
            sha256,
            file.toFile().length(),
            opened.format().name(),
            canvas.width(),
            canvas.height(),
            picture,
            images.add("picture.png", flat, canvas.origin(), LONGEST_PICTURE),
            canvas.unplaced(),
            Optional.of(XmpRights.statement(Formats.inspect(file).xmp()))
                .filter(it -> !it.isEmpty()),
            include(request, name, pack));
    List<LayerFacts> layers = new ArrayList<>();
    for (int i = prints.size() - 1; i >= 0; i--) {
      String path = "layers/%04d.png".formatted(layers.size() + 1);
      Raster raster = canvas.layers().get(i).pixels();
      Image image = images.add(path, raster, canvas.layers().get(i).tag(), LONGEST_LAYER);
      layers.add(LayerFacts.of(canvas.layers().get(i), prints.get(i), image, history));
    }
    if (!Digests.of(file).equals(sha256)) {
      throw new EvidenceException(file + ": changed while the pack was made");
    }
    return new Answer(
        request,
        document,
        layers,
        history,
        snapshots.list(history, request.ledger(), images, pack),
        Stamp.copy(request.ledger(), history.key(), pack));
  }

  private static Optional<String> include(EvidenceRequest request, String name, PackFolder pack)
      throws IOException {
    if (!request.withFile()) {
      return Optional.empty();
    }
    if (request.file().toFile().length() > LARGEST_FILE) {
      throw new EvidenceException(
          "%s: its %d MB are over the %d MB that a pack takes; make it without the file"
              .formatted(name, request.file().toFile().length() >> 20, LARGEST_FILE >> 20));
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String path = "document/document" + (ending.matches("[a-z0-9]{1,8}") ? "." + ending : "");
    pack.copy(path, request.file());
    return Optional.of(path);
  }

  private static void fill(Answer answer, PackFolder pack) throws IOException {
    History history = answer.history();
    pack.put("evidence.json", EvidenceJson.of(answer));
    pack.put("index.html", Page.of(answer));
    pack.put("public-key.pem", history.key().toPem());
    pack.put("key.pub", history.key() + "\n");
    if (history.checkpoint().isPresent()) {
      pack.put("ledger/checkpoint", history.checkpoint().get().note());
    }
    for (Match match : history.matches()) {
      pack.put(match.path(".json"), match.proof().json());
      pack.put(match.path(".tlog-proof"), match.proof().toText());
    }
  }

  private static void seal(PackFolder pack, Ledger ledger) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Map.Entry<String, Path> file : pack.files().entrySet()) {
      sums.append(Digests.of(file.getValue())).append("  ").append(file.getKey()).append('\n');
    }
    byte[] text = sums.toString().getBytes(StandardCharsets.UTF_8);
    byte[] signature = ledger.sign(text);
    pack.put(PackFolder.SUMS, text);
    pack.put(PackFolder.SIGNATURE, signature);
  }
}
