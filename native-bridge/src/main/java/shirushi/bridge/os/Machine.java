package shirushi.bridge.os;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** This computer's processor and memory. */
public final class Machine {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  public static long memoryBytes() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }

  /** The processor's name with its number of threads. */
  public static String processor() {
    String name = cpuinfo("model name");
    if (name.isEmpty()) {
      name = Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), "");
    }
    String what = name.isEmpty() ? System.getProperty("os.arch") : name;
    return what + ", " + java.lang.Runtime.getRuntime().availableProcessors() + " threads";
  }

  /** Changes when code compiled for this processor might not run on, or suit, another. */
  public static String fingerprint() {
    return System.getProperty("os.name")
        + '/'
        + System.getProperty("os.arch")
        + '/'
        + processor()
        + '/'
        + cpuinfo("flags");
  }

  private static String cpuinfo(String key) {
    if (!Files.isReadable(CPUINFO)) {
      return "";
    }
    try (var lines = Files.lines(CPUINFO)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
