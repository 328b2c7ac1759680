package shirushi.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.canvas.LayerId;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.host.Border;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.NewLayer;
import shirushi.host.Sight;
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
    Request on(Optional<Sight> sight);
  }

  /**
   * Paints, and inserts each picture as a layer of its own; the first one ends up on top.
   *
   * @return the tags of the inserted layers, in the order they were painted
   */
  public List<OriginTag> run(Host host, Wish wish, Progress progress)
      throws HostException, ModelException, BridgeException {
    Optional<Sight> sight = host.look();
    Task task = Task.whole(wish.on(sight));
    List<NewLayer> painted = paint(sight, task, progress);
    apply(host, painted, task.border());
    return painted.stream().map(NewLayer::tag).toList();
  }

  /**
   * Paints and puts that on record; nothing is inserted yet.
   *
   * @param sight what the task's picture was taken from
   * @return the layers to be, in the order they were painted
   */
  List<NewLayer> paint(Optional<Sight> sight, Task task, Progress progress)
      throws ModelException, BridgeException {
    Request request = task.request();
    List<Painting> paintings = engine.paint(request, noise, trace, progress);
    List<OriginTag> tags = new ArrayList<>();
    for (Painting painting : paintings) {
      tags.add(origin(sight, task, painting));
    }
    // The job goes on record before it is inserted, for the layers bear its place; what then was
    // inserted is an entry of its own. A job that was discarded stays on record as just that.
    List<OriginTag> recorded = journal.painted(request, tags);
    List<NewLayer> layers = new ArrayList<>();
    for (int i = 0; i < paintings.size(); i++) {
      String name = name(request) + (paintings.size() > 1 ? " · " + (i + 1) : "");
      layers.add(
          new NewLayer(name, task.x(), task.y(), paintings.get(i).pixels(), recorded.get(i)));
    }
    return layers;
  }

  /** Inserts what was painted, the first one on top. */
  private void apply(Host host, List<NewLayer> painted, Border border) throws HostException {
    List<NewLayer> upwards = new ArrayList<>(painted);
    Collections.reverse(upwards);
    journal.inserted(host.insert(upwards, border));
  }

  private OriginTag origin(Optional<Sight> sight, Task task, Painting painting) {
    Request request = task.request();
    Operation operation = Operation.GENERATED;
    float strength = 1;
    List<String> ingredients = List.of();
    if (request instanceof Refine refine) {
      operation = Operation.REFINED;
      strength = refine.strength();
      ingredients = layers(sight);
    } else if (request instanceof Inpaint inpaint) {
      operation = task.border().isNone() ? Operation.INPAINTED : Operation.OUTPAINTED;
      strength = inpaint.strength();
      ingredients = layers(sight);
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
        : sight.flatMap(Sight::origin).map(tag::derivedFrom).orElse(tag);
  }

  private static List<String> layers(Optional<Sight> sight) {
    return sight.map(Sight::layers).orElse(List.of()).stream().map(LayerId::value).toList();
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
