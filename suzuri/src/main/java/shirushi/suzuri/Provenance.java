package shirushi.suzuri;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shirushi.format.AtomicFile;
import shirushi.suzuri.export.Statement;

/**
 * Which pictures a model was trained on, noted as they are drawn: what its statement claims.
 *
 * @param pictures how many, numbered from 0
 * @param drawn all of them, once or more, the last is what is trained on now
 */
record Provenance(int pictures, long seed, List<Drawing> drawn) {
  /**
   * All pictures as one illustrator draws them.
   *
   * @param commit where the illustrator was changed last
   * @param sha256 of all their pixels, as {@link Gallery#digest} gives it
   */
  record Drawing(String commit, String sha256) {}

  private static final String ILLUSTRATOR = ":(top)suzuri/src/main/java/shirushi/suzuri/draw";
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /**
   * Adds a file of pictures to a note, which is made where there is none.
   *
   * @throws IllegalArgumentException where other pictures than the recipe's were noted before
   */
  static void note(Path note, Path pictures, Recipe recipe) throws IOException {
    List<Drawing> drawn = new ArrayList<>();
    if (Files.exists(note)) {
      Provenance before = read(note);
      if (before.pictures != recipe.pictures() || before.seed != recipe.seed()) {
        throw new IllegalArgumentException(
            note + " tells of other pictures than the recipe's: another folder is needed");
      }
      drawn.addAll(before.drawn);
    }
    String sha256 = Statement.sha256(pictures);
    if (drawn.stream().noneMatch(it -> it.sha256.equals(sha256))) {
      drawn.add(new Drawing(illustrator(), sha256));
    }
    String json = GSON.toJson(new Provenance(recipe.pictures(), recipe.seed(), drawn)) + "\n";
    AtomicFile.write(note, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** What was noted. */
  static Provenance read(Path note) throws IOException {
    Provenance noted;
    try (Reader reader = new FileReader(note.toFile(), StandardCharsets.UTF_8)) {
      noted = GSON.fromJson(reader, Provenance.class);
    } catch (JsonParseException e) {
      throw new IOException(note + " is damaged: " + e.getMessage(), e);
    }
    if (noted == null || noted.drawn == null || noted.drawn.isEmpty()) {
      throw new IOException(note + " names no drawings");
    }
    return noted;
  }

  /** Those that are trained on now. */
  Drawing last() {
    return drawn.get(drawn.size() - 1);
  }

  /** Fillings for the gaps of a statement and a card. */
  Map<String, String> facts() {
    return Map.of(
        "pictures", String.format(Locale.ROOT, "%,d", pictures),
        "last", Integer.toString(pictures - 1),
        "seed", Long.toString(seed),
        "commits", drawn.stream().map(Drawing::commit).collect(Collectors.joining(", ")),
        "drawings",
            drawn.stream()
                .map(it -> "| `%s` | `%s` |".formatted(it.commit, it.sha256))
                .collect(Collectors.joining("\n")));
  }

  /** The illustrator's last commit, or "unknown" outside a repository or without git. */
  static String illustrator() throws IOException {
    String commit = git("log", "-1", "--format=%H", "--", ILLUSTRATOR);
    if (commit.isEmpty()) {
      return "unknown";
    }
    boolean same = git("status", "--porcelain", "--", ILLUSTRATOR).isEmpty();
    return same ? commit : commit + " with uncommitted changes";
  }

  /** What git says; nothing where it says nothing. */
  private static String git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git;
    try {
      git =
          new ProcessBuilder(command)
              .directory(Main.HOME.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) { // there is no git here
      return "";
    }
    try (InputStream out = git.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
