package shirushi.model;

/** A model that can't be used: one plain sentence that names the file and the fault. */
public final class ModelException extends Exception {
  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
