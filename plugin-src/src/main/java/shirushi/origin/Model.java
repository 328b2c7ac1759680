package shirushi.origin;

/**
 * The model that painted, as its statement describes it. A missing text is empty.
 *
 * @param name the model's name or id
 * @param version its version
 * @param sha256 lower-case hex digest of the model's files
 * @param licence SPDX id or the licence's name
 * @param trainingData what it was trained on, in the statement's words
 * @param trainingDataKnown whether such a statement exists
 */
public record Model(
    String name,
    String version,
    String sha256,
    String licence,
    String trainingData,
    boolean trainingDataKnown) {

  public static final Model UNKNOWN = new Model("", "", "", "", "", false);

  public Model {
    name = Text.orEmpty(name);
    version = Text.orEmpty(version);
    sha256 = Text.orEmpty(sha256);
    licence = Text.orEmpty(licence);
    trainingData = Text.orEmpty(trainingData);
  }
}
