package shirushi.host.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Declaration;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;
import shirushi.origin.policy.Use;
import shirushi.origin.policy.Verdict;

/**
 * A picture file that may be used for painting.
 *
 * @param facts what its file says of it beyond the picture
 * @param xmp the packet it carries
 * @param statement what goes on record about it; empty where nothing had to be stated
 */
record Admitted(Canvas canvas, DocumentFacts facts, Optional<String> xmp, String statement) {
  static final Admitted NONE = new Admitted(Canvas.EMPTY, DocumentFacts.NONE, Optional.empty(), "");

  /**
   * Reads it, whatever it is to be used for: the one place where its maker is asked.
   *
   * @throws HostException where its maker refuses
   * @throws IOException where it cannot be read
   */
  static Admitted read(Path file, Declaration declaration) throws IOException, HostException {
    Inspection inspection = Formats.inspect(file);
    checked(file, inspection.mining(), declaration); // before the pixels are read
    Canvas canvas = Formats.read(file);
    DocumentFacts facts = facts(file, canvas);
    MiningPreference wishes = inspection.mining().and(facts.wishes());
    String statement = checked(file, wishes, declaration);
    return new Admitted(canvas, facts, inspection.xmp(), statement);
  }

  private static DocumentFacts facts(Path file, Canvas canvas) throws HostException {
    try {
      return DocumentFacts.of(canvas);
    } catch (HostException e) {
      throw new HostException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static String checked(Path file, MiningPreference wishes, Declaration declaration)
      throws HostException {
    Verdict verdict = Policy.judge(wishes, Use.GENERATION_INPUT, declaration);
    if (!verdict.allowed()) {
      String way =
          verdict.answer() == Answer.ASK
              ? " (if you meet its conditions, say how: --conditions-met)"
              : " (if you made it yourself, say so: --own-work)";
      throw new HostException(file.getFileName() + ": not used: " + verdict.reason() + way);
    }
    return Policy.judge(wishes, Use.GENERATION_INPUT).allowed() ? "" : verdict.reason();
  }
}
