package shirushi.host;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.LayerId;
import shirushi.format.Ora;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Statement;

/**
 * What an OpenRaster file says of its document beyond the picture, in an entry of its own: {@code
 * {"version":1,"id":…,"noAi":{owner,name,since,reason}?,"locked":[layer id…],"wishes":[{carrier,
 * term,conditions}…]}}. Other formats have no place for it.
 *
 * @param id as {@link Document#id}; empty where the file has none
 * @param noAi its lock against AI
 * @param locked layers that the artist has locked
 * @param wishes of the makers of all pictures that came into it
 */
public record DocumentFacts(
    String id, Optional<NoAi> noAi, Set<LayerId> locked, MiningPreference wishes) {

  /** Of a file that says nothing. */
  public static final DocumentFacts NONE =
      new DocumentFacts("", Optional.empty(), Set.of(), MiningPreference.NONE);

  private static final String ENTRY = Ora.EXTRAS_FOLDER + "document.json";
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private record Root(int version, String id, Lock noAi, Set<String> locked, List<Wish> wishes) {}

  private record Lock(String owner, String name, String since, String reason) {}

  private record Wish(String carrier, String term, String conditions) {}

  public DocumentFacts {
    locked = Set.copyOf(locked);
  }

  /** The same but for the lock. */
  public DocumentFacts locked(Optional<NoAi> lock) {
    return new DocumentFacts(id, lock, locked, wishes);
  }

  /**
   * What the file of this canvas says.
   *
   * @throws HostException where that is damaged: going on without it could open what is locked
   */
  public static DocumentFacts of(Canvas canvas) throws HostException {
    for (Extras.Block block : canvas.extras().of(Ora.EXTRAS)) {
      if (block.key().equals(ENTRY)) {
        return fromJson(new String(block.bytes(), StandardCharsets.UTF_8));
      }
    }
    return NONE;
  }

  /**
   * @throws HostException where the text is damaged
   */
  public static DocumentFacts fromJson(String json) throws HostException {
    try {
      Root root = GSON.fromJson(json, Root.class);
      if (root == null || root.id == null) {
        throw new JsonParseException("it has no id");
      }
      Set<LayerId> locked =
          orNone(root.locked).stream().map(LayerId::new).collect(Collectors.toSet());
      List<Statement> wishes = new ArrayList<>();
      for (Wish wish : root.wishes == null ? List.<Wish>of() : root.wishes) {
        wishes.add(new Statement(text(wish.carrier), text(wish.term), text(wish.conditions)));
      }
      return new DocumentFacts(
          root.id,
          Optional.ofNullable(root.noAi).map(DocumentFacts::lock),
          locked,
          new MiningPreference(wishes));
    } catch (JsonParseException | DateTimeException | IllegalArgumentException e) {
      throw new HostException(ENTRY + " is damaged: " + e.getMessage(), e);
    }
  }

  private static NoAi lock(Lock lock) {
    Instant since = Instant.parse(text(lock.since));
    return new NoAi(text(lock.owner), text(lock.name), since, text(lock.reason));
  }

  private static Set<String> orNone(Set<String> set) {
    return set == null ? Set.of() : set;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** The canvas with this to be written; what its file said of it before is replaced. */
  public Canvas on(Canvas canvas) {
    List<Extras.Block> blocks = new ArrayList<>(canvas.extras().of(Ora.EXTRAS));
    blocks.removeIf(block -> block.key().equals(ENTRY));
    blocks.add(new Extras.Block(ENTRY, toJson().getBytes(StandardCharsets.UTF_8), false));
    return canvas.carrying(Extras.of(Ora.EXTRAS, blocks));
  }

  /** As it stands in a file. */
  public String toJson() {
    Set<String> ids = new TreeSet<>(locked.stream().map(LayerId::value).toList());
    List<Wish> said =
        wishes.statements().stream()
            .map(it -> new Wish(it.carrier(), it.term(), it.conditions()))
            .toList();
    Lock lock =
        noAi.map(it -> new Lock(it.owner(), it.name(), it.since().toString(), it.reason()))
            .orElse(null);
    return GSON.toJson(new Root(1, id, lock, ids, said));
  }
}
