package shirushi.bridge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes small ONNX models as bytes: for the self-check, for probing devices, for tests. Weights
 * only in a file beside, no attributes.
 *
 * <p>Source: {@code onnx.proto3}, whose field numbers stand below.
 */
public final class OnnxGraph {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream weights = new ByteArrayOutputStream();
  private final ByteArrayOutputStream ports = new ByteArrayOutputStream();

  /** {@code y = x*x + x} over one free axis {@code n}. */
  public static byte[] square(DType type) {
    return new OnnxGraph()
        .input("x", type, "n")
        .node("Mul", List.of("x", "x"), "square")
        .node("Add", List.of("square", "x"), "y")
        .output("y", type, "n")
        .bytes();
  }

  /** An axis is a number or, when free, a name. */
  public OnnxGraph input(String name, DType type, String... axes) {
    bytesField(ports, 11, port(name, type, axes));
    return this;
  }

  public OnnxGraph output(String name, DType type, String... axes) {
    bytesField(ports, 12, port(name, type, axes));
    return this;
  }

  public OnnxGraph node(String operator, List<String> inputs, String output) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    inputs.forEach(input -> text(node, 1, input));
    text(node, 2, output);
    text(node, 3, output);
    text(node, 4, operator);
    bytesField(nodes, 1, node);
    return this;
  }

  /** Weights that lie in a file beside the model, from {@code offset} on. */
  public OnnxGraph external(String name, DType type, String file, long offset, long... shape) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    long bytes = type.bytes();
    for (long axis : shape) {
      number(tensor, 1, axis);
      bytes = Math.multiplyExact(bytes, axis);
    }
    number(tensor, 2, type.code());
    text(tensor, 8, name);
    entry(tensor, "location", file);
    entry(tensor, "offset", Long.toString(offset));
    entry(tensor, "length", Long.toString(bytes));
    number(tensor, 14, 1);
    bytesField(weights, 5, tensor);
    return this;
  }

  private static void entry(ByteArrayOutputStream tensor, String key, String value) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    text(entry, 1, key);
    text(entry, 2, value);
    bytesField(tensor, 13, entry);
  }

  public byte[] bytes() {
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    graph.writeBytes(nodes.toByteArray());
    text(graph, 2, "graph");
    graph.writeBytes(weights.toByteArray());
    graph.writeBytes(ports.toByteArray());
    ByteArrayOutputStream opset = new ByteArrayOutputStream();
    text(opset, 1, "");
    number(opset, 2, OPSET);
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    number(model, 1, IR_VERSION);
    bytesField(model, 7, graph);
    bytesField(model, 8, opset);
    return model.toByteArray();
  }

  private static ByteArrayOutputStream port(String name, DType type, String... axes) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    for (String axis : axes) {
      ByteArrayOutputStream dimension = new ByteArrayOutputStream();
      if (axis.chars().allMatch(Character::isDigit)) {
        number(dimension, 1, Long.parseLong(axis));
      } else {
        text(dimension, 2, axis);
      }
      bytesField(shape, 1, dimension);
    }
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    number(tensor, 1, type.code());
    bytesField(tensor, 2, shape);
    ByteArrayOutputStream kind = new ByteArrayOutputStream();
    bytesField(kind, 1, tensor);
    ByteArrayOutputStream port = new ByteArrayOutputStream();
    text(port, 1, name);
    bytesField(port, 2, kind);
    return port;
  }

  private static void text(ByteArrayOutputStream out, int field, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(out, field << 3 | 2);
    varint(out, utf8.length);
    out.writeBytes(utf8);
  }

  private static void bytesField(
      ByteArrayOutputStream out, int field, ByteArrayOutputStream value) {
    varint(out, field << 3 | 2);
    varint(out, value.size());
    out.writeBytes(value.toByteArray());
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, field << 3);
    varint(out, value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
