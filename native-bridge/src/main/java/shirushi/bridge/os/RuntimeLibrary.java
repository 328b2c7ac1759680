package shirushi.bridge.os;

import com.google.gson.Gson;
import com.sun.jna.Platform;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import shirushi.bridge.BridgeException;
import shirushi.bridge.UserFolders;

/**
 * The ONNX Runtime library on disk: the one from the Maven jar, extracted once into the user's
 * cache and held to the hashes in {@code onnxruntime.json} at every start, or the one {@code
 * SHIRUSHI_ORT} names. Both runtimes load this same file.
 *
 * @param file the library
 * @param bundled whether it is the one whose hash we know
 */
public record RuntimeLibrary(Path file, boolean bundled) {
  private static final String JAR_FOLDER = "/ai/onnxruntime/native/";

  private record Manifest(String version, Map<String, String> sha256) {}

  /** Finds, and where needed extracts, the library. The telemetry switch is set before it loads. */
  public static RuntimeLibrary locate() throws BridgeException {
    Environment.set("ORT_DISABLE_TELEMETRY", "1");
    String named = System.getenv("SHIRUSHI_ORT");
    if (named == null || named.isEmpty()) {
      return new RuntimeLibrary(extracted(), true);
    }
    Path file = Path.of(named).toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      throw new BridgeException("SHIRUSHI_ORT names " + named + ", which is not a file");
    }
    return new RuntimeLibrary(file, false);
  }

  /** The SHA-256 of a file, as lower-case hex. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[1 << 20];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Path extracted() throws BridgeException {
    Manifest manifest = manifest();
    String platform = platform();
    Path folder = UserFolders.cache().resolve("onnxruntime-" + manifest.version).resolve(platform);
    List<String> names =
        manifest.sha256.keySet().stream().filter(key -> key.startsWith(platform + "/")).toList();
    if (names.isEmpty()) {
      throw new BridgeException(
          "ONNX Runtime %s has no library for %s; name one with SHIRUSHI_ORT"
              .formatted(manifest.version, platform));
    }
    try {
      for (String name : names) {
        Path file = folder.resolve(name.substring(platform.length() + 1));
        String expected = manifest.sha256.get(name);
        if (!Files.isRegularFile(file) || !sha256(file).equals(expected)) {
          extract(name, file, expected);
        }
      }
    } catch (IOException e) {
      throw new BridgeException(
          "the ONNX Runtime library could not be placed in %s: there must be room, and leave to write"
              .formatted(folder),
          e);
    }
    return folder.resolve(System.mapLibraryName("onnxruntime"));
  }

  private static void extract(String name, Path file, String expected)
      throws IOException, BridgeException {
    Files.createDirectories(file.getParent());
    Path beside =
        File.createTempFile(file.getFileName() + ".", ".part", file.getParent().toFile()).toPath();
    try (InputStream in = RuntimeLibrary.class.getResourceAsStream(JAR_FOLDER + name)) {
      if (in == null) {
        throw new BridgeException("the ONNX Runtime jar does not hold " + name);
      }
      try (OutputStream out = new FileOutputStream(beside.toFile())) {
        in.transferTo(out);
      }
      if (!sha256(beside).equals(expected)) {
        throw new BridgeException(
            "the ONNX Runtime jar's " + name + " is not the file this version was built against");
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Manifest manifest() {
    try (InputStream in = RuntimeLibrary.class.getResourceAsStream("onnxruntime.json")) {
      return new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Manifest.class);
    } catch (IOException e) {
      throw new IllegalStateException("the bridge's own onnxruntime.json can't be read", e);
    }
  }

  /** This machine in the jar's words. */
  private static String platform() {
    String arch = Platform.isARM() && Platform.is64Bit() ? "aarch64" : Platform.ARCH;
    String cpu = arch.equals("x86-64") ? "x64" : arch;
    String os = Platform.isWindows() ? "win" : Platform.isMac() ? "osx" : "linux";
    return os + "-" + cpu;
  }
}
