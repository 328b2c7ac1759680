package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.function.BiFunction;

/** The networks of a model, each a folder of it. */
public enum Network {
  TEXT_ENCODER("text_encoder", Storage.FLOAT16, TextGraph::of),
  /** The largest by far; in halves it alone would be two thirds of the model. */
  UNET("unet", Storage.INT8, UnetGraph::of),
  VAE_DECODER("vae_decoder", Storage.FLOAT16, VaeDecoderGraph::of),
  VAE_ENCODER("vae_encoder", Storage.FLOAT16, VaeEncoderGraph::of),
  UPSCALER("upscaler", Storage.FLOAT16, UpscalerGraph::of);

  private final String folder;
  private final Storage storage;
  private final BiFunction<WeightSource, Storage, ModelProto> graph;

  Network(String folder, Storage storage, BiFunction<WeightSource, Storage, ModelProto> graph) {
    this.folder = folder;
    this.storage = storage;
    this.graph = graph;
  }

  public String folder() {
    return folder;
  }

  /** How its weights are stored unless something else is asked for. */
  public Storage storage() {
    return storage;
  }

  ModelProto graph(WeightSource weights, Storage as) {
    return graph.apply(weights, as);
  }
}
