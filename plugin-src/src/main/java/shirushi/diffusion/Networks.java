package shirushi.diffusion;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;

/** A model's networks, each loaded when it is asked for the first time, kept, closed together. */
final class Networks implements AutoCloseable {
  private final ModelDirectory model;
  private final Runtime runtime;
  private final Device device;
  private final Optional<String> hash;
  private final Map<String, Network> loaded = new HashMap<>();

  /**
   * @param hash the model's, under which optimised graphs are cached; empty to cache none
   */
  Networks(ModelDirectory model, Runtime runtime, Device device, Optional<String> hash) {
    this.model = model;
    this.runtime = runtime;
    this.device = device;
    this.hash = hash;
  }

  Network textEncoder(Cancel cancel) throws BridgeException {
    return load("text_encoder", model.textEncoder(), cancel);
  }

  Network unet(Cancel cancel) throws BridgeException {
    return load("unet", model.unet(), cancel);
  }

  Network vaeDecoder(Cancel cancel) throws BridgeException {
    return load("vae_decoder", model.vaeDecoder(), cancel);
  }

  Network vaeEncoder(Cancel cancel) throws BridgeException, ModelException {
    Path file =
        model
            .vaeEncoder()
            .orElseThrow(
                () ->
                    new ModelException(
                        model.name()
                            + " has no vae_encoder/model.onnx: it can paint from words only"));
    return load("vae_encoder", file, cancel);
  }

  /** Empty where the model has none. */
  Optional<Network> upscaler(Cancel cancel) throws BridgeException {
    Optional<Path> file = model.upscaler();
    return file.isEmpty() ? Optional.empty() : Optional.of(load("upscaler", file.get(), cancel));
  }

  private Network load(String name, Path file, Cancel cancel) throws BridgeException {
    Network network = loaded.get(name);
    if (network == null) {
      network = Network.load(name, file, runtime, device, hash, cancel);
      loaded.put(name, network);
    }
    return network;
  }

  @Override
  public void close() {
    loaded.values().forEach(Network::close);
  }
}
