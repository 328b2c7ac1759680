package shirushi.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;
import shirushi.model.ModelException;

/** CLIP's text network: chunks of ids to one embedding a token. */
final class TextEncoder {
  private final Network network;
  private final Port ids;
  private final Port hidden;
  private final int length;

  /** Refuses a network that isn't a text encoder for chunks of this length. */
  TextEncoder(Network network, int length) throws ModelException {
    this.network = network;
    this.length = length;
    ids = network.wholeNumbers(network.input("input_ids", 2));
    network.axis(ids, 1, length);
    hidden = network.fractions(network.output(3, "last_hidden_state"));
    for (Port port : network.inputs()) {
      if (!List.of("input_ids", "attention_mask").contains(port.name())) {
        throw network.fault("needs " + port.name() + ", which Stable Diffusion 1 and 2 don't have");
      }
    }
  }

  /** Width of an embedding, or −1 where the network doesn't declare it. */
  long width() {
    return hidden.shape()[2];
  }

  /**
   * The embeddings of all chunks one after the other.
   *
   * @return [chunks·length·D], row by row
   */
  float[] encode(PromptChunks chunks, Cancel cancel) throws BridgeException, ModelException {
    List<float[]> encoded = new ArrayList<>();
    for (int i = 0; i < chunks.ids().size(); i++) {
      float[] values = encode(chunks.ids().get(i), cancel);
      weigh(values, chunks.weights().get(i));
      encoded.add(values);
    }
    int each = encoded.get(0).length;
    float[] all = new float[encoded.size() * each];
    for (int i = 0; i < encoded.size(); i++) {
      System.arraycopy(encoded.get(i), 0, all, i * each, each);
    }
    return all;
  }

  private float[] encode(long[] chunk, Cancel cancel) throws BridgeException, ModelException {
    try (Tensor input = network.tensor(ids, 1, length)) {
      input.write(chunk);
      List<Network.Bound> inputs = new ArrayList<>(List.of(new Network.Bound("input_ids", input)));
      Port mask = network.session().input("attention_mask");
      if (mask == null) {
        return run(inputs, cancel);
      }
      try (Tensor all = network.tensor(mask, 1, length)) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        all.write(ones);
        inputs.add(new Network.Bound("attention_mask", all));
        return run(inputs, cancel);
      }
    }
  }

  private float[] run(List<Network.Bound> inputs, Cancel cancel)
      throws BridgeException, ModelException {
    try (Tensor output = network.run(inputs, hidden.name(), cancel)) {
      long[] shape = output.shape();
      if (shape[0] != 1 || shape[1] != length) {
        throw network.fault("answered %s for %d tokens".formatted(Arrays.toString(shape), length));
      }
      return output.floats();
    }
  }

  /** Scales each token's embedding, then brings the whole back to the mean it had. */
  private static void weigh(float[] values, float[] weights) {
    boolean plain = true;
    for (float weight : weights) {
      plain &= weight == 1;
    }
    if (plain) {
      return;
    }
    double before = mean(values);
    int width = values.length / weights.length;
    for (int i = 0; i < values.length; i++) {
      values[i] *= weights[i / width];
    }
    double after = mean(values);
    if (Math.abs(after) > 1e-9) {
      for (int i = 0; i < values.length; i++) {
        values[i] *= (float) (before / after);
      }
    }
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
