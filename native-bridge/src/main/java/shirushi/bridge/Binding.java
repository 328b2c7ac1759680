package shirushi.bridge;

/**
 * A session with its inputs and outputs tied to tensors, so that a loop pays for nothing but the
 * model. Feeding an output back is binding the same tensor on both sides of two bindings, or the
 * result of {@link #take}: no copy is made.
 *
 * <p>One thread at a time. Tensors stay the caller's and must outlive the binding.
 */
public interface Binding extends AutoCloseable {

  /** Ties an input; a tensor of another type or rank than the port's is refused. */
  Binding input(String name, Tensor tensor) throws BridgeException;

  /** Ties an output to the caller's memory, whose shape must be the one the model will give. */
  Binding output(String name, Tensor tensor) throws BridgeException;

  /** Lets the runtime allocate this output on the session's device at every run. */
  Binding outputOnDevice(String name) throws BridgeException;

  /**
   * Runs the model once.
   *
   * @throws java.util.concurrent.CancellationException when {@code cancel} was asked for before or
   *     during the run; the binding can be run again
   */
  void run(Cancel cancel) throws BridgeException;

  /** What the last run put into an {@link #outputOnDevice} output; the caller closes it. */
  Tensor take(String name) throws BridgeException;

  @Override
  void close();
}
