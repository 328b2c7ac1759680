package shirushi.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Export;
import shirushi.format.FileCredentials;
import shirushi.format.Formats;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Sampler;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.c2pa.Statement;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LongLedger;
import shirushi.origin.ledger.Verification;
import shirushi.origin.ledger.Verifier;
import shirushi.scan.Scan;

/** What the marks cost: tags, credentials, the ledger, a scan. */
final class MarksPart implements Part {
  private static final Tool TOOL = new Tool("Shirushi", "bench");
  private static final OriginTag TAG =
      OriginTag.builder(Operation.GENERATED)
          .model(new Model("suzuri", "1", "ab".repeat(32), "CC0-1.0", "drawn by its makers", true))
          .prompt("夜空の下の猫", "a cat under the night sky", "")
          .seed(1)
          .sampler(new Sampler("ddim", 12, 3, 1))
          .time(Instant.EPOCH)
          .tool(TOOL)
          .build();

  private static final Export UNMARKED =
      new Export(VisibleMark.OFF, Optional.empty(), Optional.empty(), Optional.empty());

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    List<Line> lines = new ArrayList<>();
    try (Scratch scratch = new Scratch()) {
      Path large = scratch.path().resolve("large.png");
      lines.addAll(tag(large, setting.times(15, 3)));
      lines.add(sign(large, scratch.path().resolve("key"), setting.times(25, 5)));
      lines.addAll(ledger(scratch.path(), setting));
      lines.add(scan(Files.createDirectory(scratch.path().resolve("folder")), setting));
    }
    return lines;
  }

  /** A drawing of flat colours, 3840×2160. */
  private static Raster drawing() {
    BufferedImage image = new BufferedImage(3840, 2160, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      g.setColor(Color.getHSBColor(random.nextFloat(), .5f, .9f));
      g.fillOval(random.nextInt(3840) - 400, random.nextInt(2160) - 400, 900, 700);
    }
    g.dispose();
    return Raster.of(3840, 2160, image.getRGB(0, 0, 3840, 2160, null, 0, 3840));
  }

  private static Layer layer(Raster pixels, Optional<OriginTag> tag) {
    return new Layer(LayerId.random(), "drawing", 0, 0, pixels, 1, true, tag);
  }

  /**
   * Written is measured on a picture of one pixel: a tag costs the same on a large one, where it
   * drowns in what its pixels cost.
   */
  private static List<Line> tag(Path large, int times) throws IOException {
    Raster drawing = drawing();
    OriginTag tag = TAG.withPixelHash(drawing.sha256());
    Raster dot = drawing.crop(0, 0, 1, 1);
    Canvas whole = Canvas.of(layer(drawing, Optional.of(tag)));
    Canvas plain = Canvas.of(layer(dot, Optional.empty()));
    Canvas tagged = Canvas.of(layer(dot, Optional.of(tag)));
    Path small = large.resolveSibling("small.png");
    double[] both = new double[times];
    double[] encoded = new double[times];
    for (int i = 0; i < times; i++) {
      encoded[i] = millis(() -> UNMARKED.write(whole, large));
      double written = 0;
      for (int turn = 0; turn < 10; turn++) {
        written -= millis(() -> UNMARKED.write(plain, small)) / 10;
        written += millis(() -> UNMARKED.write(tagged, small)) / 10;
      }
      both[i] = written + millis(() -> Formats.inspect(large));
    }
    return List.of(
        new Line("marks: a tag into a PNG, and out of a 4k one", Spread.of(both), "ms", 20.0, ""),
        new Line("marks: that PNG's pixels, written", Spread.of(encoded), "ms", null, ""));
  }

  private static Line sign(Path file, Path keys, int times)
      throws IOException, CredentialException, GeneralSecurityException {
    ArtistKey key = new KeyFile(keys).open("Hana", new char[0]);
    Path target = file.resolveSibling("signed.png");
    double[] beyond = new double[times];
    for (int i = 0; i < times; i++) {
      double hashing =
          millis(
              () -> {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(Files.readAllBytes(file));
                digest.digest();
              });
      Statement statement =
          new Statement(
              "large.png",
              Optional.of(TAG),
              List.of(),
              Optional.empty(),
              TOOL,
              Instant.ofEpochSecond(i));
      double signing = millis(() -> FileCredentials.embed(file, target, statement, key));
      beyond[i] = signing - hashing;
    }
    return new Line(
        "marks: Content Credentials into it", Spread.of(beyond), "ms", 100.0, "beyond hashing");
  }

  private static List<Line> ledger(Path folder, Setting setting) throws IOException {
    Entry entry =
        Entry.of(Kind.JOB, TOOL)
            .picture("night.kra")
            .layers(List.of("5f0c2f4e-0c1d-4a53-9d0e-7c0d1a9b1c11"))
            .sha256("pixels", "cd".repeat(32))
            .tags(List.of(TAG));
    Ledger ledger = new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key"));
    double[] appends = new double[setting.times(200, 30)];
    for (int i = 0; i < appends.length; i++) {
      appends[i] = millis(() -> ledger.append(entry));
    }
    int entries = setting.times(1_000_000, 50_000);
    Ledger big =
        LongLedger.write(folder.resolve("big"), folder.resolve("ledger.key"), entry, entries);
    double first = millis(() -> big.append(entry));
    double[] later = new double[appends.length];
    double[] proofs = new double[appends.length];
    for (int i = 0; i < later.length; i++) {
      long index = (long) i * entries / later.length;
      later[i] = millis(() -> big.append(entry));
      proofs[i] = millis(() -> big.prove(index));
    }
    double[] verified = new double[setting.times(3, 1)];
    for (int i = 0; i < verified.length; i++) {
      verified[i] = millis(() -> verify(big)) / 1000;
    }
    String many = "%,d entries".formatted(entries);
    return List.of(
        new Line("marks: an entry of the ledger, on disk", Spread.of(appends), "ms", 5.0, ""),
        new Line("marks: one more to " + many, Spread.of(later), "ms", 5.0, ""),
        new Line("marks: to those without an index", Spread.of(first), "ms", null, "made anew"),
        new Line("marks: a proof from them", Spread.of(proofs), "ms", null, ""),
        new Line("marks: all of them verified", Spread.of(verified), "s", null, ""));
  }

  private static void verify(Ledger ledger) throws IOException {
    Verification found = new Verifier(ledger, ledger.key(), Set.of()).verify(Optional.empty());
    if (!found.faults().isEmpty()) {
      throw new IOException("the ledger does not verify: " + found.faults().get(0));
    }
  }

  private static Line scan(Path folder, Setting setting) throws IOException {
    int files = setting.times(3000, 600);
    String[] endings = {"png", "jpg", "ora", "psd"};
    Raster small = drawing().scaled(480, 270);
    for (int i = 0; i < files; i++) {
      Path file = folder.resolve(i + "." + endings[i % endings.length]);
      if (i < 2 * endings.length) {
        Optional<OriginTag> tag =
            i < endings.length ? Optional.empty() : Optional.of(TAG.withPixelHash(small.sha256()));
        Export.PLAIN.write(Canvas.of(layer(small, tag)), file);
      } else {
        int model = i % (2 * endings.length);
        Files.copy(folder.resolve(model + "." + endings[model % endings.length]), file);
      }
    }
    double[] each = new double[setting.times(5, 2)];
    for (int i = 0; i < each.length; i++) {
      each[i] = millis(() -> new Scan(() -> false).each(folder, item -> {})) / files;
    }
    return new Line(
        "marks: a file scanned",
        Spread.of(each),
        "ms",
        2.0,
        "a quarter each " + String.join(" ", endings));
  }

  private interface Work {
    void run() throws IOException, GeneralSecurityException;
  }

  private static double millis(Work work) throws IOException {
    long start = System.nanoTime();
    try {
      work.run();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
