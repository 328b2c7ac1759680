package shirushi.suzuri.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import shirushi.format.AtomicFile;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;

/**
 * Writes {@code statement.json}: what the model is, what it was trained on, and its files' hashes.
 */
public final class Statement {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Statement() {}

  /**
   * Writes the statement of an exported model.
   *
   * @param facts the gaps of the text, by name
   */
  public static void write(Path directory, Map<String, String> facts)
      throws IOException, ModelException {
    String text;
    try (InputStream in = Statement.class.getResourceAsStream("statement.json")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = text.replace("{{" + fact.getKey() + "}}", fact.getValue());
    }
    if (text.contains("{{")) {
      throw new IllegalArgumentException(
          "the statement has a gap that nothing fills: " + text.substring(text.indexOf("{{")));
    }
    JsonObject statement = JsonParser.parseString(text).getAsJsonObject();
    JsonObject hashes = new JsonObject();
    for (String name : ModelDirectory.open(directory).files()) {
      hashes.addProperty(name, sha256(directory.resolve(name)));
    }
    statement.add("files", hashes);
    byte[] bytes = (GSON.toJson(statement) + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(directory.resolve("statement.json"), out -> out.write(bytes));
  }

  /** A file's SHA-256 in hexadecimal digits. */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new DigestInputStream(new FileInputStream(file.toFile()), digest)) {
      while (in.read(buffer) >= 0) {
        continue;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
