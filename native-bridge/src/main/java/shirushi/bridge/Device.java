package shirushi.bridge;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that can run a model.
 *
 * @param id what the artist types: {@code cpu}, {@code cuda}, {@code webgpu}; a second one of its
 *     kind is {@code cuda:1}
 * @param provider ONNX Runtime's name for what drives it
 * @param description maker and model where they are known
 * @param memoryBytes its memory where that can be had
 * @param fault why it can't be used; empty once a tiny model ran on it and answered right
 */
public record Device(
    String id,
    String provider,
    String description,
    OptionalLong memoryBytes,
    Optional<String> fault) {

  public static final String CPU = "cpu";

  public boolean usable() {
    return fault.isEmpty();
  }

  public boolean isCpu() {
    return id.equals(CPU);
  }

  public Device demoted(String reason) {
    return new Device(id, provider, description, memoryBytes, Optional.of(reason));
  }
}
