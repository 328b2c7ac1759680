package shirushi.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import shirushi.host.file.Terms;
import shirushi.origin.DataMining;
import shirushi.origin.policy.Declaration;

/** What the artist states about the pictures they give and the one they make. */
final class RightsOptions {
  @Option(
      names = "--own-work",
      paramLabel = "NAME",
      description =
          "with --from, --mask: you made what you give, so what it forbids to others it does not"
              + " forbid you; goes on record with your name")
  private String ownWork;

  @Option(
      names = "--conditions-met",
      paramLabel = "WORDS",
      description =
          "with --from, --mask: you read the conditions the maker sets, and say here how you meet"
              + " them; goes on record")
  private String conditionsMet;

  @Option(
      names = "--data-mining",
      paramLabel = "WISH",
      description =
          "what others may do with the result: prohibited, prohibited-aimltraining,"
              + " prohibited-genaimltraining, prohibited-exceptsearchengineindexing, allowed;"
              + " default: nothing is said in your name")
  private String mining;

  @Option(
      names = "--artist",
      paramLabel = "NAME",
      defaultValue = "",
      description = "your name, written into the file as who wrote the prompt")
  private String artist;

  /**
   * @throws IllegalArgumentException where something is stated about a picture that is not there
   */
  Terms terms(boolean input) {
    if (!input && (ownWork != null || conditionsMet != null)) {
      throw new IllegalArgumentException(
          "--own-work and --conditions-met are about a picture to paint over: add --from");
    }
    if (ownWork != null && conditionsMet != null) {
      throw new IllegalArgumentException("give either --own-work or --conditions-met");
    }
    Declaration declaration = Declaration.NONE;
    if (ownWork != null) {
      declaration = new Declaration(Declaration.Kind.OWN_WORK, ownWork);
    } else if (conditionsMet != null) {
      declaration = new Declaration(Declaration.Kind.CONDITIONS_MET, conditionsMet);
    }
    return new Terms(declaration, wish(), artist);
  }

  private Optional<DataMining> wish() {
    if (mining == null) {
      return Optional.empty();
    }
    Optional<DataMining> wish = DataMining.of(mining);
    if (wish.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' is not a wish about data mining such as %s".formatted(mining, "prohibited"));
    }
    return wish;
  }
}
