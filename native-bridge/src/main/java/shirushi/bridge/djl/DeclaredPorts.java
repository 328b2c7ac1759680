package shirushi.bridge.djl;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
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
    try (InputStream file = new BufferedInputStream(new FileInputStream(model.toFile()))) {
      for (Field field = next(file); field != null; field = next(file)) {
        // Only a model has a field 7, only a graph has 11 and 12: to read on is to step in.
        if (field.number == INPUT) {
          inputs.add(port(field.message()));
        } else if (field.number == OUTPUT) {
          outputs.add(port(field.message()));
        } else if (field.number != GRAPH) {
          field.skip();
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

  /** A field's header; {@code length} bytes follow in the stream, to be read or skipped. */
  private record Field(int number, long varint, long length, InputStream in) {
    InputStream message() throws IOException {
      return new ByteArrayInputStream(in.readNBytes(Math.toIntExact(length)));
    }

    String text() throws IOException {
      return new String(in.readNBytes(Math.toIntExact(length)), StandardCharsets.UTF_8);
    }

    void skip() throws IOException {
      in.skipNBytes(length);
    }
  }

  private static Port port(InputStream info) throws IOException, BridgeException {
    String name = "";
    int code = 0;
    List<Long> shape = new ArrayList<>();
    List<String> axes = new ArrayList<>();
    for (Field field = next(info); field != null; field = next(info)) {
      if (field.number == 1) {
        name = field.text();
      } else if (field.number == 2) {
        InputStream tensor = next(field.message()).message();
        for (Field part = next(tensor); part != null; part = next(tensor)) {
          if (part.number == 1) {
            code = (int) part.varint;
          } else if (part.number == 2) {
            axes(part.message(), shape, axes);
          } else {
            part.skip();
          }
        }
      } else {
        field.skip();
      }
    }
    String unsupported = name + " has ONNX element type " + code + ", unsupported";
    DType type = DType.of(code).orElseThrow(() -> new BridgeException(unsupported));
    return new Port(name, type, shape.stream().mapToLong(Long::longValue).toArray(), axes);
  }

  private static void axes(InputStream message, List<Long> shape, List<String> axes)
      throws IOException {
    for (Field axis = next(message); axis != null; axis = next(message)) {
      long size = -1;
      String name = "";
      InputStream parts = axis.message();
      for (Field part = next(parts); part != null; part = next(parts)) {
        if (part.number == 1) {
          size = part.varint;
        } else if (part.number == 2) {
          name = part.text();
        } else {
          part.skip();
        }
      }
      shape.add(size);
      axes.add(name);
    }
  }

  /** The next field of a message, or null at its end. */
  private static Field next(InputStream message) throws IOException {
    int first = message.read();
    if (first < 0) {
      return null;
    }
    long tag = varint(first, message);
    int number = (int) (tag >>> 3);
    return switch ((int) tag & 7) {
      case 0 -> new Field(number, varint(message.read(), message), 0, message);
      case 1 -> new Field(number, 0, 8, message);
      case 2 -> new Field(number, 0, varint(message.read(), message), message);
      case 5 -> new Field(number, 0, 4, message);
      default -> throw new IllegalStateException("not a protobuf message");
    };
  }

  private static long varint(int first, InputStream in) throws IOException {
    long value = first & 0x7f;
    int part = first;
    for (int shift = 7; part > 0x7f; shift += 7) {
      part = in.read();
      value |= (part & 0x7fL) << shift;
    }
    if (part < 0) {
      throw new EOFException("a number is cut short");
    }
    return value;
  }
}
