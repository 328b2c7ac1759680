package shirushi.model;

import java.util.Objects;

/**
 * What a statement says in plain words, in another language; each empty where it does not.
 *
 * @param training what the model was trained on
 */
public record ModelWording(String description, String by, String training) {
  static final ModelWording NONE = new ModelWording("", "", "");

  public ModelWording {
    description = Objects.requireNonNullElse(description, "");
    by = Objects.requireNonNullElse(by, "");
    training = Objects.requireNonNullElse(training, "");
  }
}
