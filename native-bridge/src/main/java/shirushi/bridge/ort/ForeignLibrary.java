package shirushi.bridge.ort;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
  private static final int REFUSED = 9;

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
    File said = File.createTempFile("shirushi-check", ".txt");
    try {
      int code = run(library, said, java);
      if (code == REFUSED) {
        throw new BridgeException(lastLine(said));
      }
      if (code != 0) {
        throw new BridgeException(
            library + ": not a usable ONNX Runtime library: it crashed in the self-check");
      }
    } finally {
      Files.deleteIfExists(said.toPath());
    }
  }

  private static int run(Path library, File said, Path java) throws IOException, BridgeException {
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ForeignLibrary.class.getName(),
                library.toString())
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    try {
      process.getOutputStream().close();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new BridgeException(library + ": its self-check did not end");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BridgeException(library + ": its self-check was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The refusal; what the library itself printed stands before it. */
  private static String lastLine(File said) throws IOException {
    try (InputStream in = new FileInputStream(said)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
  }

  /** The checking process: exit code 0, or 9 with the reason in its last line. */
  public static void main(String[] arguments) {
    Environment.set("ORT_DISABLE_TELEMETRY", "1");
    Path library = Path.of(arguments[0]);
    try (OrtRuntime ignored = OrtRuntime.open(new RuntimeLibrary(library, true))) {
      System.exit(0);
    } catch (BridgeException e) {
      System.out.println(e.getMessage());
      System.exit(REFUSED);
    }
  }
}
