package shirushi.bridge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes small ONNX models as bytes: for the self-check, for probing devices, for tests. Weights
 * are short lists, attributes whole numbers.
 *
 * <p>Source: {@code onnx.proto3}, whose field numbers stand below.
 */
public final class OnnxGraph {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;
  private static final int WHOLE_NUMBER = 2;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
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

  /** A weight of one axis. */
  public OnnxGraph constant(String name, float... values) {
    ByteBuffer raw = raw(values.length * Float.BYTES);
    raw.asFloatBuffer().put(values);
    return constant(name, DType.FLOAT32, values.length, raw);
  }

  /** A weight of one axis. */
  public OnnxGraph constant(String name, long... values) {
    ByteBuffer raw = raw(values.length * Long.BYTES);
    raw.asLongBuffer().put(values);
    return constant(name, DType.INT64, values.length, raw);
  }

  private OnnxGraph constant(String name, DType type, int length, ByteBuffer raw) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    number(tensor, 1, length);
    number(tensor, 2, type.code());
    text(tensor, 8, name);
    bytesField(tensor, 9, raw.array());
    bytesField(body, 5, tensor.toByteArray());
    return this;
  }

  public OnnxGraph node(String operator, List<String> inputs, String output) {
    return node(operator, inputs, output, Map.of());
  }

  /** An input that is left out is an empty name. */
  public OnnxGraph node(
      String operator, List<String> inputs, String output, Map<String, Integer> attributes) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    inputs.forEach(input -> text(node, 1, input));
    text(node, 2, output);
    text(node, 3, output);
    text(node, 4, operator);
    attributes.forEach((name, value) -> bytesField(node, 5, attribute(name, value)));
    bytesField(body, 1, node.toByteArray());
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    graph.writeBytes(body.toByteArray());
    text(graph, 2, "graph");
    graph.writeBytes(ports.toByteArray());
    ByteArrayOutputStream opset = new ByteArrayOutputStream();
    text(opset, 1, "");
    number(opset, 2, OPSET);
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    number(model, 1, IR_VERSION);
    bytesField(model, 7, graph.toByteArray());
    bytesField(model, 8, opset.toByteArray());
    return model.toByteArray();
  }

  private static byte[] attribute(String name, int value) {
    ByteArrayOutputStream attribute = new ByteArrayOutputStream();
    text(attribute, 1, name);
    number(attribute, 3, value);
    number(attribute, 20, WHOLE_NUMBER);
    return attribute.toByteArray();
  }

  private static byte[] port(String name, DType type, String... axes) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    for (String axis : axes) {
      ByteArrayOutputStream dimension = new ByteArrayOutputStream();
      if (axis.chars().allMatch(Character::isDigit)) {
        number(dimension, 1, Long.parseLong(axis));
      } else {
        text(dimension, 2, axis);
      }
      bytesField(shape, 1, dimension.toByteArray());
    }
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    number(tensor, 1, type.code());
    bytesField(tensor, 2, shape.toByteArray());
    ByteArrayOutputStream kind = new ByteArrayOutputStream();
    bytesField(kind, 1, tensor.toByteArray());
    ByteArrayOutputStream port = new ByteArrayOutputStream();
    text(port, 1, name);
    bytesField(port, 2, kind.toByteArray());
    return port.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, int field, String value) {
    bytesField(out, field, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytesField(ByteArrayOutputStream out, int field, byte[] value) {
    varint(out, field << 3 | 2);
    varint(out, value.length);
    out.writeBytes(value);
  }

  private static ByteBuffer raw(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
