package shirushi.bridge.ort;

import java.nio.file.Path;
import shirushi.bridge.BridgeException;

/** ONNX Runtime's messages, which run to pages and name C++ files, cut to one plain sentence. */
final class OrtErrors {
  private static final int LONGEST = 300;

  private OrtErrors() {}

  /** The fault with the model's folder and file named in front, as {@code unet/model.onnx: …}. */
  static BridgeException named(Path model, BridgeException fault) {
    int depth = model.getNameCount();
    Path shown = depth > 1 ? model.subpath(depth - 2, depth) : model;
    return new BridgeException(shown + ": " + plain(fault.getMessage()), fault);
  }

  static String plain(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    // "…/graph.cc:123 onnxruntime::Graph::Build(…) what went wrong" → what went wrong
    line = line.replaceFirst("^Load model from \\S+ failed:", "");
    line = line.replaceFirst("^Exception during initialization: ", "");
    line = line.replaceAll("\\S*/\\S+\\.(cc|h):\\d+ (onnxruntime::)?[^()]*\\([^()]*\\) ", "");
    line = line.replaceFirst("^\\S*/\\S+\\.(cc|h):\\d+ .*? was false\\. ", "");
    line = line.strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }
}
