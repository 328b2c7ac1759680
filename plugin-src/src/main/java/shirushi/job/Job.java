package shirushi.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.canvas.Canvas;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.host.Border;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.model.ModelException;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Sampler;
import shirushi.origin.Tool;
import shirushi.request.Inpaint;
import shirushi.request.Refine;
import shirushi.request.Request;

/**
 * From a wish to tagged layers.
 *
 * @param engine that paints
 * @param tool what goes into the tags as the program that painted
 * @param noise the first picture's noise in place of the seed's; see {@link Engine#paint}
 * @param trace looks on
 * @param journal records what was done
 */
public record Job(Engine engine, Tool tool, Optional<float[]> noise, Trace trace, Journal journal) {
  private static final int LONGEST_NAME = 60;

  /** Makes the request once the picture is known. */
  public interface Wish {
    Request on(Canvas canvas);
  }

  /**
   * Paints, and inserts each picture as a layer of its own; the first one ends up on top.
   *
   * @return the tags of the inserted layers, in the order they were painted
   */
  public List<OriginTag> run(Host host, Wish wish, Progress progress)
      throws HostException, ModelException, BridgeException {
    Canvas canvas = host.read();
    Request request = wish.on(canvas);
    List<Painting> paintings = engine.paint(request, noise, trace, progress);
    List<OriginTag> tags = new ArrayList<>();
    for (Painting painting : paintings) {
      tags.add(origin(canvas, request, painting));
    }
    // The job goes on record before it is inserted, for the layers bear its place; what then was
    // inserted is an entry of its own. A job that was discarded stays on record as just that.
    List<OriginTag> recorded = journal.painted(request, tags);
    List<NewLayer> layers = new ArrayList<>();
    for (int i = paintings.size() - 1; i >= 0; i--) {
      String number = paintings.size() > 1 ? " · " + (i + 1) : "";
      layers.add(new NewLayer(name(request) + number, paintings.get(i).pixels(), recorded.get(i)));
    }
    journal.inserted(host.insert(layers, Border.NONE));
    return recorded;
  }

  private OriginTag origin(Canvas canvas, Request request, Painting painting) {
    Operation operation = Operation.GENERATED;
    float strength = 1;
    List<String> ingredients = List.of();
    if (request instanceof Refine refine) {
      operation = Operation.REFINED;
      strength = refine.strength();
      ingredients = layers(canvas);
    } else if (request instanceof Inpaint inpaint) {
      operation = Operation.INPAINTED;
      strength = inpaint.strength();
      ingredients = layers(canvas);
    }
    OriginTag tag =
        OriginTag.builder(operation)
            .model(engine.model())
            .prompt(
                request.prompt().text(), painting.effectivePrompt(), request.prompt().negative())
            .seed(painting.seed())
            .sampler(
                new Sampler(
                    painting.scheduler(),
                    request.sampling().steps(),
                    request.sampling().guidance(),
                    strength))
            .ingredients(ingredients)
            .pixelHash(painting.pixels().sha256())
            .time(Instant.now().truncatedTo(ChronoUnit.SECONDS))
            .tool(tool)
            .build();
    return operation == Operation.GENERATED
        ? tag
        : canvas.origin().map(tag::derivedFrom).orElse(tag);
  }

  private static List<String> layers(Canvas canvas) {
    return canvas.layers().stream().map(layer -> layer.id().toString()).toList();
  }

  /** The prompt's beginning, cut between characters. */
  private static String name(Request request) {
    String text = request.prompt().text().strip().replaceAll("\\s+", " ");
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)).strip() + "…";
  }
}
