package shirushi.bridge.djl;

import ai.djl.Model;
import java.nio.file.Path;
import java.util.List;
import shirushi.bridge.Binding;
import shirushi.bridge.Device;
import shirushi.bridge.Port;
import shirushi.bridge.Session;

/** A model loaded by DJL, with the ports its file declares, in DJL's order. */
record DjlSession(Path model, Device device, Model loaded, List<Port> inputs, List<Port> outputs)
    implements Session {

  DjlSession(Path model, Device device, Model loaded, DeclaredPorts declared) {
    this(
        model,
        device,
        loaded,
        DjlRuntime.inputNames(loaded).stream().map(declared::input).toList(),
        declared.outputs());
  }

  @Override
  public Binding bind() {
    return new DjlBinding(this);
  }

  @Override
  public void close() {
    loaded.close();
  }
}
