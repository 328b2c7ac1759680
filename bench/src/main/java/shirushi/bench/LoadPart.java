package shirushi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the cache of optimised graphs is worth: loading a model in one fresh process and another.
 */
final class LoadPart implements Part {

  @Override
  public List<Line> measure(Setting setting) throws Exception {
    try (Scratch scratch = new Scratch()) {
      Path folder = scratch.path();
      List<Path> suzuri =
          Stream.of("text_encoder", "unet", "vae_decoder")
              .map(network -> setting.suzuri().resolve(network).resolve("model.onnx"))
              .toList();
      Path large = LargeModel.write(Files.createDirectory(folder.resolve("model")));
      Path cache = Files.createDirectory(folder.resolve("cache"));
      load(cache, "", suzuri); // puts the library there
      List<Line> lines = new ArrayList<>();
      lines.addAll(compare("the embedded model", suzuri, cache, setting.times(9, 2)));
      lines.addAll(compare("a model of 200 MB", List.of(large), cache, setting.times(9, 2)));
      return lines;
    }
  }

  private static List<Line> compare(String what, List<Path> models, Path cache, int times)
      throws IOException, InterruptedException {
    double[] plain = new double[times];
    double[] first = new double[times];
    double[] second = new double[times];
    for (int i = 0; i < times; i++) {
      plain[i] = load(cache, "", models);
      first[i] = load(cache, "content", models);
      second[i] = load(cache, "content", models);
      Scratch.delete(cache.resolve("shirushi/graphs"));
    }
    return List.of(
        new Line("load: " + what + ", no cache", Spread.of(plain), "ms", null, ""),
        new Line("load: " + what + ", first, cached", Spread.of(first), "ms", null, ""),
        new Line("load: " + what + ", second", Spread.of(second), "ms", null, ""),
        new Line("load: second / first", Spread.ofRatios(second, first), "×", null, ""),
        new Line("load: second / no cache", Spread.ofRatios(second, plain), "×", null, ""));
  }

  private static double load(Path cache, String content, List<Path> models)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LoadOnce.class.getName(), content));
    models.forEach(model -> command.add(model.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().put("LOCALAPPDATA", cache.toString());
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("loading " + models + " ended with code " + process.exitValue());
    }
    return Double.parseDouble(answer.strip());
  }
}
