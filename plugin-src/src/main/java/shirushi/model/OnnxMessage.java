package shirushi.model;

import java.util.Map;
import java.util.Set;

/**
 * The messages of {@code onnx.proto3} in which a tensor can stand, and the fields that lead there.
 * Every other field is skipped.
 */
enum OnnxMessage {
  MODEL,
  GRAPH,
  NODE,
  ATTRIBUTE,
  TENSOR,
  SPARSE_TENSOR,
  FUNCTION,
  TRAINING;

  private static final Map<OnnxMessage, Map<Integer, OnnxMessage>> FIELDS =
      Map.of(
          MODEL, Map.of(7, GRAPH, 20, TRAINING, 25, FUNCTION),
          GRAPH, Map.of(1, NODE, 5, TENSOR, 15, SPARSE_TENSOR),
          NODE, Map.of(5, ATTRIBUTE),
          ATTRIBUTE,
              Map.of(
                  5, TENSOR, 6, GRAPH, 10, TENSOR, 11, GRAPH, 22, SPARSE_TENSOR, 23, SPARSE_TENSOR),
          TENSOR, Map.of(),
          SPARSE_TENSOR, Map.of(1, TENSOR, 2, TENSOR),
          FUNCTION, Map.of(7, NODE, 11, ATTRIBUTE),
          TRAINING, Map.of(1, GRAPH, 2, GRAPH));

  // Unknown numbers are allowed by protobuf; in a model they are a better sign of another format.
  private static final Set<Integer> MODEL_FIELDS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26);

  /** The message in this field, or null where it leads to no tensor. */
  OnnxMessage child(int field) {
    return FIELDS.get(this).get(field);
  }

  /** A field number of the model itself. */
  static int checked(int field) throws WireReader.Malformed {
    if (!MODEL_FIELDS.contains(field)) {
      throw new WireReader.Malformed("a model has no field " + field);
    }
    return field;
  }
}
