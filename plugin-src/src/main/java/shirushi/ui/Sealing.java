package shirushi.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shirushi.format.FileFault;
import shirushi.format.Format;
import shirushi.host.file.SealKeys;
import shirushi.host.file.Seals;

/** What one file is signed with, and what there is to say of the keys. For one thread. */
final class Sealing implements SealKeys.Listener {
  private final Workplace work;
  private final List<Notice> said = new ArrayList<>();

  Sealing(Workplace work) {
    this.work = work;
  }

  Seals seals(Format format) throws IOException {
    Artist artist = work.artist();
    return new SealKeys(artist.keys(), artist.password(), work.ledger(), this)
        .seals(format, work.tool());
  }

  /** What was not as it should be, or else what is said of the file. */
  Notice or(Notice otherwise) {
    return said.isEmpty() ? otherwise : said.get(0);
  }

  @Override
  public void made(String name, Path key, boolean earlier) {
    said.add(Notice.news(earlier ? "notice.keyAgain" : "notice.key", name, key));
  }

  @Override
  public void noCredentials(Exception why) {
    said.add(0, Notice.trouble("trouble.credentials", sentence(why)));
  }

  @Override
  public void noSidecar(Exception why) {
    said.add(0, Notice.trouble("trouble.sidecar", sentence(why)));
  }

  /** The picture could not be put on record. */
  void unrecorded(IOException why) {
    said.add(Notice.trouble("trouble.ledger", sentence(why)));
  }

  private static String sentence(Exception why) {
    return why instanceof IOException io ? FileFault.sentence(io) : why.getMessage();
  }
}
