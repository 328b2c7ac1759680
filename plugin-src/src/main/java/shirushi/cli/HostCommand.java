package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shirushi.bridge.UserFolders;
import shirushi.host.HostException;
import shirushi.host.install.KritaBridge;
import shirushi.host.install.KritaPlace;
import shirushi.host.install.RunningKritas;

@Command(
    name = "host",
    description = "Puts the palette into a painting program, and takes it out again.",
    mixinStandardHelpOptions = true)
final class HostCommand implements Runnable {
  /** The command that the painting program starts. */
  static final String SERVED = "palette";

  @Spec private CommandSpec spec;

  static CommandLine line(Context context) {
    return new CommandLine(new HostCommand())
        .addSubcommand(new HostInstallCommand(context))
        .addSubcommand(new HostRemoveCommand(context))
        .addSubcommand(new HostZipCommand(context))
        .setUsageHelpAutoWidth(true);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "host needs a command: host install, remove, zip");
  }

  /** The painting program that is meant. */
  static final class Program {
    @Parameters(paramLabel = "PROGRAM", description = "krita")
    private String name;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    void check() {
      if (!name.toLowerCase(Locale.ROOT).equals("krita")) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "there is no bridge for “" + name + "”, only for krita");
      }
    }
  }

  /** Where its things lie. */
  static final class Places {
    @Option(
        names = "--into",
        paramLabel = "FOLDER",
        description = "Krita's resource folder, where it is not the usual one")
    private Path folder;

    /**
     * @throws HostException where a Krita is open that uses one of them
     */
    List<KritaPlace> closed() throws HostException {
      UserFolders own = UserFolders.own();
      List<KritaPlace> places = KritaPlace.find(own.environment(), own.system(), own.home());
      for (KritaPlace place : places) {
        if (RunningKritas.use(place.settings(), own.system(), own.home())) {
          throw new HostException("Krita is open: close it first, and then do this again");
        }
      }
      return folder == null
          ? places
          : List.of(new KritaPlace(folder.toAbsolutePath(), places.get(0).settings(), ""));
    }
  }

  static KritaBridge bridge(Context context) throws IOException {
    return KritaBridge.read(context.home().resolve("manifest/hosts/krita"), start(context));
  }

  /** A program from the desktop's menu does not know the Java that a terminal does. */
  private static List<String> start(Context context) {
    boolean windows = UserFolders.own().system().toLowerCase(Locale.ROOT).startsWith("windows");
    String java = System.getenv().getOrDefault("JAVA_HOME", "");
    List<String> words = new ArrayList<>();
    if (!windows && !java.isEmpty()) {
      words.addAll(List.of("/usr/bin/env", "JAVA_HOME=" + Path.of(java).toAbsolutePath()));
    }
    words.add(context.home().resolve(windows ? "shirushi.cmd" : "shirushi").toString());
    words.add(SERVED);
    return words;
  }
}
