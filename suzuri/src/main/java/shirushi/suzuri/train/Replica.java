package shirushi.suzuri.train;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * One worker's copy of the weights in the type it computes in. Every parameter is a leaf whose
 * storage is a view of one flat tensor and whose gradient is a view of another, so autograd
 * accumulates in place and both sides move with a single operation. For one thread at a time. Must
 * be made outside any {@link PointerScope}, which would free it.
 */
public final class Replica {
  private final Weights weights;
  private final ScalarType type;
  private final Tensor flat;
  private final Tensor gradient;
  private final Map<String, Tensor> leaves = new HashMap<>();
  private final Map<String, Tensor> buffers = new HashMap<>();

  /**
   * @param type {@code BFloat16} where the CPU multiplies it fast, else {@code Float}
   */
  public Replica(Weights weights, ScalarType type) {
    this.weights = weights;
    this.type = type;
    flat = torch.zeros(weights.length()).to(type);
    gradient = torch.zeros(weights.length()).to(type);
    for (Weights.Slot slot : weights.slots().values()) {
      Tensor leaf = view(flat, slot).detach();
      leaf.set_requires_grad(true);
      leaf.mutable_grad().put(view(gradient, slot));
      leaves.put(slot.name(), leaf);
    }
    load(weights.master());
  }

  private static Tensor view(Tensor flat, Weights.Slot slot) {
    return flat.narrow(0, slot.offset(), slot.size()).view(slot.shape());
  }

  /**
   * A parameter or a buffer.
   *
   * @throws IllegalArgumentException where the network has no such name
   */
  public Tensor get(String name) {
    Tensor leaf = leaves.get(name);
    Tensor found = leaf == null ? buffers.get(name) : leaf;
    if (found == null) {
      throw new IllegalArgumentException("no weight is named " + name);
    }
    return found;
  }

  /** Takes over other values, float32 and flat like {@link Weights#master()}, and the buffers. */
  public void load(Tensor values) {
    flat.copy_(values);
    loadBuffers();
  }

  /** Takes over the buffers as they are now. */
  public void loadBuffers() {
    for (Weights.Buffer buffer : weights.buffers().values()) {
      Tensor old =
          buffers.put(buffer.name(), Tensor.create(buffer.values(), buffer.shape()).to(type));
      if (old != null) {
        old.close();
      }
    }
  }

  /** All parameters, flat, in {@link #type()}. */
  Tensor flat() {
    return flat;
  }

  /** The gradient of all parameters, flat, in {@link #type()}; zero it before a backward pass. */
  public Tensor gradient() {
    return gradient;
  }

  /** The type the network computes in; inputs are cast to it once. */
  public ScalarType type() {
    return type;
  }
}
