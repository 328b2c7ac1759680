package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.canvas.Canvas;
import shirushi.canvas.Mask;
import shirushi.diffusion.Npy;
import shirushi.diffusion.NpyTrace;
import shirushi.diffusion.Trace;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.format.Export;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.host.HostException;
import shirushi.host.file.FileHost;
import shirushi.host.file.Seals;
import shirushi.host.file.Terms;
import shirushi.job.Engine;
import shirushi.job.Job;
import shirushi.job.Journal;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.OriginTag;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

@Command(
    name = "paint",
    description = "Paints a picture from words, over a picture, or into a part of one.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class PaintCommand implements Callable<Integer> {
  private static final float REFINE_STRENGTH = 0.6f;
  private static final float INPAINT_STRENGTH = 1;

  private final Context context;

  @Parameters(paramLabel = "PROMPT", description = "what to paint, in words")
  private String prompt;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      completionCandidates = WritableEndings.class,
      description =
          "where to; .ora and .psd keep layers apart, the others are one picture; known:"
              + " ${COMPLETION-CANDIDATES}")
  private Path out;

  @Option(names = "--from", paramLabel = "PICTURE", description = "a picture to paint over")
  private Path from;

  @Option(
      names = "--mask",
      paramLabel = "PICTURE",
      description = "with --from: only what is white here is repainted")
  private Path mask;

  @Option(
      names = "--strength",
      paramLabel = "0…1",
      description = "how far to go from the picture; default: 0.6, with a mask 1")
  private Float strength;

  @Option(
      names = "--negative",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "what not to paint")
  private String negative;

  @Option(names = "--seed", description = "paints the same picture again; default: a new one")
  private Long seed;

  @Option(names = "--steps", description = "more are slower and finer; default: the model's")
  private Integer steps;

  @Option(
      names = "--scheduler",
      paramLabel = "NAME",
      description =
          "ddim pndm euler euler-a dpmpp-2m dpmpp-2m-karras dpmpp-2m-sde heun lms unipc lcm"
              + " flow-euler; default: the model's")
  private String scheduler;

  @Option(
      names = "--guidance",
      description = "how closely to follow the words; default: the model's")
  private Float guidance;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = Size.Converter.class,
      description =
          "in pixels; with --from, what to paint at before it is fitted to the picture; default:"
              + " the picture's, or the model's")
  private Size size;

  @Option(
      names = "--count",
      defaultValue = "1",
      description = "how many pictures; in flat formats they are FILE, FILE-2 …")
  private int count;

  @Mixin private SealOptions sealing;

  @Mixin private RightsOptions rights;

  @Mixin private ModelChoice model;

  @Option(
      names = "--device",
      defaultValue = "auto",
      description = "auto, cpu, cuda, webgpu … (see devices)")
  private String device;

  @Option(names = "--runtime", defaultValue = "native", description = "native or djl")
  private String runtime;

  @Option(
      names = "--noise",
      paramLabel = "FILE.npy",
      description = "the noise to start from, to reproduce another program's picture")
  private Path noise;

  @Option(
      names = "--trace",
      paramLabel = "DIR",
      description = "writes ids, text_embeds, latents and image there, as .npy")
  private Path trace;

  @Option(names = "--json", description = "says what was painted as JSON")
  private boolean json;

  PaintCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, HostException, ModelException, BridgeException {
    if (mask != null && from == null) {
      throw new IllegalArgumentException("--mask needs the picture it masks: add --from");
    }
    Terms terms = rights.terms(from != null);
    if (strength != null && from == null) {
      throw new IllegalArgumentException("--strength needs a picture to paint over: add --from");
    }
    Format format;
    try {
      format = Formats.forWriting(out);
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    keep(from);
    keep(mask);
    Prompt words = new Prompt(prompt, negative);
    // What is only found when writing would cost the artist the picture.
    Path into = out.toAbsolutePath().getParent();
    if (into != null && !Files.isDirectory(into)) {
      throw new IOException(out + ": cannot be written (no such folder)");
    }
    if (scheduler != null) {
      SchedulerName.of(scheduler);
    }
    Path directory = model.directory(context);
    NpyTrace recorded = trace == null ? null : new NpyTrace();
    Npy.Floats start = noise == null ? null : Npy.readFloats(noise);
    String name = out.getFileName().toString();
    Seals seals = sealing.seals(context, terms, format);
    try (FileHost host = FileHost.open(Optional.ofNullable(from), out, terms, seals);
        Runtime opened = Runtimes.open(runtime)) {
      Journal journal =
          new Journal(context.ledger(), context.tool(), name, host.statement(), context::say);
      Sampling sampling = sampling(ModelStatement.read(directory));
      Request request = request(words, sampling, host.read());
      ProgressBar progress = new ProgressBar(context, count);
      List<OriginTag> tags;
      try (Engine engine =
          Engine.open(
              directory, opened, opened.device(device), context.cache(), context.cancel())) {
        Optional<float[]> given = given(start, engine.latentShape(request));
        Trace looker = recorded == null ? Trace.NONE : recorded;
        Job job = new Job(engine, context.tool(), given, looker, journal);
        tags = job.run(host, canvas -> request, progress);
      } finally {
        progress.clear();
      }
      List<Export.Written> written = host.commit();
      journal.exported(written.stream().map(Export.Written::file).toList());
      if (recorded != null) {
        recorded.write(trace);
      }
      report(written, tags);
      return 0;
    }
  }

  private Optional<float[]> given(Npy.Floats start, int... shape) {
    if (start != null && !Arrays.equals(start.shape(), shape)) {
      throw new IllegalArgumentException(
          "%s: shape %s, expected %s"
              .formatted(noise, Arrays.toString(start.shape()), Arrays.toString(shape)));
    }
    return Optional.ofNullable(start).map(Npy.Floats::values);
  }

  /** What the artist made is not written over, not even when asked to by a slip of the hand. */
  private void keep(Path input) throws IOException {
    if (input != null && Files.exists(input) && Files.exists(out) && Files.isSameFile(input, out)) {
      throw new IllegalArgumentException(
          out + " is the picture you gave: choose another name for the result");
    }
  }

  private Sampling sampling(ModelStatement statement) {
    ModelStatement.Defaults defaults = statement.defaults();
    return new Sampling(
        scheduler == null ? defaults.scheduler() : scheduler,
        steps == null ? defaults.steps() : steps,
        guidance == null ? defaults.guidance() : guidance,
        seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed,
        count,
        size == null ? null : size.width(),
        size == null ? null : size.height());
  }

  private Request request(Prompt words, Sampling sampling, Canvas canvas) throws IOException {
    if (from == null) {
      return new Generate(words, sampling);
    }
    if (mask == null) {
      float how = strength == null ? REFINE_STRENGTH : strength;
      return new Refine(words, sampling, canvas.flatten(), how);
    }
    Mask where = Mask.of(Formats.read(mask).flatten());
    if (where.isEmpty()) {
      throw new IllegalArgumentException(
          mask + ": nothing in this mask is white, so nothing would be repainted");
    }
    float how = strength == null ? INPAINT_STRENGTH : strength;
    return new Inpaint(words, sampling, canvas.flatten(), where, how);
  }

  /** Tags are told as they stand in the files: a visible mark changes the pixels' hash. */
  private void report(List<Export.Written> written, List<OriginTag> tags) {
    if (!json) {
      written.forEach(each -> context.out().println(each.file()));
      return;
    }
    JsonObject result = new JsonObject();
    JsonArray files = new JsonArray();
    JsonArray sidecars = new JsonArray();
    JsonArray layers = new JsonArray();
    for (Export.Written each : written) {
      files.add(each.file().toString());
      each.sidecar().ifPresent(sidecar -> sidecars.add(sidecar.toString()));
    }
    boolean flat = written.size() == tags.size();
    for (int i = 0; i < tags.size(); i++) {
      OriginTag tag = flat ? written.get(i).tag().orElse(tags.get(i)) : tags.get(i);
      layers.add(JsonParser.parseString(tag.toJson()));
    }
    result.add("files", files);
    result.add("sidecars", sidecars);
    result.add("layers", layers);
    context
        .out()
        .println(
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(result));
  }
}
