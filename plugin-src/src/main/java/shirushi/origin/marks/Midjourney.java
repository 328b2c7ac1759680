package shirushi.origin.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Midjourney's {@code Description}: the prompt with its options, then {@code Job ID: } a UUID. */
final class Midjourney implements MarkReader {
  private static final Pattern JOB =
      Pattern.compile("\\bJob ID: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @Override
  public List<Mark> read(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    for (TextEntry entry : evidence.texts()) {
      Matcher job = JOB.matcher(entry.text());
      if (entry.isNamed("Description", "ImageDescription") && job.find()) {
        Draft draft = new Draft("Midjourney").prompt(entry.text().substring(0, job.start()), "");
        marks.add(new Mark("Midjourney", entry.place(), draft.tag()));
      }
    }
    return marks;
  }
}
