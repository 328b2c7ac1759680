package shirushi.host.remote;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.awt.Color;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import shirushi.host.Host;
import shirushi.language.Language;
import shirushi.style.Theme;

/** The params of the bridge's calls; the schema of the protocol says the same. */
final class Asked {
  private static final Gson GSON = new Gson();
  private static final int WIDEST = 65536;
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  private Asked() {}

  /** Reads what a call came with. */
  interface Reading<T> {
    T of(JsonObject params);
  }

  /**
   * Gson does not see what is missing: each record's own accessors do.
   *
   * @throws CallException where the params are something else
   */
  static <T> T read(Reading<T> reading, JsonObject params) throws CallException {
    try {
      return reading.of(params);
    } catch (JsonParseException | InvalidPathException e) {
      throw new CallException(CallException.WRONG_PARAMS, e.getMessage(), e);
    }
  }

  private static <T> T as(Class<T> type, JsonObject params) {
    return GSON.fromJson(params, type);
  }

  record Program(String name, String version) {}

  record Look(Boolean dark, String accent, String ground) {
    static Theme of(JsonObject params) {
      return as(Look.class, params).theme();
    }

    Theme theme() {
      Theme usual = Said.present(dark, "dark") ? Theme.DARK : Theme.LIGHT;
      return new Theme(
          usual.dark(), colour(accent, usual.accent()), colour(ground, usual.ground()));
    }

    private static Color colour(String said, Color usual) {
      if (said == null) {
        return usual;
      }
      if (!COLOUR.matcher(said).matches()) {
        throw new JsonParseException("'" + said + "' is no colour");
      }
      return Color.decode(said);
    }
  }

  record Hello(Integer protocol, Program host, String folder, String language, Look theme) {
    static Hello of(JsonObject params) {
      Hello hello = as(Hello.class, params);
      Said.present(hello.protocol, "protocol");
      Said.present(hello.folder, "folder");
      Said.present(Said.present(hello.host, "host").name(), "a name");
      Said.present(hello.theme, "theme").theme();
      Said.present(hello.language, "language");
      return hello;
    }

    Path place() {
      return Path.of(folder);
    }

    Language tongue() {
      return Language.of(Locale.forLanguageTag(language.replace('_', '-')));
    }
  }

  record Size(Long window, Integer width, Integer height) {
    static Size of(JsonObject params) {
      Size size = as(Size.class, params);
      side(size.width, "width");
      side(size.height, "height");
      if (size.window != null && size.window < 1) {
        throw new JsonParseException("there is no window " + size.window);
      }
      return size;
    }

    private static void side(Integer pixels, String what) {
      if (Said.present(pixels, what) < 1 || pixels > WIDEST) {
        throw new JsonParseException(what + " is from 1 to " + WIDEST);
      }
    }

    OptionalLong place() {
      return window == null ? OptionalLong.empty() : OptionalLong.of(window);
    }
  }

  record Toggle(Boolean open) {
    static boolean onlyOpen(JsonObject params) {
      return Boolean.TRUE.equals(as(Toggle.class, params).open);
    }
  }

  record Changed(List<String> what) {
    static List<Host.Change> of(JsonObject params) {
      return Said.present(as(Changed.class, params).what, "what").stream()
          .map(Changed::change)
          .toList();
    }

    private static Host.Change change(String what) {
      return switch (Said.present(what, "what")) {
        case "document" -> Host.Change.DOCUMENT;
        case "layers" -> Host.Change.LAYERS;
        case "selection" -> Host.Change.SELECTION;
        case "work" -> Host.Change.WORK;
        default -> throw new JsonParseException("nothing is called '" + what + "'");
      };
    }
  }

  record Saved(String document, String file) {
    static Saved of(JsonObject params) {
      Saved saved = as(Saved.class, params);
      Said.present(saved.document, "a document");
      Path.of(Said.present(saved.file, "a file"));
      return saved;
    }
  }
}
