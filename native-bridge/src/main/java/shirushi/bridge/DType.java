package shirushi.bridge;

import java.util.Optional;

/** A tensor's element type; the code is ONNX's own ({@code TensorProto.DataType}). */
public enum DType {
  FLOAT32(1, 4),
  INT32(6, 4),
  INT64(7, 8),
  FLOAT16(10, 2),
  FLOAT64(11, 8);

  private final int code;
  private final int bytes;

  DType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  public int code() {
    return code;
  }

  /** Size of one element. */
  public int bytes() {
    return bytes;
  }

  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT16 || this == FLOAT64;
  }

  /** The type with ONNX's code, empty for the many that no image model uses. */
  public static Optional<DType> of(int code) {
    for (DType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
