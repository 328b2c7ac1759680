package shirushi.origin.c2pa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.c2pa.Ingredient.Relationship;

/**
 * A tag told as C2PA's actions. What a model made alone was created; what it had a part in was
 * opened, had the AI's part placed in it and is edited; of what is unknown it is said only that it
 * was opened. When the picture before was opened, and when a part by hand was made, nobody knows.
 * Source: C2PA 2.2, section 18.15.
 *
 * @param ingredients what the actions speak of
 * @param steps the actions, in order; the first is {@code c2pa.created} or {@code c2pa.opened}
 */
record History(List<Ingredient> ingredients, List<Step> steps) {
  /**
   * One action.
   *
   * @param ingredient its ingredient's place in the list
   * @param by the tag of the AI that did it
   * @param when it was done, where that is known
   */
  record Step(
      String action,
      DigitalSourceType type,
      Optional<Integer> ingredient,
      Optional<OriginTag> by,
      Optional<Instant> when) {}

  static History of(Statement statement) {
    return new Telling(statement).tell();
  }

  private static final class Telling {
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private final Statement statement;
    private final OriginTag tag;
    private final List<Ingredient> ingredients = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Telling(Statement statement) {
      this.statement = statement;
      tag = statement.origin().orElse(OriginTag.UNTAGGED);
    }

    History tell() {
      DigitalSourceType type = type();
      boolean imported = tag.operation() == Operation.IMPORTED_AI;
      if (statement.parent().isEmpty() && madeFromNothing()) {
        steps.add(new Step("c2pa.created", type, Optional.empty(), Optional.of(tag), when(tag)));
        components();
      } else {
        Ingredient before =
            statement
                .parent()
                .orElse(Ingredient.plain("the picture before", Relationship.PARENT_OF));
        with("c2pa.opened", before, imported ? type : DigitalSourceType.UNKNOWN, Optional.empty());
        if (!imported) {
          aiParts().forEach(this::placed);
        }
        components();
        if (type != DigitalSourceType.UNKNOWN && !imported) {
          Optional<Instant> written = Optional.of(statement.time());
          steps.add(new Step("c2pa.edited", type, Optional.empty(), Optional.empty(), written));
        }
      }
      return new History(List.copyOf(ingredients), List.copyOf(steps));
    }

    /** What the tag says, unless an ingredient knows of AI that the tag does not. */
    private DigitalSourceType type() {
      boolean inherited = statement.ingredients().stream().anyMatch(Ingredient::saysAi);
      return inherited && !tag.isAi()
          ? DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA
          : tag.digitalSourceType();
    }

    private boolean madeFromNothing() {
      return tag.digitalSourceType() == DigitalSourceType.DIGITAL_CREATION
          || tag.digitalSourceType() == DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA
              && tag.operation() != Operation.IMPORTED_AI
              && singles().noneMatch(each -> each.operation() == Operation.IMPORTED_AI);
    }

    private Stream<OriginTag> singles() {
      return tag.operation() == Operation.MERGED ? tag.sources().stream() : Stream.of(tag);
    }

    private List<OriginTag> aiParts() {
      return singles().filter(OriginTag::isAi).toList();
    }

    private void placed(OriginTag part) {
      String model = (part.model().name() + " " + part.model().version()).strip();
      String title = model.isEmpty() ? "AI layer" : "AI layer (" + model + ")";
      with(
          "c2pa.placed",
          Ingredient.plain(title, Relationship.COMPONENT_OF),
          part.digitalSourceType(),
          Optional.of(part));
    }

    private void components() {
      for (Ingredient each : statement.ingredients()) {
        if (each.relationship() == Relationship.COMPONENT_OF) {
          with("c2pa.placed", each, DigitalSourceType.UNKNOWN, Optional.empty());
        }
      }
    }

    private void with(
        String action, Ingredient ingredient, DigitalSourceType type, Optional<OriginTag> by) {
      ingredients.add(ingredient);
      Optional<Integer> last = Optional.of(ingredients.size() - 1);
      steps.add(new Step(action, type, last, by, by.flatMap(Telling::when)));
    }

    /** A tag read from a file may hold any time; only years of four digits can be told. */
    private static Optional<Instant> when(OriginTag tag) {
      return Optional.of(tag.time())
          .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(YEAR_10000));
    }
  }
}
