package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An ONNX graph, put together node by node.
 *
 * <p>Source: onnx.proto3 and the operators of opset 17; IR version 8 is the oldest that goes with
 * it.
 */
final class Graph {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Map<List<?>, Value> constants = new HashMap<>();
  private int count;

  Graph(String name) {
    graph.setName(name);
  }

  /** An axis is a whole number or, where it is free, a name. */
  Value input(String name, DataType type, Object... axes) {
    graph.addInput(port(name, type, axes));
    return new Value(name);
  }

  void output(Value value, String name, Object... axes) {
    graph.addOutput(port(name, DataType.FLOAT, axes));
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name)
            .addInput(value.name())
            .addOutput(name));
  }

  Value node(String operator, Value... inputs) {
    return node(operator, Map.of(), inputs);
  }

  /** Attributes are whole numbers, floats, strings or arrays of long. */
  Value node(String operator, Map<String, ?> attributes, Value... inputs) {
    return nodes(operator, 1, attributes, inputs).get(0);
  }

  List<Value> nodes(String operator, int outputs, Map<String, ?> attributes, Value... inputs) {
    String name = unique(operator);
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).setName(name);
    for (Value input : inputs) {
      node.addInput(input.name());
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      values.add(new Value(outputs == 1 ? name : name + "." + i));
      node.addOutput(values.get(i).name());
    }
    new TreeMap<>(attributes).forEach((key, value) -> node.addAttribute(attribute(key, value)));
    graph.addNode(node);
    return values;
  }

  /** A list of whole numbers; equal ones are one. */
  Value whole(long... values) {
    return constants.computeIfAbsent(
        Arrays.stream(values).boxed().toList(),
        list -> {
          ByteBuffer raw = buffer(values.length * Long.BYTES);
          raw.asLongBuffer().put(values);
          return tensor(unique("whole"), DataType.INT64, raw, values.length);
        });
  }

  /** A single whole number. */
  Value axis(long axis) {
    return constants.computeIfAbsent(
        List.of("axis", axis),
        list -> {
          ByteBuffer raw = buffer(Long.BYTES);
          raw.asLongBuffer().put(axis);
          return tensor(unique("axis"), DataType.INT64, raw);
        });
  }

  /** A single number that goes with any shape. */
  Value number(double value) {
    return constants.computeIfAbsent(
        List.of(value), list -> floats(unique("number"), new float[] {(float) value}));
  }

  /** A list of numbers; equal ones are one. */
  Value numbers(float... values) {
    return constants.computeIfAbsent(
        List.of("numbers", Arrays.toString(values)),
        list -> floats(unique("numbers"), values, values.length));
  }

  Value floats(String name, float[] values, long... shape) {
    ByteBuffer raw = buffer(values.length * Float.BYTES);
    raw.asFloatBuffer().put(values);
    return tensor(name, DataType.FLOAT, raw, shape);
  }

  Value tensor(String name, DataType type, ByteBuffer raw, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(raw));
    for (long axis : shape) {
      tensor.addDims(axis);
    }
    graph.addInitializer(tensor);
    return new Value(name);
  }

  /** ONNX keeps its numbers with the lowest byte first. */
  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  ModelProto model() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("suzuri")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(graph)
        .build();
  }

  private String unique(String kind) {
    return kind + "_" + count++;
  }

  private static ValueInfoProto port(String name, DataType type, Object... axes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (Object axis : axes) {
      if (axis instanceof Number size) {
        shape.addDimBuilder().setDimValue(size.longValue());
      } else {
        shape.addDimBuilder().setDimParam((String) axis);
      }
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private static AttributeProto attribute(String name, Object value) {
    AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
    if (value instanceof Integer number) {
      attribute.setType(AttributeType.INT).setI(number);
    } else if (value instanceof Float number) {
      attribute.setType(AttributeType.FLOAT).setF(number);
    } else if (value instanceof String text) {
      attribute.setType(AttributeType.STRING).setS(ByteString.copyFromUtf8(text));
    } else if (value instanceof long[] list) {
      attribute.setType(AttributeType.INTS);
      Arrays.stream(list).forEach(attribute::addInts);
    } else {
      throw new IllegalArgumentException("attribute " + name + " can't be " + value);
    }
    return attribute.build();
  }
}
