package shirushi.origin.c2pa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/**
 * What a credential says, whether it is valid or not, its ingredients' manifests included.
 *
 * @param title the file's title when it was signed; may be empty
 * @param generator the program that signed
 * @param actions what was done last, in order: {@code c2pa.created} and the like
 * @param sourceTypes every IPTC source type that some action names
 * @param ai whether anything in it says that an AI made the picture or part of it
 * @param softwareAgents the programs and models that actions name
 * @param trainingMining what machines may do with the picture
 * @param tag the whole tag, where Shirushi wrote the active manifest
 * @param whole whether this is all that was signed: nothing of it was changed or is past reading
 */
public record Findings(
    String title,
    String generator,
    List<String> actions,
    Set<DigitalSourceType> sourceTypes,
    boolean ai,
    Set<String> softwareAgents,
    TrainingMining trainingMining,
    Optional<OriginTag> tag,
    boolean whole) {
  public static final Findings NONE =
      new Findings(
          "",
          "",
          List.of(),
          Set.of(),
          false,
          Set.of(),
          new TrainingMining(Map.of()),
          Optional.empty(),
          true);

  static final String TAG_LABEL = "art.shirushi.origin";

  private static final String ACTIONS = "c2pa.actions";
  private static final String SOURCE_TYPE = "digitalSourceType";

  /** What a manifest store says, unchecked; one that cannot be read is searched. */
  public static Findings in(byte[] store) {
    try {
      return in(ManifestStore.read(store));
    } catch (CredentialException e) {
      return among(store); // its validation says why
    }
  }

  /** What can still be found in bytes that nobody can read as a manifest store. */
  public static Findings among(byte[] bytes) {
    Remains found = Remains.in(bytes);
    return new Findings(
        "",
        "",
        List.of(),
        found.aiTypes(),
        found.ai(),
        Set.of(),
        found.training(),
        Optional.empty(),
        false);
  }

  /** The same of a store in which something is not as it was signed. */
  Findings changed() {
    return new Findings(
        title, generator, actions, sourceTypes, ai, softwareAgents, trainingMining, tag, false);
  }

  /** Gathers from all manifests; what cannot be read says nothing here. */
  static Findings in(ManifestStore store) {
    Gathering all = new Gathering();
    store.manifests().values().forEach(all::add);
    Manifest active = store.active();
    List<String> actions = new ArrayList<>();
    for (Map<?, ?> assertion : all.actions(active)) {
      Cbor.maps(assertion, "actions").forEach(each -> actions.add(Cbor.text(each, "action")));
    }
    Optional<OriginTag> tag = tag(active);
    boolean ai =
        all.ai
            || all.types.stream().anyMatch(DigitalSourceType::isAi)
            || tag.map(OriginTag::isAi).orElse(false);
    return new Findings(
        Cbor.text(active.claim(), "dc:title"),
        generator(active.claim()),
        List.copyOf(actions),
        Set.copyOf(all.types),
        ai,
        all.agents,
        all.training,
        tag,
        all.whole);
  }

  private static Optional<OriginTag> tag(Manifest manifest) {
    Optional<byte[]> json =
        Optional.ofNullable(manifest.assertions().get(TAG_LABEL))
            .flatMap(box -> box.content("json"));
    try {
      return json.isPresent()
          ? Optional.of(OriginTag.fromJson(new String(json.get(), StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (OriginException | NumberFormatException e) {
      return Optional.empty(); // the actions say the same, for everybody
    }
  }

  private static String generator(Map<?, ?> claim) {
    Map<?, ?> info =
        Stream.concat(
                Stream.of(Cbor.map(claim, "claim_generator_info")),
                Cbor.maps(claim, "claim_generator_info").stream())
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse(Map.of());
    return info.isEmpty() ? Cbor.text(claim, "claim_generator") : program(info);
  }

  private static String program(Map<?, ?> info) {
    return (Cbor.text(info, "name") + " " + Cbor.text(info, "version")).strip();
  }

  private static final class Gathering {
    private final Set<DigitalSourceType> types = new LinkedHashSet<>();
    private final Set<String> agents = new LinkedHashSet<>();
    private TrainingMining training = new TrainingMining(Map.of());
    private boolean ai;
    private boolean whole = true;

    void add(Manifest manifest) {
      actions(manifest).forEach(this::walk);
      for (String label : List.of(TrainingMining.LABEL, TrainingMining.OLD_LABEL)) {
        for (Box box : manifest.named(label)) {
          map(box).ifPresent(map -> training = training.and(TrainingMining.of(map)));
        }
      }
      for (Box box : manifest.assertions().values()) {
        // Metadata assertions are JSON-LD of IPTC's properties.
        box.content("json")
            .map(json -> new String(json, StandardCharsets.UTF_8))
            .filter(Xmp::mentionsAi)
            .ifPresent(json -> ai = true);
      }
    }

    List<Map<?, ?>> actions(Manifest manifest) {
      return manifest.assertions().values().stream()
          .filter(box -> box.label().startsWith(ACTIONS))
          .<Map<?, ?>>flatMap(box -> map(box).stream())
          .toList();
    }

    /** Source types and agents stand in actions, their changes, templates and parameters. */
    private void walk(Object value) {
      if (value instanceof List<?> list) {
        list.forEach(this::walk);
      } else if (value instanceof Map<?, ?> map) {
        if (map.get(SOURCE_TYPE) instanceof String text) {
          DigitalSourceType type = DigitalSourceType.of(text);
          if (type != DigitalSourceType.UNKNOWN) {
            types.add(type);
          }
          ai |= Xmp.mentionsAi(text);
        }
        Object agent = map.get("softwareAgent");
        String name =
            agent instanceof Map<?, ?> info ? program(info) : agent instanceof String s ? s : "";
        if (!name.isEmpty()) {
          agents.add(name);
        }
        map.values().forEach(this::walk);
      } else if (value instanceof Cbor.Tagged tagged) {
        walk(tagged.value());
      }
    }

    private Optional<Map<?, ?>> map(Box box) {
      try {
        return Manifest.map(box);
      } catch (CredentialException e) {
        // The validation says that it was changed.
        Remains found = Remains.in(box.content());
        types.addAll(found.aiTypes());
        ai |= found.ai();
        training = training.and(found.training());
        whole = false;
        return Optional.empty();
      }
    }
  }
}
