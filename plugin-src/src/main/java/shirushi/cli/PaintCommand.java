package shirushi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.format.Export;
import shirushi.format.FileFault;
import shirushi.format.FormatException;
import shirushi.host.HostException;
import shirushi.host.file.FileHost;
import shirushi.host.file.Inputs;
import shirushi.host.file.Seals;
import shirushi.host.file.Target;
import shirushi.host.file.Terms;
import shirushi.job.Engine;
import shirushi.job.Job;
import shirushi.job.Journal;
import shirushi.job.Lexicon;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.OriginTag;
import shirushi.request.Prompt;
import shirushi.request.Request;
import shirushi.request.Sampling;

@Command(
    name = "paint",
    description = "Paints a picture from words, over a picture, or into a part of one.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class PaintCommand implements Callable<Integer> {
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

  @Mixin private OverwriteOption overwrite;

  @Mixin private SourceOptions source;

  @Option(
      names = "--negative",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "what not to paint")
  private String negative;

  @Mixin private SamplingOptions how;

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

  @Mixin private TraceOptions tracing;

  @Option(names = "--json", description = "says what was painted as JSON")
  private boolean json;

  PaintCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, HostException, ModelException, BridgeException {
    Inputs inputs = source.inputs();
    Terms terms = rights.terms(inputs.picture().isPresent());
    Target target = target();
    Prompt words = new Prompt(prompt, negative);
    Path directory = model.directory(context);
    Sampling sampling = how.sampling(ModelStatement.read(directory));
    // What is only found when writing would cost the artist the picture.
    target.check(sampling.count(), inputs, sealing.sidecars());
    tracing.open();
    tellUnknown(Lexicon.read(directory));
    Seals seals = sealing.seals(context, terms, target.format());
    try (FileHost host = FileHost.open(inputs, target, terms, seals);
        Runtime opened = Runtimes.open(runtime)) {
      host.checkOpenToAi();
      String name = out.getFileName().toString();
      Journal journal =
          new Journal(
              context.ledger(),
              context.tool(),
              name,
              host.statement(),
              e -> context.say("the picture is not in the ledger: " + FileFault.sentence(e)));
      Request request = source.request(words, sampling, host);
      ProgressBar progress = new ProgressBar(context, sampling.count());
      List<OriginTag> tags;
      try (Engine engine =
          Engine.open(
              directory, opened, opened.device(device), context.cache(), context.cancel())) {
        Optional<float[]> noise = tracing.noise(engine.latentShape(request));
        Job job = new Job(engine, context.tool(), noise, tracing.trace(), journal);
        tags = job.run(host, canvas -> request, progress);
      } finally {
        progress.clear();
      }
      List<Export.Written> written = host.commit();
      journal.exported(written.stream().map(Export.Written::file).toList());
      PaintReport report = new PaintReport(written, tags);
      report.elsewhere(target.files(sampling.count()), context);
      tracing.write();
      context.out().print(json ? report.json() : report.lines());
      return 0;
    }
  }

  /** A word that the model was never taught leaves the picture to chance. */
  private void tellUnknown(Lexicon lexicon) {
    List<String> words =
        lexicon.unknown(prompt).stream()
            .map(word -> prompt.substring(word.from(), word.to()))
            .distinct()
            .toList();
    if (!words.isEmpty()) {
      context.say("not known to this model: " + Failures.sentence(String.join(", ", words)));
    }
  }

  private Target target() {
    try {
      return Target.of(out, overwrite.asked());
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
