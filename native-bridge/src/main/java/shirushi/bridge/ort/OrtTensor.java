package shirushi.bridge.ort;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import shirushi.bridge.BridgeException;
import shirushi.bridge.DType;
import shirushi.bridge.Tensor;

/** A tensor whose memory ONNX Runtime uses as it is: ours on the host, or its own on a device. */
final class OrtTensor implements Tensor {
  private static final int ALIGNMENT = 64;

  private final DType type;
  private final long[] shape;
  private final ByteBuffer data;
  private final Handle value;

  private OrtTensor(DType type, long[] shape, ByteBuffer data, Handle value) {
    this.type = type;
    this.shape = shape;
    this.data = data;
    this.value = value;
  }

  /** A zeroed tensor over a direct buffer, which this object keeps alive. */
  static OrtTensor onHost(OrtApi api, Pointer cpu, DType type, long[] shape)
      throws BridgeException {
    long count = 1;
    for (long axis : shape) {
      count = Math.multiplyExact(count, axis);
    }
    int bytes = Math.toIntExact(Math.multiplyExact(count, type.bytes()));
    ByteBuffer data =
        // Twice: the aligned slice is cut at both ends.
        ByteBuffer.allocateDirect(bytes + 2 * ALIGNMENT)
            .alignedSlice(ALIGNMENT)
            .slice(0, bytes)
            .order(ByteOrder.nativeOrder());
    PointerByReference out = new PointerByReference();
    api.call(
        Slot.CreateTensorWithDataAsOrtValue,
        cpu,
        bytes == 0 ? Pointer.NULL : Native.getDirectBufferPointer(data),
        (long) bytes,
        shape,
        (long) shape.length,
        type.code(),
        out);
    Handle value = new Handle(api, Slot.ReleaseValue, out.getValue());
    return new OrtTensor(type, shape.clone(), data, value);
  }

  /** Takes over a value the runtime allocated; host memory is looked at in place. */
  static OrtTensor owned(OrtApi api, Handle value, DType type, long[] shape)
      throws BridgeException {
    PointerByReference out = new PointerByReference();
    api.call(Slot.GetTensorMemoryInfo, value.pointer(), out);
    int[] kind = new int[1];
    api.release(Slot.MemoryInfoGetDeviceType, out.getValue(), kind);
    ByteBuffer data = null;
    if (kind[0] == 0) {
      long count = 1;
      for (long axis : shape) {
        count *= axis;
      }
      api.call(Slot.GetTensorMutableData, value.pointer(), out);
      data =
          count == 0
              ? ByteBuffer.allocate(0)
              : out.getValue()
                  .getByteBuffer(0, Math.multiplyExact(count, type.bytes()))
                  .order(ByteOrder.nativeOrder());
    }
    return new OrtTensor(type, shape, data, value);
  }

  Pointer value() {
    return value.pointer();
  }

  @Override
  public DType type() {
    return type;
  }

  @Override
  public long[] shape() {
    return shape.clone();
  }

  @Override
  public boolean onHost() {
    return data != null;
  }

  @Override
  public ByteBuffer data() {
    if (data == null) {
      throw new IllegalStateException("this tensor is on a device");
    }
    value.pointer();
    return data.duplicate().order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    value.close();
  }
}
