package shirushi.diffusion;

import java.util.ArrayDeque;
import java.util.Deque;
import shirushi.bridge.Binding;
import shirushi.bridge.Tensor;

/** What a run opened, closed in reverse. */
final class Resources implements AutoCloseable {
  private final Deque<Runnable> closers = new ArrayDeque<>();

  Tensor own(Tensor tensor) {
    closers.push(tensor::close);
    return tensor;
  }

  Binding own(Binding binding) {
    closers.push(binding::close);
    return binding;
  }

  @Override
  public void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
  }
}
