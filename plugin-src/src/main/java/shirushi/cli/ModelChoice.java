package shirushi.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import shirushi.model.Catalogue;
import shirushi.model.ModelException;

/** The option that names a model. */
final class ModelChoice {
  @Option(
      names = "--model",
      paramLabel = "DIR|NAME",
      description = "a model's name (see models) or directory; default: ${DEFAULT-VALUE}",
      defaultValue = Catalogue.DEFAULT)
  private String name;

  Path directory(Context context) throws ModelException {
    return Catalogue.of(context.home()).find(name);
  }
}
