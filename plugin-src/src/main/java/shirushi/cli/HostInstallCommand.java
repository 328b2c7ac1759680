package shirushi.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import shirushi.host.HostException;
import shirushi.host.install.KritaBridge;
import shirushi.host.install.KritaPlace;

@Command(
    name = "install",
    description = "Puts the palette into a painting program of this machine.",
    mixinStandardHelpOptions = true)
final class HostInstallCommand implements Callable<Integer> {
  private final Context context;

  @Mixin private HostCommand.Program program;
  @Mixin private HostCommand.Places places;

  HostInstallCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, HostException {
    program.check();
    KritaBridge bridge = HostCommand.bridge(context);
    for (KritaPlace place : places.closed()) {
      bridge.install(place).forEach(context.out()::println);
      if (!place.box().isEmpty()) {
        context.say(
            "a Krita from %s is shut off from the rest of the machine: whether it can start the"
                    .formatted(place.box())
                + " palette was not tried");
      }
    }
    context.out().println("In Krita, F8 opens it; it is also in Settings, Dockers, AI Palette.");
    return 0;
  }
}
