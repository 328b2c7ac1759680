package shirushi.job;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import shirushi.format.AtomicFile;

/**
 * What the palette remembers between sessions, in files of this user on this machine. Any thread,
 * one call at a time; what is damaged counts as forgotten.
 *
 * @param path made when something is remembered
 */
public record PaletteFolder(Path path) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final int NAME_LENGTH = 32;

  /**
   * What is remembered of a document.
   *
   * @param open whether the palette is
   * @param applied layers that the palette inserted and that are still there, by their ids
   */
  public record Notes(boolean open, Map<String, Origin> applied) {
    public static final Notes NONE = new Notes(false, Map.of());

    public Notes {
      applied = applied == null ? Map.of() : Map.copyOf(applied);
    }

    public Notes open(boolean other) {
      return new Notes(other, applied);
    }

    public Notes applied(Map<String, Origin> other) {
      return new Notes(open, other);
    }
  }

  /**
   * Which picture a layer was.
   *
   * @param job its place in the ledger; −1 where it has none
   * @param seed of that job's pictures
   */
  public record Origin(long job, long seed) {}

  /** Removes what a palette has left that was killed while it wrote. */
  public void sweep() throws IOException {
    AtomicFile.sweep(path);
    AtomicFile.sweep(path.resolve("documents"));
    AtomicFile.sweep(path.resolve("drafts"));
    Path history = path.resolve("history");
    if (Files.isDirectory(history)) {
      try (Stream<Path> all = Files.list(history)) {
        for (Path each : all.toList()) {
          AtomicFile.sweep(each);
        }
      }
    }
  }

  public Notes notes(String document) throws IOException {
    return read(notesOf(document), Notes.class).orElse(Notes.NONE);
  }

  public void note(String document, Notes notes) throws IOException {
    write(notesOf(document), notes);
  }

  /** What was left undone of a document; {@link Draft#NEW} where nothing was. */
  public Draft draft(String document) throws IOException {
    return read(draftOf(document), Draft.Written.class).map(Draft.Written::value).orElse(Draft.NEW);
  }

  /** Remembers that, in place of what was before. */
  public void draft(String document, Draft draft) throws IOException {
    if (draft.equals(Draft.NEW)) {
      Files.deleteIfExists(draftOf(document));
    } else {
      write(draftOf(document), draft.written());
    }
  }

  /** The models, by hash, whose unknown training data the artist accepted. */
  public Set<String> accepted() throws IOException {
    return Set.of(read(path.resolve("accepted-models.json"), String[].class).orElse(new String[0]));
  }

  public void accept(String modelHash) throws IOException {
    Set<String> all = new TreeSet<>(accepted());
    all.add(modelHash);
    write(path.resolve("accepted-models.json"), all);
  }

  Path history(String document) {
    return path.resolve("history").resolve(name(document));
  }

  private Path notesOf(String document) {
    return path.resolve("documents").resolve(name(document) + ".json");
  }

  private Path draftOf(String document) {
    return path.resolve("drafts").resolve(name(document) + ".json");
  }

  /** A document's id may be a path or anything else: its hash is always a name. */
  private static String name(String document) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(document.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Empty where it is not there or not as it was written. */
  static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader reader =
        new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8)) {
      return Optional.ofNullable(GSON.fromJson(reader, type));
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  static void write(Path file, Object value) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] json = GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(json));
  }
}
