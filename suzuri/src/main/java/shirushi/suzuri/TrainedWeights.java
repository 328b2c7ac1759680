package shirushi.suzuri;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shirushi.suzuri.export.WeightSource;
import shirushi.suzuri.train.DiffusionTrainer;
import shirushi.suzuri.train.SafeTensors;
import shirushi.suzuri.train.UpscalerTrainer;
import shirushi.suzuri.train.VaeTrainer;

/** What the trainers left in a folder, as the exporter wants it. */
final class TrainedWeights implements WeightSource {
  private final Map<String, SafeTensors.Entry> entries = new HashMap<>();

  TrainedWeights(Path folder) throws IOException {
    for (String name :
        List.of(VaeTrainer.WEIGHTS, DiffusionTrainer.WEIGHTS, UpscalerTrainer.WEIGHTS)) {
      entries.putAll(SafeTensors.read(folder.resolve(name)).entries());
    }
  }

  @Override
  public long[] shape(String name) {
    return entry(name).shape();
  }

  @Override
  public float[] values(String name) {
    return entry(name).values().clone();
  }

  private SafeTensors.Entry entry(String name) {
    SafeTensors.Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("nobody trained " + name);
    }
    return entry;
  }
}
