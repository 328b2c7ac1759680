package shirushi.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.origin.OriginTag;
import shirushi.request.Request;

/**
 * What was painted for each document, two small files a picture. Any thread, one call at a time.
 *
 * @param folder where it is kept
 */
public record HistoryStore(PaletteFolder folder) {
  /** Pictures kept of a document; the oldest are deleted for newer ones. */
  public static final int MOST = 300;

  private static final String ENDING = ".json";

  /** An entry as it is written. */
  private record Written(
      String time,
      Mode mode,
      String model,
      String prompt,
      String negative,
      long seed,
      String scheduler,
      int steps,
      float guidance,
      float strength,
      String size,
      boolean applied) {
    boolean whole() {
      return Stream.of(time, mode, model, prompt, negative, scheduler, size)
              .allMatch(x -> x != null)
          && time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }
  }

  /** A document's, the newest first; files that are damaged are left out. */
  public List<HistoryEntry> of(String document) throws IOException {
    Path place = folder.history(document);
    List<HistoryEntry> entries = new ArrayList<>();
    if (!Files.isDirectory(place)) {
      return entries;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(place)) {
      files =
          all.filter(file -> file.getFileName().toString().endsWith(ENDING))
              .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
              .toList();
    }
    for (Path file : files) {
      PaletteFolder.read(file, Written.class)
          .filter(Written::whole)
          .ifPresent(written -> entries.add(entry(file, document, written)));
    }
    return entries;
  }

  /** Keeps a picture that was painted. */
  public HistoryEntry add(Result result) throws IOException {
    OriginTag tag = result.layer().tag();
    Request request = result.task().request();
    Raster pixels = result.layer().pixels();
    Written written =
        new Written(
            tag.time().toString(),
            result.order().mode(),
            tag.model().name(),
            request.prompt().text(),
            request.prompt().negative(),
            tag.seed().orElse(0),
            tag.sampler().scheduler(),
            tag.sampler().steps(),
            tag.sampler().guidance().orElse(0f),
            tag.sampler().strength().orElse(0f),
            pixels.width() + "×" + pixels.height(),
            false);
    String document = result.order().document().id();
    Path place = folder.history(document);
    String id =
        String.format(Locale.ROOT, "%015d-%d", Instant.now().toEpochMilli(), written.seed());
    Path file = place.resolve(id + ENDING);
    Files.createDirectories(place);
    HistoryEntry entry = entry(file, document, written);
    Formats.forWriting(entry.thumbnail()).write(small(result, tag), entry.thumbnail());
    PaletteFolder.write(file, written);
    List<HistoryEntry> all = of(document);
    for (HistoryEntry old : all.subList(Math.min(MOST, all.size()), all.size())) {
      forget(old);
    }
    return entry;
  }

  private static Canvas small(Result result, OriginTag tag) {
    Raster pixels = result.keepsake();
    Optional<OriginTag> own = Optional.of(tag.withPixelHash(pixels.sha256()));
    String name = result.layer().name();
    return Canvas.of(new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, own));
  }

  /** Notes whether it is a layer now. */
  public void applied(HistoryEntry entry, boolean now) throws IOException {
    Path file = file(entry);
    Optional<Written> before = PaletteFolder.read(file, Written.class);
    if (before.isPresent()) {
      Written it = before.get();
      PaletteFolder.write(
          file,
          new Written(
              it.time,
              it.mode,
              it.model,
              it.prompt,
              it.negative,
              it.seed,
              it.scheduler,
              it.steps,
              it.guidance,
              it.strength,
              it.size,
              now));
    }
  }

  /** Deletes an entry's files. */
  public void forget(HistoryEntry entry) throws IOException {
    Files.deleteIfExists(entry.thumbnail());
    Files.deleteIfExists(file(entry));
  }

  /** Deletes all of a document's. */
  public void forgetAll(String document) throws IOException {
    Path place = folder.history(document);
    if (!Files.isDirectory(place)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(place)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(place);
  }

  private static Path file(HistoryEntry entry) {
    return entry.thumbnail().resolveSibling(entry.id() + ENDING);
  }

  private static HistoryEntry entry(Path file, String document, Written it) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - ENDING.length());
    return new HistoryEntry(
        id,
        document,
        Instant.parse(it.time),
        it.mode,
        it.model,
        it.prompt,
        it.negative,
        it.seed,
        it.scheduler,
        it.steps,
        it.guidance,
        it.strength,
        it.size,
        it.applied,
        file.resolveSibling(id + ".png"));
  }
}
