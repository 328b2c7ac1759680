package shirushi.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX file walked from end to end without loading it: is it whole, and do the files that hold
 * its weights lie inside the model directory? Tensors' own bytes are skipped by their length, so
 * that 1.7 GB take milliseconds.
 *
 * @param file the file walked
 * @param external the files its tensors read, real paths, each once
 */
public record OnnxFile(Path file, List<Path> external) {

  /**
   * Checks one file of a model.
   *
   * @param root the model directory that nothing may leave, links resolved
   * @throws ModelException where the file is cut short, isn't ONNX, or reads something outside the
   *     root, missing or too short
   */
  public static OnnxFile check(Path file, Path root) throws ModelException {
    Walk walk = new Walk(file, root);
    return walk.run();
  }

  private static final class Walk {
    private static final int DEEPEST = 100; // as protobuf's own readers
    private static final int MODEL_VERSION = 1;
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPSETS = 8;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_EXTERNAL = 13;
    private static final int TENSOR_LOCATION = 14;

    private final Path file;
    private final Path root;
    private final String label;
    private final Set<Path> external = new LinkedHashSet<>();
    private final Set<Integer> inModel = new LinkedHashSet<>();

    Walk(Path file, Path root) {
      this.file = file;
      this.root = root;
      label = file.startsWith(root) ? ModelDirectory.relative(root, file) : file.toString();
    }

    OnnxFile run() throws ModelException {
      try (WireReader in = new WireReader(file)) {
        if (!file.toRealPath().startsWith(root.toRealPath())) {
          throw fault("a link that leaves the model directory");
        }
        if (in.size() == 0) {
          throw fault("the file is empty");
        }
        if (in.startsWith("version https://git-lfs")) {
          throw fault("only a Git LFS pointer; fetch the file itself with “git lfs pull”");
        }
        message(in, OnnxMessage.MODEL, in.size(), 0);
      } catch (WireReader.CutShort e) {
        boolean begun = inModel.contains(MODEL_VERSION); // exporters write it first
        throw new ModelException(
            label + (begun ? ": the file is cut short" : ": not an ONNX file"), e);
      } catch (WireReader.Malformed e) {
        throw new ModelException(label + ": not an ONNX file (" + e.getMessage() + ")", e);
      } catch (IOException e) {
        throw new ModelException(label + ": can't be read (" + e.getMessage() + ")", e);
      }
      if (!inModel.contains(MODEL_VERSION)) {
        throw fault("not an ONNX file (it has no version)");
      }
      if (!inModel.contains(MODEL_GRAPH) || !inModel.contains(MODEL_OPSETS)) {
        throw fault("the file is cut short");
      }
      return new OnnxFile(file, List.copyOf(external));
    }

    private void message(WireReader in, OnnxMessage type, long end, int depth)
        throws IOException, ModelException {
      if (depth > DEEPEST) {
        throw new WireReader.Malformed("nested deeper than " + DEEPEST);
      }
      String name = "";
      boolean elsewhere = false;
      Map<String, String> entries = new HashMap<>();
      while (in.position() < end) {
        WireReader.Field field = in.field(end);
        if (type == OnnxMessage.MODEL) {
          inModel.add(OnnxMessage.checked(field.number()));
        }
        if (type == OnnxMessage.TENSOR && field.number() == TENSOR_NAME) {
          name = in.text(field);
        } else if (type == OnnxMessage.TENSOR && field.number() == TENSOR_EXTERNAL) {
          entry(in, field, entries);
        } else if (type == OnnxMessage.TENSOR && field.number() == TENSOR_LOCATION) {
          elsewhere = field.value() == 1;
        } else if (type.child(field.number()) != null && field.delimited()) {
          message(in, type.child(field.number()), field.end(), depth + 1);
        }
        in.seek(field.end());
      }
      if (elsewhere || !entries.isEmpty()) {
        external(name, entries);
      }
    }

    private static void entry(WireReader in, WireReader.Field message, Map<String, String> entries)
        throws IOException {
      String key = "";
      String value = "";
      while (in.position() < message.end()) {
        WireReader.Field field = in.field(message.end());
        key = field.number() == 1 ? in.text(field) : key;
        value = field.number() == 2 ? in.text(field) : value;
        in.seek(field.end());
      }
      entries.put(key, value);
    }

    private void external(String tensor, Map<String, String> entries)
        throws IOException, ModelException {
      String location = entries.getOrDefault("location", "");
      String reads = "tensor “" + tensor + "” reads “" + location + "”";
      if (location.isEmpty()) {
        throw fault("tensor “" + tensor + "” lies in another file and doesn't say in which");
      }
      if (leaves(location)) {
        throw fault(reads + ", which leaves the model directory");
      }
      Path target;
      try {
        target = file.toAbsolutePath().resolveSibling(location);
      } catch (InvalidPathException e) {
        throw new ModelException(label + ": " + reads + ", which is no path", e);
      }
      if (!Files.isRegularFile(target)) {
        throw fault(reads + ", which is missing");
      }
      Path real = target.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        throw fault(reads + ", a link that leaves the model directory");
      }
      long offset = number(entries, "offset", reads);
      long length = number(entries, "length", reads);
      long size = Files.size(real);
      if (offset > size || length > size - offset) {
        throw fault(
            "%s up to byte %s, the file ends at %d: it is cut short"
                .formatted(reads, Long.toUnsignedString(offset + length), size));
      }
      external.add(real);
    }

    /** Both systems' separators count on every system: models travel. */
    private static boolean leaves(String location) {
      return location.startsWith("/")
          || location.startsWith("\\")
          || location.matches("[A-Za-z]:.*")
          || List.of(location.split("[/\\\\]")).contains("..");
    }

    private long number(Map<String, String> entries, String key, String reads)
        throws ModelException {
      String text = entries.getOrDefault(key, "0");
      if (!text.matches("\\d{1,18}")) {
        throw fault(reads + " with the " + key + " “" + text + "”");
      }
      return Long.parseLong(text);
    }

    private ModelException fault(String text) {
      return new ModelException(label + ": " + text);
    }
  }
}
