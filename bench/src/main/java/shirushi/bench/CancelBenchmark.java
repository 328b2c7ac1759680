package shirushi.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import shirushi.bridge.Cancel;

/** Asking whether to stop happens inside loops, so it must cost next to nothing. */
@State(Scope.Benchmark)
public class CancelBenchmark {
  private final Cancel cancel = new Cancel();

  @Benchmark
  public boolean requested() {
    return cancel.requested();
  }
}
