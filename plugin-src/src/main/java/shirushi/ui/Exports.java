package shirushi.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.host.Exporter;
import shirushi.host.Exporter.Unsaid;
import shirushi.job.Journal;

/** Files with their origin in them, where the painting program's own lose it. Event thread only. */
public final class Exports {
  private final Hub hub;
  private final Map<String, Unsaid> unsaid = new HashMap<>();

  Exports(Hub hub) {
    this.hub = hub;
  }

  /** Whether the painting program needs it. */
  public boolean possible() {
    return exporter().isPresent();
  }

  private Optional<Exporter> exporter() {
    return hub.workplace().host().exporter();
  }

  /**
   * Writes the document in front with its origin; how it went is said.
   *
   * @param replaces whether what is there goes; else it stays, which is then said
   */
  public void export(Path file, boolean replaces) {
    Exporter exporter = exporter().orElseThrow();
    String document = hub.front();
    hub.call(
        () -> {
          Format format = Formats.forWriting(file);
          Sealing sealing = new Sealing(hub.workplace());
          Export.Written written =
              exporter.export(new Destination(file, replaces), sealing.seals(format));
          record(document, written, sealing);
          boolean said = written.tag().isPresent() || format.layered();
          return sealing.or(
              Notice.news(said ? "notice.exported" : "notice.untagged", file.getFileName()));
        },
        notice -> hub.say(document, notice));
  }

  /**
   * The program wrote a file by itself. Where it has lost what is on record, that is said once.
   *
   * @param programs the document, as the program calls it
   */
  public void saved(String programs, Path file) {
    Exporter exporter = exporter().orElseThrow();
    String document = hub.front();
    hub.call(
        () -> exporter.saved(programs, file),
        found ->
            found.ifPresent(
                it -> {
                  offer(document, Optional.of(it).filter(Unsaid::sayable));
                  String key = it.sayable() ? "notice.unsaid" : "notice.unsayable";
                  hub.say(document, Notice.news(key, file.getFileName()));
                }));
  }

  /** The last file of the document in front that could say where it comes from, and does not. */
  public Optional<Path> offer() {
    return Optional.ofNullable(unsaid.get(hub.front())).map(Unsaid::file);
  }

  /** Says it in the offered file; how it went is said. */
  public void say() {
    Exporter exporter = exporter().orElseThrow();
    String document = hub.front();
    Unsaid it = unsaid.get(document);
    offer(document, Optional.empty());
    hub.call(
        () -> {
          Sealing sealing = new Sealing(hub.workplace());
          Format format = Formats.forWriting(it.file());
          record(document, exporter.say(it, sealing.seals(format)), sealing);
          return sealing.or(Notice.news("notice.exported", it.file().getFileName()));
        },
        notice -> hub.say(document, notice),
        () -> offer(document, Optional.of(it)));
  }

  private void offer(String document, Optional<Unsaid> other) {
    other.ifPresentOrElse(it -> unsaid.put(document, it), () -> unsaid.remove(document));
    hub.changed(Part.ORIGIN);
  }

  /** What was written can be known again by its pixels, whatever becomes of its marks. */
  private void record(String document, Export.Written written, Sealing sealing) {
    Workplace work = hub.workplace();
    new Journal(work.ledger(), work.tool(), document, sealing::unrecorded)
        .exported(List.of(written.file()));
  }
}
