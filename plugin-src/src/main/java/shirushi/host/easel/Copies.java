package shirushi.host.easel;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.format.AtomicFile;
import shirushi.format.Ora;

/**
 * The folder of pictures that are kept for the case that the process dies. Each has an OpenRaster
 * file {@code DOCUMENT-PROCESS.ora} and beside it {@code .json}: {@code
 * {"file":…?,"time":…,"started":…}}. Any thread.
 */
final class Copies {
  private static final Gson GSON = new Gson();

  /** Also of files that are unfinished. */
  private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})-(\\d{1,18})\\.(ora|json).*");

  private static final int TEXT_BYTES = 1 << 16;

  private final Path folder;
  private final ProcessHandle process;

  private record Note(String file, String time, String started) {}

  Copies(Path folder) {
    this(folder, ProcessHandle.current());
  }

  Copies(Path folder, ProcessHandle process) {
    this.folder = folder;
    this.process = process;
  }

  /** The one before is replaced only when this one is whole. */
  void keep(Canvas canvas, String document, Optional<Path> file) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(folder + ": cannot be made", e);
    }
    Path kept = place(document);
    String absolute = file.map(it -> it.toAbsolutePath().toString()).orElse(null);
    Note note = new Note(absolute, Instant.now().toString(), started(process));
    byte[] json = GSON.toJson(note).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(beside(kept), out -> out.write(json));
    new Ora().write(canvas, kept);
  }

  private Path place(String document) {
    return folder.resolve(document + "-" + process.pid() + ".ora");
  }

  private static Path beside(Path kept) {
    String name = kept.getFileName().toString();
    return kept.resolveSibling(name.substring(0, name.length() - 4) + ".json");
  }

  void drop(String document) throws IOException {
    drop(place(document));
  }

  static void drop(Recovery recovery) throws IOException {
    drop(recovery.kept());
  }

  private static void drop(Path kept) throws IOException {
    Files.deleteIfExists(kept);
    Files.deleteIfExists(beside(kept));
  }

  /**
   * Those of processes that are no more, the newest first; what they left unfinished is removed.
   */
  List<Recovery> left() throws IOException {
    List<Recovery> found = new ArrayList<>();
    for (Path path : entries()) {
      String name = path.getFileName().toString();
      Matcher parts = NAME.matcher(name);
      if (!parts.matches() || !Recovery.isDocument(parts.group(1))) {
        continue;
      }
      Path kept = folder.resolve(parts.group(1) + "-" + parts.group(2) + ".ora");
      Optional<Note> note = note(beside(kept));
      if (lives(Long.parseLong(parts.group(2)), note)) {
        continue;
      }
      if (name.endsWith(".tmp") || name.endsWith(".json") && !Files.exists(kept)) {
        Files.deleteIfExists(path);
      } else if (name.endsWith(".ora")) {
        found.add(recovery(kept, parts.group(1), note));
      }
    }
    found.sort(Comparator.comparing(Recovery::time).reversed());
    return found;
  }

  private List<Path> entries() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static Recovery recovery(Path kept, String document, Optional<Note> note)
      throws IOException {
    Optional<Path> file = Optional.empty();
    Instant time = Files.getLastModifiedTime(kept).toInstant();
    try {
      file = note.map(Note::file).map(Path::of);
      time = note.isPresent() ? Instant.parse(String.valueOf(note.get().time)) : time;
    } catch (InvalidPathException | DateTimeException e) {
      return new Recovery(kept, document, Optional.empty(), time); // a damaged note: less is known
    }
    return new Recovery(kept, document, file, time);
  }

  /** What is damaged says nothing; the picture beside it is what counts. */
  private static Optional<Note> note(Path json) throws IOException {
    if (!Files.isRegularFile(json)) {
      return Optional.empty();
    }
    try (InputStream in = new FileInputStream(json.toFile())) {
      String text = new String(in.readNBytes(TEXT_BYTES), StandardCharsets.UTF_8);
      return Optional.ofNullable(GSON.fromJson(text, Note.class));
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  /** A number is given to another process one day: that one started at another time. */
  private static boolean lives(long pid, Optional<Note> note) {
    Optional<ProcessHandle> running = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return running.isPresent()
        && (note.isEmpty() || started(running.get()).equals(note.get().started));
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
