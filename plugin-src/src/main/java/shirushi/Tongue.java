package shirushi;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import shirushi.format.AtomicFile;
import shirushi.language.Language;

/**
 * The language that the artist chose for the palette in painting programs, which otherwise speaks
 * theirs. A file that is missing or damaged means that none was chosen.
 */
record Tongue(Path file) {
  private static final System.Logger LOG = System.getLogger("shirushi.palette");
  private static final String LANGUAGE = "language";

  /** Reads the file. */
  Optional<Language> chosen() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try (Reader in =
        new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8)) {
      values.load(in);
      return Optional.of(Language.of(values.getProperty(LANGUAGE, "")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // it is only a habit: better the program's than no palette
    }
  }

  /** Writes the file; where that fails it is noted, and the next palette speaks the program's. */
  void choose(Language language) {
    Properties values = new Properties();
    values.setProperty(LANGUAGE, language.code());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(
          file,
          out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            values.store(writer, null);
            writer.flush();
          });
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the language is not remembered", e);
    }
  }
}
