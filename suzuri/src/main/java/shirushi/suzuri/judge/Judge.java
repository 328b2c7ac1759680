package shirushi.suzuri.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.train.Checkpoint;
import shirushi.suzuri.train.Replica;
import shirushi.suzuri.train.Weights;

/** Looks at pictures and says what they show. One thread. */
public final class Judge {
  private final Replica replica;

  /**
   * @param weights as {@link JudgeTrainer} leaves them
   */
  public Judge(Path weights) throws IOException {
    Weights values = JudgeTrainer.weights(0);
    Checkpoint.fill(weights, values, name -> true);
    replica = new Replica(values, ScalarType.Float);
  }

  /**
   * The likeliest value of every axis, whether it applies or not.
   *
   * @param argb 256·256 pixels
   */
  public Map<Axis, String> look(int[] argb) {
    int plane = argb.length;
    int side = (int) Math.sqrt(plane);
    float[] planes = new float[3 * plane];
    for (int i = 0; i < plane; i++) {
      for (int c = 0; c < 3; c++) {
        planes[c * plane + i] = (argb[i] >> 16 - 8 * c & 255) / 127.5f - 1;
      }
    }
    Map<Axis, String> seen = new EnumMap<>(Axis.class);
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor logits = JudgeNet.look(replica, Tensor.create(planes, 1, 3, side, side));
      for (Axis axis : Axis.values()) {
        Tensor answers = logits.narrow(1, axis.firstLabel(), axis.options().size());
        seen.put(axis, axis.options().get((int) answers.argmax().item_long()));
      }
    }
    return seen;
  }
}
