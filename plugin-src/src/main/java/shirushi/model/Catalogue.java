package shirushi.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import shirushi.bridge.UserFolders;

/**
 * Where models are found by name: the folder that ships with the program, then the user's own. A
 * shipped model can't be replaced by one of the same name.
 */
public record Catalogue(Path shipped, Path own) {
  /** The model used where none is asked for. */
  public static final String DEFAULT = "suzuri";

  /** The catalogue of a program in {@code home}, with the user's own folder of this platform. */
  public static Catalogue of(Path home) {
    return new Catalogue(home.resolve("manifest/models"), UserFolders.data().resolve("models"));
  }

  /** All models by name, with their directories. A folder counts that has a {@code unet/}. */
  public SortedMap<String, Path> models() throws ModelException {
    SortedMap<String, Path> models = new TreeMap<>();
    for (Path folder : List.of(own, shipped)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> entries = Files.list(folder)) {
          entries
              .filter(entry -> Files.isDirectory(entry.resolve("unet")))
              .forEach(entry -> models.put(entry.getFileName().toString(), entry));
        } catch (IOException | UncheckedIOException e) {
          throw new ModelException(folder + ": can't be listed (" + e.getMessage() + ")", e);
        }
      }
    }
    return models;
  }

  /**
   * The directory of a model, unchecked: {@link ModelDirectory#open} does that.
   *
   * @param nameOrDirectory a name from {@link #models()}, or a directory's path
   * @throws ModelException where it is neither; lists the names there are
   */
  public Path find(String nameOrDirectory) throws ModelException {
    SortedMap<String, Path> models = models();
    if (models.containsKey(nameOrDirectory)) {
      return models.get(nameOrDirectory);
    }
    try {
      if (!nameOrDirectory.isBlank() && Files.isDirectory(Path.of(nameOrDirectory))) {
        return Path.of(nameOrDirectory);
      }
    } catch (InvalidPathException e) {
      throw new ModelException(unknown(nameOrDirectory, models), e);
    }
    throw new ModelException(unknown(nameOrDirectory, models));
  }

  private static String unknown(String asked, Map<String, Path> models) {
    String names =
        models.isEmpty() ? "there is none" : "there is " + String.join(", ", models.keySet());
    return "no such model: “" + asked + "”; " + names + ", or give a model's directory";
  }
}
