package shirushi.origin.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.OriginTagBuilder;
import shirushi.origin.Sampler;
import shirushi.origin.Tool;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;

/** All marks of other programs, and the one tag that follows from them. */
public final class Marks {
  /** Those whose marks tell most come first. */
  private static final List<MarkReader> TEXTS =
      List.of(
          new Automatic1111(),
          JsonTools.SWARM_UI,
          JsonTools.FOOOCUS,
          new InvokeAi(),
          new NovelAi(),
          JsonTools.DRAW_THINGS,
          JsonTools.EASY_DIFFUSION,
          new ComfyUi(),
          new Midjourney());

  private static final List<MarkReader> READERS =
      Stream.of(TEXTS.stream(), Stream.of(new HiddenBlock(TEXTS), new XmpMarks()))
          .flatMap(Function.identity())
          .map(MarkReader.class::cast)
          .toList();

  private Marks() {}

  /** Every mark, in the order of how much it tells; the file's Content Credentials come last. */
  public static List<Mark> in(Evidence evidence) {
    Evidence all = evidence.withXmpTexts();
    List<Mark> marks = new ArrayList<>();
    READERS.forEach(reader -> marks.addAll(reader.read(all)));
    marks.addAll(evidence.credentials());
    return marks;
  }

  /**
   * The tag of a picture: our own where it has one, otherwise what all marks say together. Absent
   * where nothing says anything. A picture that any mark calls AI is AI.
   */
  public static Optional<OriginTag> origin(Evidence evidence) {
    Optional<OriginTag> own = own(evidence);
    Optional<OriginTag> foreign = together(in(evidence));
    if (own.isEmpty()) {
      return foreign;
    }
    boolean more = foreign.filter(OriginTag::isAi).isPresent() && !own.get().isAi();
    return more ? own.map(foreign.get()::union) : own;
  }

  /** The tag that this program wrote, where it can be read. */
  public static Optional<OriginTag> own(Evidence evidence) {
    if (evidence.xmp().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Xmp.own(XmpPacket.parse(evidence.xmp().get()));
    } catch (OriginException e) {
      return Optional.empty(); // whether its text speaks of AI is asked by the reader of XMP
    }
  }

  /** One picture, told of by several: the first that knows a thing is believed. */
  private static Optional<OriginTag> together(List<Mark> marks) {
    List<OriginTag> ai = marks.stream().map(Mark::tag).filter(OriginTag::isAi).toList();
    Optional<OriginTag> other =
        marks.stream()
            .map(Mark::tag)
            .filter(tag -> !tag.isAi() && tag.digitalSourceType() != DigitalSourceType.UNKNOWN)
            .findFirst();
    if (ai.isEmpty()) {
      return other;
    }
    OriginTag told = ai.size() == 1 ? ai.get(0) : united(ai);
    // A picture called drawn by one and AI by another is both.
    return Optional.of(other.map(told::union).orElse(told));
  }

  private static OriginTag united(List<OriginTag> ai) {
    OriginTagBuilder tag =
        OriginTag.builder(Operation.IMPORTED_AI)
            .digitalSourceType(type(ai))
            .model(first(ai, OriginTag::model, Model.UNKNOWN))
            .prompt(
                first(ai, OriginTag::prompt, ""),
                first(ai, OriginTag::effectivePrompt, ""),
                first(ai, OriginTag::negativePrompt, ""))
            .sampler(first(ai, OriginTag::sampler, Sampler.UNKNOWN))
            .tool(first(ai, OriginTag::tool, Tool.UNKNOWN));
    ai.stream()
        .map(OriginTag::seed)
        .filter(seed -> seed.isPresent())
        .findFirst()
        .ifPresent(seed -> tag.seed(seed.getAsLong()));
    return tag.build();
  }

  /** What was stated outright goes before what follows from a program's name. */
  private static DigitalSourceType type(List<OriginTag> ai) {
    return ai.stream()
        .map(OriginTag::digitalSourceType)
        .filter(type -> type != DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA)
        .findFirst()
        .orElse(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
  }

  private static <T> T first(List<OriginTag> tags, Function<OriginTag, T> field, T nothing) {
    return tags.stream()
        .map(field)
        .filter(value -> !value.equals(nothing))
        .findFirst()
        .orElse(nothing);
  }
}
