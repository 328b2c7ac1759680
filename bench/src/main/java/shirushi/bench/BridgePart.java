package shirushi.bench;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;

/** The bridge alone: what a call costs, and that feeding an output back copies nothing. */
final class BridgePart implements Part {
  private static final double CALL_MICROSECONDS = 5;
  private static final double MOST_RATIO = 1.1;
  private static final int FLOATS = 1 << 24; // 64 MB: what is copied shows

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    List<Line> lines = new ArrayList<>();
    lines.add(call(setting, "prebound", 1, "bridge: a prebound call of a tiny model"));
    lines.add(call(setting, "fedBackTwice", 0.5, "bridge: such a call, fed its last output"));
    lines.add(feedingBack(setting));
    return lines;
  }

  private static Line call(Setting setting, String benchmark, double calls, String what)
      throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include("CallBenchmark\\." + benchmark)
                    .mode(Mode.SampleTime)
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.milliseconds(setting.times(1000, 300)))
                    .measurementIterations(setting.times(5, 3))
                    .measurementTime(TimeValue.milliseconds(setting.times(1000, 300)))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    Statistics times = result.getPrimaryResult().getStatistics();
    Spread spread =
        new Spread(times.getPercentile(50), times.getMin(), times.getPercentile(99.9)).times(calls);
    return new Line(
        what,
        spread,
        "µs",
        CALL_MICROSECONDS,
        "JMH, %d samples, most is the 99.9th percentile".formatted(times.getN()));
  }

  /**
   * The same large model, reading and writing the same two tensors in turn or always from one into
   * the other: both move as many bytes, so that only a hidden copy could make the first slower.
   */
  private static Line feedingBack(Setting setting) throws Exception {
    Path model = Files.createTempFile("square", ".onnx");
    Files.write(model, OnnxGraph.square(DType.FLOAT32));
    Cancel cancel = new Cancel();
    int pairs = setting.times(100, 40);
    double[] alternating = new double[pairs];
    double[] repeated = new double[pairs];
    double[] copied = new double[pairs];
    try (Runtime runtime = Runtimes.open("native");
        Session session =
            runtime.open(model, runtime.device(Device.CPU), SessionSettings.PLAIN, cancel);
        Tensor a = runtime.tensor(DType.FLOAT32, FLOATS);
        Tensor b = runtime.tensor(DType.FLOAT32, FLOATS);
        Binding there = session.bind().input("x", a).output("y", b);
        Binding back = session.bind().input("x", b).output("y", a)) {
      twice(there, back, cancel);
      for (int i = 0; i < pairs; i++) {
        if (i % 2 == 0) { // neither is always the first of its pair
          alternating[i] = twice(there, back, cancel);
        }
        repeated[i] = twice(there, there, cancel);
        if (i % 2 != 0) {
          alternating[i] = twice(there, back, cancel);
        }
        copied[i] = copy(a.data(), b.data());
      }
    } finally {
      Files.delete(model);
    }
    Spread call = Spread.of(repeated).times(0.5);
    return new Line(
        "bridge: 64 MB fed back / not fed back",
        Spread.ofRatios(alternating, repeated),
        "×",
        MOST_RATIO,
        "a call takes %s ms, copying its output would add %s ms"
            .formatted(call, Spread.figure(Spread.of(copied).median())));
  }

  private static double twice(Binding first, Binding second, Cancel cancel) throws BridgeException {
    long start = System.nanoTime();
    first.run(cancel);
    second.run(cancel);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double copy(ByteBuffer from, ByteBuffer to) {
    long start = System.nanoTime();
    to.put(from);
    return (System.nanoTime() - start) / 1e6;
  }
}
