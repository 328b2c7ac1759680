package shirushi.origin.disclosure;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shirushi.language.Language;

/**
 * The platforms that are known, as {@code platforms.json} has them.
 *
 * @param all in the order in which they are shown
 * @param flags each flag's name as its platform writes it
 */
public record Platforms(List<Platform> all, Map<String, String> flags) {

  public Platforms {
    all = List.copyOf(all);
    flags = Map.copyOf(flags);
  }

  /** Reads the data of this build. */
  public static Platforms read() {
    try (InputStream in = Platforms.class.getResourceAsStream("platforms.json")) {
      if (in == null) {
        throw new IllegalStateException("platforms.json is missing from this build");
      }
      JsonObject root =
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonObject();
      List<Platform> all = new ArrayList<>();
      root.getAsJsonArray("platforms").forEach(one -> all.add(platform(one.getAsJsonObject())));
      Map<String, String> flags =
          root.getAsJsonObject("flags").entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, flag -> flag.getValue().getAsString()));
      return new Platforms(all, flags);
    } catch (IOException e) {
      throw new UncheckedIOException("platforms.json", e);
    }
  }

  /**
   * The platforms with these ids, in their order here; all of them where no id is given.
   *
   * @throws IllegalArgumentException where an id is none of the known ones, which it lists
   */
  public List<Platform> named(Collection<String> ids) {
    List<String> wanted = ids.stream().map(id -> id.strip().toLowerCase(Locale.ROOT)).toList();
    String known = all.stream().map(Platform::id).collect(Collectors.joining(" "));
    for (String id : wanted) {
      if (all.stream().noneMatch(platform -> platform.id().equals(id))) {
        throw new IllegalArgumentException(
            "there is no platform " + id + " here (known: " + known + ")");
      }
    }
    return all.stream().filter(p -> wanted.isEmpty() || wanted.contains(p.id())).toList();
  }

  private static Platform platform(JsonObject json) {
    Map<AiUse, Platform.Rule> rules = new EnumMap<>(AiUse.class);
    json.getAsJsonObject("rules")
        .entrySet()
        .forEach(
            rule ->
                rules.put(AiUse.valueOf(rule.getKey()), rule(rule.getValue().getAsJsonObject())));
    List<Language> audience = new ArrayList<>();
    json.getAsJsonArray("audience").forEach(code -> audience.add(Language.of(code.getAsString())));
    return new Platform(
        json.get("id").getAsString(),
        json.get("name").getAsString(),
        List.copyOf(audience),
        YearMonth.parse(json.get("checked").getAsString()),
        text(json, "since").map(LocalDate::parse),
        text(json, "page"),
        json.has("official") && json.get("official").getAsBoolean(),
        Map.copyOf(rules));
  }

  private static Platform.Rule rule(JsonObject json) {
    return new Platform.Rule(
        Verdict.valueOf(json.get("verdict").getAsString()),
        text(json, "flag"),
        json.get("why").getAsString());
  }

  private static Optional<String> text(JsonObject json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonElement::getAsString);
  }
}
