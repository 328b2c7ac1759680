package shirushi.origin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;

/**
 * The implicit label of China's GB 45438-2025: a JSON string, in XMP's {@code TC260:AIGC}. A
 * missing text is empty.
 *
 * @param label {@code 1} AI, {@code 2} possibly AI, {@code 3} suspected AI
 * @param contentProducer who or what made it
 * @param produceId the producer's number for it
 * @param reservedCode1 the producer's own
 * @param contentPropagator who published it
 * @param propagateId the publisher's number for it
 * @param reservedCode2 the publisher's own
 */
public record AigcLabel(
    @SerializedName("Label") String label,
    @SerializedName("ContentProducer") String contentProducer,
    @SerializedName("ProduceID") String produceId,
    @SerializedName("ReservedCode1") String reservedCode1,
    @SerializedName("ContentPropagator") String contentPropagator,
    @SerializedName("PropagateID") String propagateId,
    @SerializedName("ReservedCode2") String reservedCode2) {

  public static final String NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/";
  public static final String PROPERTY = "AIGC";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final List<String> AI = List.of("1", "2", "3");

  public AigcLabel {
    label = Text.orEmpty(label);
    contentProducer = Text.orEmpty(contentProducer);
    produceId = Text.orEmpty(produceId);
    reservedCode1 = Text.orEmpty(reservedCode1);
    contentPropagator = Text.orEmpty(contentPropagator);
    propagateId = Text.orEmpty(propagateId);
    reservedCode2 = Text.orEmpty(reservedCode2);
  }

  /** The label of a picture with this tag; none where it is not AI. */
  public static Optional<AigcLabel> of(OriginTag tag) {
    return tag.isAi()
        ? Optional.of(new AigcLabel("1", tag.tool().toString(), tag.pixelHash(), "", "", "", ""))
        : Optional.empty();
  }

  /** Whether it says that AI made the picture, surely or perhaps. */
  public boolean isAi() {
    return AI.contains(label.strip());
  }

  public String toJson() {
    return GSON.toJson(this);
  }

  /** The label in a JSON text; empty where it is none. */
  public static Optional<AigcLabel> fromJson(String json) {
    try {
      return Optional.ofNullable(GSON.fromJson(json, AigcLabel.class))
          .filter(read -> !read.label.isBlank());
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
