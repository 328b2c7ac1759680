package shirushi.suzuri;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import shirushi.diffusion.ClipTokenizer;
import shirushi.model.ModelException;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;
import shirushi.suzuri.draw.Scenes;
import shirushi.suzuri.say.Caption;
import shirushi.suzuri.say.Language;
import shirushi.suzuri.say.Said;
import shirushi.suzuri.train.Captions;
import shirushi.suzuri.train.TextNet;

/** Captions of the training pictures, thought up anew each time, as tokens and labels. */
final class SceneCaptions implements Captions {
  private final Scenes scenes;
  private final int count;
  private final int vocabulary;
  private final ThreadLocal<ClipTokenizer> tokenizer;

  /**
   * @param folder of the tokenizer's files
   */
  SceneCaptions(Scenes scenes, int count, Path folder) throws ModelException {
    this.scenes = scenes;
    this.count = count;
    vocabulary = ClipTokenizer.read(folder).size();
    tokenizer = ThreadLocal.withInitial(() -> read(folder));
  }

  private static ClipTokenizer read(Path folder) {
    try {
      return ClipTokenizer.read(folder);
    } catch (ModelException e) {
      throw new IllegalStateException(folder + " was read before, and now can't be", e);
    }
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int vocabulary() {
    return vocabulary;
  }

  @Override
  public Caption draw(int picture, RandomGenerator random) {
    Scene scene = scenes.scene(picture).visible();
    Language[] languages = Language.values();
    Said said =
        shirushi.suzuri.say.Caption.random(
            scene, languages[random.nextInt(languages.length)], random);
    float[] labels = new float[Axis.labels()];
    for (Axis axis : said.said()) {
      labels[axis.firstLabel() + axis.index(scene.get(axis))] = 1;
    }
    return new Caption(tokens(said.text()), labels);
  }

  /** Begin, the words, end. */
  int[] tokens(String text) {
    int[] words = tokenizer.get().tokens(text);
    int kept = Math.min(words.length, TextNet.LONGEST - 2);
    int[] tokens = new int[kept + 2];
    System.arraycopy(words, 0, tokens, 1, kept);
    tokens[0] = vocabulary - 2;
    tokens[kept + 1] = vocabulary - 1;
    return tokens;
  }
}
