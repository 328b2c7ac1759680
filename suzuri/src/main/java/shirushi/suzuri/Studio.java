package shirushi.suzuri;

import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;
import shirushi.bridge.BridgeException;
import shirushi.bridge.os.Machine;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scenes;
import shirushi.suzuri.export.Exporter;
import shirushi.suzuri.export.Statement;
import shirushi.suzuri.judge.Exam;
import shirushi.suzuri.judge.Exhibition;
import shirushi.suzuri.judge.Judge;
import shirushi.suzuri.judge.JudgeTrainer;
import shirushi.suzuri.judge.ModelCard;
import shirushi.suzuri.judge.Studied;
import shirushi.suzuri.say.BytePairs;
import shirushi.suzuri.say.Caption;
import shirushi.suzuri.say.Language;
import shirushi.suzuri.say.WordList;
import shirushi.suzuri.train.Accents;
import shirushi.suzuri.train.DiffusionTrainer;
import shirushi.suzuri.train.LatentFile;
import shirushi.suzuri.train.PictureFile;
import shirushi.suzuri.train.Reconstruction;
import shirushi.suzuri.train.TextWarmStart;
import shirushi.suzuri.train.UpscalerTrainer;
import shirushi.suzuri.train.VaeNet;
import shirushi.suzuri.train.VaeTrainer;

/**
 * The whole training, stage by stage, in one folder. A stage whose result is there is not done
 * again; one that was interrupted goes on from its last checkpoint. Delete a result to make it
 * anew, and all that was made from it.
 */
final class Studio {
  /** Pixels a side of every training picture. */
  static final int SIDE = 256;

  private static final int CELLS = SIDE / VaeNet.FACTOR;
  private static final int JUDGED = 48_000;
  private static final long UNSEEN = Scenes.HELD_OUT + (1L << 20);
  private static final double MASKED = .15;

  /** Painted at every checkpoint. */
  private static final List<String> PROMPTS =
      List.of(
          "girl, long blue hair, red eyes, smiling, white background",
          "a girl with pink twin tails and green eyes, laughing, sunset background",
          "boy, short brown hair, glasses, calm, gray background",
          "girl, blonde bob, purple eyes, surprised, cat ears, night sky background",
          "女の子、赤いツインテール、青い目、笑顔、桜の背景",
          "女孩，紫色長髮，綠色眼睛，貓耳，白色水手服，夕陽背景",
          "女孩，黑色短发，红色连帽衫，生气，蓝色背景",
          "소녀, 은발, 보라색 눈, 리본, 분홍색 배경",
          "old man, glasses, green sweater",
          "woman, wavy red hair, crown, blue dress",
          "boy, spiky blonde hair, angry, orange hoodie",
          "girl, witch hat, winking, line art",
          "sea",
          "海、夕焼け、船",
          "snowy mountains at night, moon",
          "spring river, cherry tree, day",
          "night city, stars",
          "forest, autumn",
          "black cat, green eyes, pink background",
          "白い犬、青い背景",
          "red flower, watercolour",
          "rabbit, sky background",
          "house, red roof",
          "blue crystal, night sky background");

  private final Path folder;
  private final Recipe recipe;
  private final Scenes scenes;
  private final Gallery gallery;

  Studio(Path folder, Recipe recipe) {
    this.folder = folder;
    this.recipe = recipe;
    scenes = new Scenes(recipe.seed());
    gallery = new Gallery(recipe.seed());
    torch.set_num_threads(1);
    openblas_nolapack.blas_set_num_threads(1); // a worker has one core; more threads only wait
    torch.globalContext().setUserEnabledNNPACK(false); // it would only say that it can't
  }

  /** Everything, from the first drawing to weights that can be exported. */
  void train() throws IOException, ModelException {
    Files.createDirectories(folder);
    draw();
    say();
    autoencoder();
    text();
    diffusion();
    upscaler();
  }

  /** The folder of the tokenizer's files. */
  Path tokenizer() {
    return folder.resolve("tokenizer");
  }

  private Path pictures() {
    return folder.resolve("pictures.256");
  }

  /** Draws the training pictures, and notes which code drew them before anybody sees them. */
  void draw() throws IOException, ModelException {
    make(
        pictures(),
        () -> {
          Path fresh = folder.resolve("pictures.fresh");
          gallery.hang(fresh, 0, recipe.pictures(), SIDE);
          Provenance.note(drawn(), fresh, recipe);
          Files.move(fresh, pictures());
        });
    String commit = Provenance.read(drawn()).last().commit();
    if (!commit.equals(Provenance.illustrator())) {
      System.out.printf(
          "%s was drawn at commit %s, and the illustrator has changed since: delete it, and what"
              + " was made from it, to train on what is drawn now%n",
          pictures().getFileName(), commit);
    }
  }

  private Path drawn() {
    return folder.resolve("drawn.json");
  }

  /** Writes the trained model as ONNX, with its words and its statement. */
  void export(Path model) throws IOException, ModelException {
    Map<String, String> facts = Provenance.read(drawn()).facts();
    Exporter.write(new TrainedWeights(folder), tokenizer(), model);
    WordList.write(model.resolve("words.json"));
    Statement.write(model, facts);
  }

  void say() throws IOException, ModelException {
    make(
        tokenizer(),
        () -> {
          SplittableRandom random = new SplittableRandom(recipe.seed());
          List<String> captions = new ArrayList<>();
          for (int i = 0; i < recipe.pictures(); i++) {
            Language language = Language.values()[i % Language.values().length];
            captions.add(Caption.random(scenes.scene(i).visible(), language, random).text());
          }
          Path beside = folder.resolve("tokenizer.part");
          BytePairs.train(captions, recipe.tokens()).write(beside);
          Files.move(beside, tokenizer());
        });
    WordList.write(folder.resolve("words.json"));
  }

