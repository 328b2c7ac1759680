package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.Port;
import shirushi.bridge.Session;

/** A loaded model and what it says of its inputs and outputs. */
final class OrtSession implements Session {
  private final OrtApi api;
  private final Path model;
  private final Device device;
  private final Handle session;
  private final Pointer deviceMemory;
  private final Pointer defaultAllocator;
  private final List<Port> inputs;
  private final List<Port> outputs;

  /** Takes over the session handle; closes it where the model has ports no image model has. */
  OrtSession(
      OrtApi api,
      Path model,
      Device device,
      Handle session,
      Pointer deviceMemory,
      Pointer defaultAllocator)
      throws BridgeException {
    this.api = api;
    this.model = model;
    this.device = device;
    this.session = session;
    this.deviceMemory = deviceMemory;
    this.defaultAllocator = defaultAllocator;
    try {
      inputs =
          ports(Slot.SessionGetInputCount, Slot.SessionGetInputName, Slot.SessionGetInputTypeInfo);
      outputs =
          ports(
              Slot.SessionGetOutputCount, Slot.SessionGetOutputName, Slot.SessionGetOutputTypeInfo);
    } catch (BridgeException e) {
      session.close();
      throw named(e);
    }
  }

  @Override
  public Path model() {
    return model;
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public List<Port> inputs() {
    return inputs;
  }

  @Override
  public List<Port> outputs() {
    return outputs;
  }

  @Override
  public Binding bind() throws BridgeException {
    return new OrtBinding(api, this);
  }

  @Override
  public void close() {
    session.close();
  }

  Pointer pointer() {
    return session.pointer();
  }

  Pointer deviceMemory() {
    return deviceMemory;
  }

  Pointer defaultAllocator() {
    return defaultAllocator;
  }

  /** A value the runtime made, as a tensor of the shape it has now. */
  OrtTensor owned(Handle value) throws BridgeException {
    PointerByReference out = new PointerByReference();
    api.call(Slot.GetTensorTypeAndShape, value.pointer(), out);
    try (Handle info = new Handle(api, Slot.ReleaseTensorTypeAndShapeInfo, out.getValue())) {
      return OrtTensor.owned(
          api, value, type(info.pointer(), "output"), dimensions(info.pointer()));
    }
  }

  BridgeException named(BridgeException fault) {
    return OrtErrors.named(model, fault);
  }

  private List<Port> ports(Slot count, Slot name, Slot typeInfo) throws BridgeException {
    LongByReference number = new LongByReference();
    api.call(count, session.pointer(), number);
    List<Port> ports = new ArrayList<>();
    PointerByReference out = new PointerByReference();
    for (long i = 0; i < number.getValue(); i++) {
      api.call(name, session.pointer(), i, defaultAllocator, out);
      String portName = out.getValue().getString(0, "UTF-8");
      api.call(Slot.AllocatorFree, defaultAllocator, out.getValue());
      api.call(typeInfo, session.pointer(), i, out);
      try (Handle info = new Handle(api, Slot.ReleaseTypeInfo, out.getValue())) {
        ports.add(port(portName, info.pointer()));
      }
    }
    return List.copyOf(ports);
  }

  private Port port(String name, Pointer typeInfo) throws BridgeException {
    PointerByReference out = new PointerByReference();
    api.call(Slot.CastTypeInfoToTensorInfo, typeInfo, out);
    Pointer info = out.getValue();
    if (info == null) {
      throw new BridgeException(name + " is not a tensor");
    }
    long[] shape = dimensions(info);
    List<String> axes = new ArrayList<>();
    if (shape.length > 0) {
      Pointer[] names = new Pointer[shape.length];
      api.call(Slot.GetSymbolicDimensions, info, names, (long) shape.length);
      for (Pointer axis : names) {
        axes.add(axis == null ? "" : axis.getString(0, "UTF-8"));
      }
    }
    return new Port(name, type(info, name), shape, axes);
  }

  private DType type(Pointer info, String name) throws BridgeException {
    int[] code = new int[1];
    api.call(Slot.GetTensorElementType, info, code);
    return DType.of(code[0])
        .orElseThrow(
            () ->
                new BridgeException(name + " has ONNX element type " + code[0] + ", unsupported"));
  }

  private long[] dimensions(Pointer info) throws BridgeException {
    LongByReference rank = new LongByReference();
    api.call(Slot.GetDimensionsCount, info, rank);
    long[] shape = new long[Math.toIntExact(rank.getValue())];
    if (shape.length > 0) {
      api.call(Slot.GetDimensions, info, shape, (long) shape.length);
    }
    return shape;
  }
}
