package shirushi.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.bridge.UserFolders;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.job.Engine;
import shirushi.model.ModelException;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Sampling;

/** A whole picture of the embedded model, sessions warm, by both runtimes. */
final class PaintPart implements Part {
  private static final double SECONDS = 0.4;

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    int pictures = setting.times(31, 7);
    double[] paint = new double[pictures];
    double[] bare = new double[pictures];
    double[] djl = new double[pictures];
    try (Runtime nativeRuntime = Runtimes.open("native");
        Engine engine = open(setting, nativeRuntime);
        BareLoop loop = new BareLoop(nativeRuntime, setting.suzuri());
        Runtime djlRuntime = Runtimes.open("djl");
        Engine djlEngine = open(setting, djlRuntime)) {
      for (int i = -2; i < pictures; i++) { // the first two warm up
        double painted = paint(engine);
        double looped = loop.run(steps(engine));
        double paintedByDjl = paint(djlEngine);
        if (i >= 0) {
          paint[i] = painted;
          bare[i] = looped;
          djl[i] = paintedByDjl;
        }
      }
    }
    return List.of(
        new Line("paint: 256 px, warm, native", Spread.of(paint), "s", SECONDS, "defaults"),
        new Line("paint: 256 px, warm, djl", Spread.of(djl), "s", SECONDS, "defaults"),
        new Line("paint: djl / native", Spread.ofRatios(djl, paint), "×", null, ""),
        new Line("paint: the bare loop", Spread.of(bare), "s", null, "UNet calls and decoder"),
        new Line("paint: native / the bare loop", Spread.ofRatios(paint, bare), "×", null, ""));
  }

  private static Engine open(Setting setting, Runtime runtime)
      throws ModelException, BridgeException {
    Path cache = UserFolders.cache();
    return Engine.open(setting.suzuri(), runtime, runtime.device(Device.CPU), cache, new Cancel());
  }

  private static int steps(Engine engine) {
    return engine.statement().defaults().steps();
  }

  private static double paint(Engine engine) throws ModelException, BridgeException {
    Sampling sampling =
        new Sampling(
            null, steps(engine), engine.statement().defaults().guidance(), 1, 1, null, null);
    Generate request = new Generate(new Prompt("a red flower", ""), sampling);
    long start = System.nanoTime();
    engine.paint(request, Optional.empty(), Trace.NONE, Progress.SILENT);
    return (System.nanoTime() - start) / 1e9;
  }
}