  void autoencoder() throws IOException, ModelException {
    make(
        folder.resolve(VaeTrainer.WEIGHTS),
        () -> {
          try (PictureFile drawn = PictureFile.open(pictures(), SIDE)) {
            new VaeTrainer(drawn, recipe.fit(), recipe.decoder()).run(folder, recipe.autoencoder());
          }
        });
    Path latents = folder.resolve("latents.16");
    make(
        latents,
        () -> {
          try (PictureFile drawn = PictureFile.open(pictures(), SIDE)) {
            LatentFile.encode(folder.resolve(VaeTrainer.WEIGHTS), drawn, latents, recipe.fit());
          }
        });
  }

  /** Left out where weights to train on from are there, which hold a better text encoder. */
  void text() throws IOException, ModelException {
    if (Files.exists(folder.resolve(DiffusionTrainer.WEIGHTS))) {
      return;
    }
    make(
        folder.resolve(TextWarmStart.WEIGHTS),
        () ->
            new TextWarmStart(captions(), Axis.labels(), recipe.fit()).run(folder, recipe.text()));
  }

  void diffusion() throws IOException, ModelException {
    Path accents = folder.resolve("accents.16");
    Path done = folder.resolve("diffusion.done");
    make(
        done,
        () -> {
          make(accents, () -> gallery.note(accents, recipe.pictures(), CELLS));
          SceneCaptions captions = captions();
          List<int[]> prompts = PROMPTS.stream().map(captions::tokens).toList();
          try (LatentFile latents = LatentFile.open(folder.resolve("latents.16"), CELLS)) {
            new DiffusionTrainer(
                    latents,
                    Accents.read(accents, CELLS),
                    captions,
                    Axis.labels(),
                    prompts,
                    MASKED,
                    recipe.fit())
                .run(folder, recipe.diffusion());
          }
          Files.createDirectory(done);
        });
  }

  void upscaler() throws IOException, ModelException {
    Path plain = folder.resolve("pairs.256");
    Path low = folder.resolve("pairs-low.256");
    Path high = folder.resolve("pairs-high.512");
    make(
        folder.resolve(UpscalerTrainer.WEIGHTS),
        () -> {
          make(plain, () -> gallery.hang(plain, 0, recipe.pairs(), SIDE));
          make(high, () -> gallery.hang(high, 0, recipe.pairs(), 2 * SIDE));
          make(
              low,
              () -> {
                try (PictureFile drawn = PictureFile.open(plain, SIDE)) {
                  Reconstruction.write(
                      folder.resolve(VaeTrainer.WEIGHTS), drawn, low, recipe.fit());
                }
              });
          try (PictureFile from = PictureFile.open(low, SIDE);
              PictureFile to = PictureFile.open(high, 2 * SIDE)) {
            new UpscalerTrainer(from, to, recipe.fit()).run(folder, recipe.upscaler());
          }
        });
  }

  /**
   * Trains the judge on drawings of its own, examines an exported model and writes its card.
   *
   * @param exhibition folder of the card's pictures
   */
  void judge(Path model, Path exhibition) throws IOException, ModelException, BridgeException {
    Map<String, String> facts = new HashMap<>(Provenance.read(drawn()).facts());
    int count = Math.min(JUDGED, recipe.pictures());
    Path unseen = folder.resolve("unseen.256");
    make(unseen, () -> gallery.hang(unseen, UNSEEN, Math.min(count, 200), SIDE));
    try (PictureFile held = PictureFile.open(unseen, SIDE)) {
      Path vae = folder.resolve(VaeTrainer.WEIGHTS);
      Reconstruction.Fidelity fidelity = Reconstruction.measure(vae, held, recipe.fit());
      facts.put("psnr", String.format(Locale.ROOT, "%.2f", fidelity.mean()));
      facts.put("pooled", String.format(Locale.ROOT, "%.2f", fidelity.pooled()));
    }
    facts.put("steps", Integer.toString(ModelStatement.read(model).defaults().steps()));
    facts.put("machine", Machine.processor());
    facts.put("road", road());
    Path judged = folder.resolve("judged.256");
    make(judged, () -> gallery.hang(judged, Scenes.HELD_OUT, count, SIDE));
    try (PictureFile pictures = PictureFile.open(judged, SIDE);
        Studied studied = new Studied(model, folder.resolve("scratch"))) {
      make(
          folder.resolve(JudgeTrainer.WEIGHTS),
          () -> new JudgeTrainer(pictures, scenes, recipe.fit()).run(folder, recipe.judge()));
      new Exhibition(studied, exhibition).hang();
      Judge judge = new Judge(folder.resolve(JudgeTrainer.WEIGHTS));
      new ModelCard(studied, model).write(new Exam(scenes, judge, recipe.asked()), facts);
    }
  }

  /** What somebody noted of how these weights came about, where it wasn't in one go. */
  private String road() throws IOException {
    File noted = folder.resolve("road.md").toFile();
    if (!noted.exists()) {
      return "`./shirushi suzuri train` made these weights in one go.";
    }
    try (Reader reader = new FileReader(noted, StandardCharsets.UTF_8)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString().strip();
    }
  }

  private SceneCaptions captions() throws ModelException {
    return new SceneCaptions(scenes, recipe.pictures(), tokenizer());
  }

  /** One stage. */
  private interface Stage {
    void run() throws IOException, ModelException;
  }

  private static void make(Path result, Stage stage) throws IOException, ModelException {
    if (Files.exists(result)) {
      return;
    }
    long start = System.nanoTime();
    System.out.printf("making %s%n", result.getFileName());
    stage.run();
    System.out.printf("%s: %.0f s%n", result.getFileName(), (System.nanoTime() - start) / 1e9);
  }
}
