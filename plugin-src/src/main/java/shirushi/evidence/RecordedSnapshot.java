package shirushi.evidence;

import java.io.IOException;
import java.nio.file.Path;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** Puts on record how a picture looks now: nothing does so by itself. */
public final class RecordedSnapshot {
  private RecordedSnapshot() {}

  /**
   * Records the hashes of the file and of its flattened pixels, and keeps a small copy of at most
   * 512 pixels a side beside the ledger, which may be deleted.
   *
   * @return the entry's place
   * @throws IOException in one sentence, where the picture can't be read or nothing be recorded
   */
  public static long take(Path picture, Ledger ledger, Tool tool) throws IOException {
    try (PackFolder scratch = new PackFolder()) {
      String file = Digests.of(picture);
      Canvas canvas = Formats.read(picture);
      Raster flat = canvas.flatten();
      new Images(scratch, 1).add("small.png", flat, canvas.origin(), Snapshots.LONGEST);
      Entry entry =
          Entry.of(Kind.SNAPSHOT, tool)
              .picture(picture.toAbsolutePath().getFileName().toString())
              .layers(canvas.layers().stream().map(layer -> layer.id().toString()).toList())
              .sha256("file", file)
              .sha256("pixels", flat.sha256());
      return ledger.append(entry, scratch.bytes("small.png"));
    }
  }
}
