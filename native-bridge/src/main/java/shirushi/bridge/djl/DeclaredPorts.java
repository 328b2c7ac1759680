package shirushi.bridge.djl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shirushi.bridge.BridgeException;
import shirushi.bridge.DType;
import shirushi.bridge.Port;

/**
 * The inputs and outputs a model file declares. DJL tells names and shapes but no element types, so
 * they are read from the file: messages are walked by their wire tags and weights skipped unread.
 *
 * <p>Source: {@code onnx.proto3}; the Protocol Buffers encoding.
 */
record DeclaredPorts(List<Port> inputs, List<Port> outputs) {
  private static final int GRAPH = 7;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;

  static DeclaredPorts read(Path model) throws IOException, BridgeException {
    List<Port> inputs = new ArrayList<>();
    List<Port> outputs = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(model)) {
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      for (Field graph = next(file); graph != null; graph = next(file)) {
        if (graph.number != GRAPH) {
          continue;
        }
        for (Field part = next(graph.value); part != null; part = next(graph.value)) {
          if (part.number == INPUT) {
            inputs.add(port(part.value));
          } else if (part.number == OUTPUT) {
            outputs.add(port(part.value));
          }
        }
      }
    }
    return new DeclaredPorts(List.copyOf(inputs), List.copyOf(outputs));
  }

  Port input(String name) {
    return inputs.stream()
        .filter(port -> port.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the model file does not declare " + name));
  }

  private record Field(int number, long varint, ByteBuffer value) {}

  private static Port port(ByteBuffer info) throws BridgeException {
    String name = "";
    int code = 0;
    List<Long> shape = new ArrayList<>();
    List<String> axes = new ArrayList<>();
    for (Field field = next(info); field != null; field = next(info)) {
      if (field.number == 1) {
        name = text(field.value);
      } else if (field.number == 2) {
        Field tensor = next(field.value);
        for (Field part = next(tensor.value); part != null; part = next(tensor.value)) {
          if (part.number == 1) {
            code = (int) part.varint;
          } else if (part.number == 2) {
            axes(part.value, shape, axes);
          }
        }
      }
    }
    String unsupported = name + " has ONNX element type " + code + ", unsupported";
    DType type = DType.of(code).orElseThrow(() -> new BridgeException(unsupported));
    return new Port(name, type, shape.stream().mapToLong(Long::longValue).toArray(), axes);
  }

  private static void axes(ByteBuffer message, List<Long> shape, List<String> axes) {
    for (Field axis = next(message); axis != null; axis = next(message)) {
      long size = -1;
      String name = "";
      for (Field part = next(axis.value); part != null; part = next(axis.value)) {
        if (part.number == 1) {
          size = part.varint;
        } else if (part.number == 2) {
          name = text(part.value);
        }
      }
      shape.add(size);
      axes.add(name);
    }
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  /** The next field of a message, or null at its end. */
  private static Field next(ByteBuffer message) {
    if (!message.hasRemaining()) {
      return null;
    }
    long tag = varint(message);
    int number = (int) (tag >>> 3);
    switch ((int) tag & 7) {
      case 0:
        return new Field(number, varint(message), null);
      case 1:
        message.position(message.position() + 8);
        return new Field(number, 0, null);
      case 2:
        int length = Math.toIntExact(varint(message));
        ByteBuffer value = message.slice(message.position(), length);
        message.position(message.position() + length);
        return new Field(number, 0, value);
      case 5:
        message.position(message.position() + 4);
        return new Field(number, 0, null);
      default:
        throw new IllegalStateException("not a protobuf message");
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = in.get();
      value |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }
}
