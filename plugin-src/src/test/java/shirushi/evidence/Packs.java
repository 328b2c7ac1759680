package shirushi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.format.Formats;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** A picture of an AI layer under a drawn one, its ledger, and zips to play with. */
final class Packs {
  static final Tool TOOL = new Tool("Shirushi", "9.8.7");
  static final Instant MADE = Instant.parse("2026-03-04T05:06:07Z");

  final Path folder;
  final Ledger ledger;
  final Path picture;

  Packs(Path folder) {
    this.folder = folder;
    ledger = new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key"));
    picture = folder.resolve("花 & <flower>.ora");
  }

  static Raster gradient(int width, int height, int colour) {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = (128 + i * 127 / argb.length) << 24 | colour + i % width * 0x010003;
    }
    return Raster.of(width, height, argb);
  }

  /** Records as the palette does, and saves the picture. */
  Packs painted() throws IOException {
    Raster pixels = gradient(90, 60, 0x402010).asPainted();
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED)
            .prompt("a red <flower>", "a red <flower>", "text")
            .model(new Model("Suzuri", "1", "ab", "CC0-1.0", "", false))
            .seed(7)
            .time(Instant.parse("2026-01-02T12:00:00Z"))
            .pixelHash(pixels.sha256())
            .build();
    ledger.append(Entry.of(Kind.JOB, TOOL).picture("other.ora").note("somebody else's"));
    long job = ledger.append(Entry.of(Kind.JOB, TOOL).picture("x").tags(List.of(tag)));
    Layer ai =
        new Layer(
            LayerId.random(),
            "flower",
            10,
            5,
            pixels,
            1,
            true,
            Optional.of(tag.withLedgerIndex(job)));
    ledger.append(
        Entry.of(Kind.APPLY, TOOL).job(OptionalLong.of(job)).layers(List.of(ai.id().toString())));
    save(ai, drawn());
    return this;
  }

  /** Saves a picture that the ledger knows nothing of. */
  Packs unrecorded() throws IOException {
    ledger.append(Entry.of(Kind.JOB, TOOL).picture("other.ora").note("somebody else's"));
    save(drawn());
    return this;
  }

  private static Layer drawn() {
    Group group = new Group(LayerId.random(), "線画", 1, true, "svg:src-over", Optional.empty());
    return new Layer(
            LayerId.random(),
            "ペン\"><script>",
            0,
            0,
            gradient(1500, 8, 0x102040),
            1,
            true,
            Optional.empty())
        .in(Optional.of(group));
  }

  private void save(Layer... layers) throws IOException {
    Canvas canvas = new Canvas(120, 80, List.of(layers));
    Formats.forPath(picture).write(canvas, picture);
  }

  EvidenceRequest request() {
    return new EvidenceRequest(picture, ledger, TOOL, MADE, false, Optional.empty());
  }

  EvidenceRequest withFile() {
    return new EvidenceRequest(picture, ledger, TOOL, MADE, true, Optional.empty());
  }

  Path write(EvidenceRequest request) throws IOException {
    Path zip = folder.resolve("pack.zip");
    EvidencePack.write(request, new Destination(zip, true));
    return zip;
  }

  static PackReport verify(Path zip) throws IOException {
    return new PackVerifier(zip, Optional.empty()).verify();
  }

  static List<String> faults(Path zip) throws IOException {
    return verify(zip).findings().stream()
        .filter(finding -> finding.state() == Finding.State.FAULT)
        .map(Finding::sentence)
        .toList();
  }

  static Map<String, byte[]> unzip(Path zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        try (InputStream in = file.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  static Path zip(Map<String, byte[]> files, Path zip) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return zip;
  }
}
