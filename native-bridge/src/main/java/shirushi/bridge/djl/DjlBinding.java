package shirushi.bridge.djl;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;

/** Tensors by name, copied into DJL's arrays and out of them at every run. */
final class DjlBinding implements Binding {
  private final DjlSession session;
  private final Map<String, Tensor> inputs = new HashMap<>();
  private final Map<String, Tensor> outputs = new HashMap<>();
  private final Map<String, Tensor> allocated = new HashMap<>();
  private final List<String> onDevice = new ArrayList<>();
  private final Predictor<Map<String, Tensor>, Map<String, Tensor>> predictor;

  DjlBinding(DjlSession session) {
    this.session = session;
    predictor = session.loaded().newPredictor(new Copying());
  }

  @Override
  public Binding input(String name, Tensor tensor) {
    fitting(session.input(name), "input", name, tensor);
    inputs.put(name, tensor);
    return this;
  }

  @Override
  public Binding output(String name, Tensor tensor) {
    fitting(session.output(name), "output", name, tensor);
    outputs.put(name, tensor);
    onDevice.remove(name);
    return this;
  }

  @Override
  public Binding outputOnDevice(String name) {
    if (session.output(name) == null) {
      throw new IllegalArgumentException(session.model() + ": there is no output " + name);
    }
    outputs.remove(name);
    onDevice.add(name);
    return this;
  }

  @Override
  public void run(Cancel cancel) throws BridgeException {
    if (cancel.requested()) {
      throw new CancellationException();
    }
    try {
      allocated.clear();
      allocated.putAll(predictor.predict(inputs));
    } catch (TranslateException | IllegalArgumentException e) {
      throw new BridgeException(
          "%s/%s: %s"
              .formatted(
                  session.model().toAbsolutePath().getParent().getFileName(),
                  session.model().getFileName(),
                  DjlRuntime.plain(e)),
          e);
    }
    if (cancel.requested()) {
      throw new CancellationException();
    }
  }

  @Override
  public Tensor take(String name) {
    Tensor taken = allocated.remove(name);
    if (taken == null) {
      throw new IllegalArgumentException("output " + name + " was not bound to the device");
    }
    return taken;
  }

  @Override
  public void close() {
    predictor.close();
  }

  private void fitting(Port port, String side, String name, Tensor tensor) {
    session.requireFit(port, side, name, tensor);
    if (!(tensor instanceof DjlRuntime.DjlTensor)) {
      throw new IllegalArgumentException(name + ": the tensor belongs to another runtime");
    }
  }

  private final class Copying
      implements NoBatchifyTranslator<Map<String, Tensor>, Map<String, Tensor>> {
    @Override
    public NDList processInput(TranslatorContext context, Map<String, Tensor> tensors) {
      NDManager manager = context.getNDManager();
      NDList list = new NDList();
      for (Port port : session.inputs()) {
        Tensor tensor = tensors.get(port.name());
        if (tensor == null) {
          throw new IllegalArgumentException("missing input " + port.name());
        }
        list.add(manager.create(tensor.data(), new Shape(tensor.shape()), djl(tensor.type())));
      }
      return list;
    }

    @Override
    public Map<String, Tensor> processOutput(TranslatorContext context, NDList list) {
      Map<String, Tensor> made = new HashMap<>();
      for (int i = 0; i < session.outputs().size(); i++) {
        String name = session.outputs().get(i).name();
        NDArray array = list.get(i);
        if (onDevice.contains(name)) {
          Tensor tensor =
              new DjlRuntime.DjlTensor(
                  session.outputs().get(i).type(), array.getShape().getShape());
          copy(array, tensor);
          made.put(name, tensor);
        } else if (outputs.containsKey(name)) {
          copy(array, outputs.get(name));
        }
      }
      return made;
    }

    private void copy(NDArray array, Tensor tensor) {
      if (!Arrays.equals(array.getShape().getShape(), tensor.shape())) {
        throw new IllegalArgumentException(
            "an output is %s, the tensor bound to it %s"
                .formatted(array.getShape(), Arrays.toString(tensor.shape())));
      }
      ByteBuffer from = array.toByteBuffer();
      tensor.data().put(from);
    }
  }

  private static DataType djl(DType type) {
    return DataType.valueOf(type.name());
  }
}
