package shirushi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import shirushi.host.HostException;
import shirushi.host.install.KritaBridge;
import shirushi.host.install.KritaPlace;

@Command(
    name = "remove",
    description = {
      "Takes the palette out of a painting program.",
      "What was painted, your models and the ledger stay."
    },
    mixinStandardHelpOptions = true)
final class HostRemoveCommand implements Callable<Integer> {
  private final Context context;

  @Mixin private HostCommand.Program program;
  @Mixin private HostCommand.Places places;

  HostRemoveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, HostException {
    program.check();
    List<String> said = new ArrayList<>();
    for (KritaPlace place : places.closed()) {
      said.addAll(KritaBridge.remove(place));
    }
    Path log = context.cache().resolve("krita-palette.log");
    if (Files.deleteIfExists(log)) {
      said.add(log + ": removed");
    }
    said.forEach(context.out()::println);
    if (said.isEmpty()) {
      context.out().println("nothing to remove: the palette is not in Krita");
    }
    return 0;
  }
}
