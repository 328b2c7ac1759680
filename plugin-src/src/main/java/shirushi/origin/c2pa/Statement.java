package shirushi.origin.c2pa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;

/**
 * What a credential is to say.
 *
 * @param title what the file is called
 * @param origin where the picture comes from; nothing is claimed where it is absent
 * @param ingredients the pictures that went in; at most one of them is the parent
 * @param trainingMining what machines may do with it
 * @param generator the program that signs
 * @param time when it was signed, as the artist's clock says
 */
public record Statement(
    String title,
    Optional<OriginTag> origin,
    List<Ingredient> ingredients,
    Optional<TrainingMining> trainingMining,
    Tool generator,
    Instant time) {

  public Statement {
    ingredients = List.copyOf(ingredients);
    long parents =
        ingredients.stream()
            .filter(each -> each.relationship() == Ingredient.Relationship.PARENT_OF)
            .count();
    if (parents > 1) {
      throw new IllegalArgumentException(parents + " parents; a picture has one");
    }
  }

  /** The same with one ingredient more, before the others. */
  public Statement with(Ingredient ingredient) {
    List<Ingredient> all = Stream.concat(Stream.of(ingredient), ingredients.stream()).toList();
    return new Statement(title, origin, all, trainingMining, generator, time);
  }

  /** The parent, where there is one. */
  public Optional<Ingredient> parent() {
    return ingredients.stream()
        .filter(each -> each.relationship() == Ingredient.Relationship.PARENT_OF)
        .findFirst();
  }
}
