package shirushi.job;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.format.AtomicFile;
import shirushi.format.Fingerprint;
import shirushi.format.Formats;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;
import shirushi.request.Inpaint;
import shirushi.request.Refine;
import shirushi.request.Request;

/**
 * Puts one job on record, step by step. A ledger that can't be written costs nobody a picture: it
 * is said once, nothing further of this job is recorded, and its tags have no place in the ledger.
 */
public final class Journal {
  /** An entry that is yet to be put together. */
  private interface Source {
    Entry entry() throws IOException;
  }

  private final Ledger ledger;
  private final Tool tool;
  private final String picture;
  private final String statement;
  private final Consumer<IOException> complain;
  private OptionalLong job = OptionalLong.empty();
  private boolean failed;

  /**
   * @param picture the document's id: what its host calls it by, for a file its name
   * @param complain is told why nothing is recorded
   */
  public Journal(Ledger ledger, Tool tool, String picture, Consumer<IOException> complain) {
    this(ledger, tool, picture, "", complain);
  }

  /**
   * @param statement what the artist states about the input; empty if nothing
   */
  public Journal(
      Ledger ledger, Tool tool, String picture, String statement, Consumer<IOException> complain) {
    this.ledger = ledger;
    this.tool = tool;
    this.picture = picture;
    this.statement = statement;
    this.complain = complain;
  }

  /** Removes what processes have left among a ledger's files that were killed as they wrote. */
  public static void sweep(Ledger ledger) throws IOException {
    for (Path folder : ledger.folders()) {
      AtomicFile.sweep(folder);
    }
  }

  /** Records what was painted; the tags come back with their place in the ledger. */
  List<OriginTag> painted(Request request, List<OriginTag> tags) {
    job = record(() -> input(request, entry(Kind.JOB).tags(tags).note(statement)));
    return job.isEmpty()
        ? tags
        : tags.stream().map(tag -> tag.withLedgerIndex(job.getAsLong())).toList();
  }

  private static Entry input(Request request, Entry entry) {
    if (request instanceof Refine refine) {
      return entry.sha256("input", refine.source().sha256());
    }
    if (request instanceof Inpaint inpaint) {
      return entry.sha256("input", inpaint.source().sha256());
    }
    return entry;
  }

  /** Records that it became layers, or some of it. */
  public void inserted(List<LayerId> layers) {
    record(
        () -> entry(Kind.APPLY).job(job).layers(layers.stream().map(LayerId::toString).toList()));
  }

  /** The job's place in the ledger; empty before it was painted, and where nothing is recorded. */
  public OptionalLong job() {
    return job;
  }

  /**
   * Records the files that were written: each by its hash, and by what is known again when its
   * marks are gone, the pixels that are read from it.
   */
  public void exported(List<Path> files) {
    for (Path file : files) {
      String name = file.getFileName().toString();
      record(
          () -> {
            Entry entry = entry(Kind.EXPORT).job(job).picture(name).sha256("file", sha256(file));
            return pixels(Formats.read(file), entry);
          });
    }
  }

  /** Only where AI is in them: what was drawn by hand is nobody's use of the palette. */
  private static Entry pixels(Canvas canvas, Entry entry) {
    Entry full = entry;
    if (isAi(canvas.origin())) {
      Fingerprint picture = Fingerprint.of(canvas.flatten());
      full = hashed(full, "", picture).look(picture.look());
    }
    int layers = 0;
    for (Layer layer : canvas.layers()) {
      if (isAi(layer.tag()) && canvas.layers().size() > 1) {
        full = hashed(full, "layer." + ++layers + ".", Fingerprint.of(layer.pixels()));
      }
    }
    return full;
  }

  /** What nothing is seen of is not known by its pixels. */
  private static Entry hashed(Entry entry, String prefix, Fingerprint print) {
    if (print.key().isEmpty()) {
      return entry;
    }
    Entry full = entry.sha256(prefix + "pixels", print.pixels());
    return print.key().equals(print.pixels()) ? full : full.sha256(prefix + "key", print.key());
  }

  private static boolean isAi(Optional<OriginTag> tag) {
    return tag.filter(OriginTag::isAi).isPresent();
  }

  private Entry entry(Kind kind) {
    return Entry.of(kind, tool).picture(picture);
  }

  private OptionalLong record(Source source) {
    if (failed) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(ledger.append(source.entry()));
    } catch (IOException e) {
      failed = true;
      complain.accept(e);
      return OptionalLong.empty();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in =
          new DigestInputStream(new FileInputStream(file.toFile()), sha256)) {
        byte[] buffer = new byte[1 << 16];
        while (in.read(buffer) >= 0) {
          // The digest takes what is read.
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
