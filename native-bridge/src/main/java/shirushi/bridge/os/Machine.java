package shirushi.bridge.os;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** This computer's processor and memory. */
public final class Machine {
  private Machine() {}

  /** All of its memory, whatever share of it a container may use. */
  public static long memoryBytes() {
    // Java's own bean asks for a container's limits, and in doing so opens sockets.
    String kilobytes = linux("meminfo", "MemTotal");
    if (!kilobytes.isEmpty()) {
      return Long.parseLong(kilobytes.replace(" kB", "")) << 10;
    }
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getTotalMemorySize();
  }

  /** The processor's name with its number of threads. */
  public static String processor() {
    String name = linux("cpuinfo", "model name");
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
        + linux("cpuinfo", "flags");
  }

  /** What a file of Linux says under a key; empty where there is no such file or key. */
  private static String linux(String name, String key) {
    File file = new File("/proc", name);
    if (!file.canRead()) {
      return "";
    }
    try (var in = new BufferedReader(new FileReader(file, StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
