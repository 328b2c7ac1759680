package shirushi.format;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import shirushi.origin.DataMining;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Ingredient;
import shirushi.origin.c2pa.Statement;
import shirushi.origin.c2pa.TrainingMining;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Marks;
import shirushi.origin.policy.MiningPreference;

/**
 * The Content Credential that an export ends with. It says what the written file's own tag and
 * rights say, in C2PA's words.
 *
 * @param key the artist's
 * @param generator the program that signs
 * @param parent the picture that was painted over, with the credential that it had
 */
public record Credentials(ArtistKey key, Tool generator, Optional<Ingredient> parent) {

  /** Signs a finished file in its place; {@code title} is what it will be called. */
  void sign(Path file, String title) throws IOException {
    Evidence evidence = Formats.inspect(file).layers().get(0).evidence();
    Optional<OriginTag> tag = Marks.own(evidence);
    Optional<TrainingMining> wishes = wishes(MiningPreference.of(evidence));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Statement statement =
        new Statement(title, tag, parent.stream().toList(), wishes, generator, now);
    FileCredentials.embed(file, file, statement, key);
  }

  /** What the file's XMP asks for, and what the parent's credential did. */
  private Optional<TrainingMining> wishes(MiningPreference stated) {
    Optional<TrainingMining> wishes =
        parent
            .flatMap(Ingredient::credential)
            .map(credential -> credential.findings().trainingMining());
    for (shirushi.origin.policy.Statement statement : stated.statements()) {
      Optional<TrainingMining> more = DataMining.of(statement.term()).map(TrainingMining::of);
      wishes = wishes.isEmpty() ? more : more.isEmpty() ? wishes : wishes.map(more.get()::and);
    }
    return wishes.filter(it -> !it.entries().isEmpty());
  }
}
