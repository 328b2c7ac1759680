package shirushi.bench;

import com.google.gson.GsonBuilder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.bridge.os.Machine;

/** Measures and prints; a figure over its limit is a finding, not a failure. */
@Command(
    name = "bench",
    description = "Measures speed and memory, and prints them beside what is promised.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("bridge", new BridgePart());
    PARTS.put("step", new StepPart());
    PARTS.put("paint", new PaintPart());
    PARTS.put("cold", new ColdPart());
    PARTS.put("load", new LoadPart());
    PARTS.put("marks", new MarksPart());
    PARTS.put("easel", new EaselPart());
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "PART",
      description = "bridge step paint cold load marks easel")
  private List<String> names = onAnyMachine();

  @Option(names = "--quick", description = "fewer repetitions: 45 s of processor time")
  private boolean quick;

  @Option(names = "--json", description = "prints the figures as JSON")
  private boolean json;

  /** All but what needs a screen, which is measured where it is named. */
  private static List<String> onAnyMachine() {
    List<String> all = new ArrayList<>(PARTS.keySet());
    all.remove("easel");
    return all;
  }

  private record Report(String machine, String java, double load, List<Line> lines) {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("shirushi.home", "")).toAbsolutePath();
    Part.Setting setting = new Part.Setting(home, quick);
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (!json) {
      System.out.println(Machine.processor() + "; " + java + "; load before " + load);
      System.out.println("median (least…most)");
    }
    List<Line> all = new ArrayList<>();
    for (String name : names) {
      Part part = PARTS.get(name);
      if (part == null) {
        throw new CommandLine.ParameterException(
            new CommandLine(this),
            "there is no part " + name + "; there are: " + String.join(", ", PARTS.keySet()));
      }
      System.err.print("measuring " + name + " …");
      long start = System.nanoTime();
      List<Line> lines = part.measure(setting);
      System.err.println(" " + (System.nanoTime() - start) / 1_000_000_000 + " s");
      all.addAll(lines);
      if (!json) {
        lines.forEach(System.out::println);
      }
    }
    if (json) {
      Report report = new Report(Machine.processor(), java, load, all);
      System.out.println(
          new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(report));
    }
    return 0;
  }
}
