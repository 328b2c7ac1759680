package shirushi.bridge.ort;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import shirushi.bridge.BridgeException;
import shirushi.bridge.UserFolders;
import shirushi.bridge.os.Environment;
import shirushi.bridge.os.RuntimeLibrary;

/**
 * A library the user named is first checked in a process of its own: a wrong table may crash, and
 * must not take the palette along. What passed is remembered by its hash.
 */
public final class ForeignLibrary {
  private static final long PATIENCE_SECONDS = 60;

  private ForeignLibrary() {}

  static void vet(Path library) throws BridgeException {
    try {
      Path vetted = UserFolders.cache().resolve("vetted");
      Path note = vetted.resolve(RuntimeLibrary.sha256(library));
      if (Files.exists(note)) {
        return;
      }
      check(library);
      Files.createDirectories(vetted);
      try (OutputStream out = new FileOutputStream(note.toFile())) {
        out.write((library + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new BridgeException(library + ": can't be checked: " + e.getMessage(), e);
    }
  }

  private static void check(Path library) throws IOException, BridgeException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ForeignLibrary.class.getName(),
                library.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new BridgeException(library + ": its self-check did not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new BridgeException(library + ": its self-check was interrupted", e);
    }
    if (process.exitValue() == 1) {
      throw new BridgeException(said.strip());
    }
    if (process.exitValue() != 0) {
      throw new BridgeException(
          library + ": not a usable ONNX Runtime library: it crashed in the self-check");
    }
  }

  /** The checking process: exit code 0, or 1 with the reason. */
  public static void main(String[] arguments) {
    Environment.set("ORT_DISABLE_TELEMETRY", "1");
    Path library = Path.of(arguments[0]);
    try (OrtRuntime ignored = OrtRuntime.open(new RuntimeLibrary(library, true))) {
      System.exit(0);
    } catch (BridgeException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
