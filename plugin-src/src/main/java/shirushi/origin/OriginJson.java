package shirushi.origin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The tag as JSON. A time, model, sampler or tool of which nothing is known is left out, and so is
 * what is not known of a sampler: 1970, or a guidance of 0, would be a claim. The record's own
 * constructor gives missing fields their defaults.
 */
final class OriginJson {
  private static final Gson COMPACT =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe())
          .registerTypeAdapter(OptionalLong.class, new OptionalLongAdapter())
          .registerTypeAdapterFactory(new Unknown())
          .registerTypeAdapter(Sampler.class, new SamplerAdapter().nullSafe())
          .create();
  private static final Gson PRETTY = COMPACT.newBuilder().setPrettyPrinting().create();

  private OriginJson() {}

  static String write(OriginTag tag) {
    return PRETTY.toJson(tag);
  }

  static String writeCompact(OriginTag tag) {
    return COMPACT.toJson(tag);
  }

  static OriginTag read(String json) throws OriginException {
    OriginTag tag;
    try {
      tag = COMPACT.fromJson(json, OriginTag.class);
      if (tag == null) {
        throw new JsonParseException("it is empty");
      }
    } catch (JsonParseException | NumberFormatException e) {
      // Gson lets a number that is none through as the latter.
      throw new OriginException("the origin tag is broken JSON: " + JsonFault.of(e), e);
    }
    return tag;
  }

  private static final class Unknown implements TypeAdapterFactory {
    private static final Set<Object> ALL = Set.of(Model.UNKNOWN, Tool.UNKNOWN);
    private static final Set<Class<?>> TYPES = Set.of(Model.class, Tool.class);

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      if (!TYPES.contains(type.getRawType())) {
        return null; // as a factory says that others are to do it
      }
      TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
      return new TypeAdapter<T>() {
        @Override
        public void write(JsonWriter out, T value) throws IOException {
          plain.write(out, ALL.contains(value) ? null : value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
          return plain.read(in);
        }
      }.nullSafe();
    }
  }

  /** Of another program's picture often only a part is known. */
  private static final class SamplerAdapter extends TypeAdapter<Sampler> {
    private static final TypeAdapter<Known> KNOWN = new Gson().getAdapter(Known.class);

    private record Known(String scheduler, Integer steps, Float guidance, Float strength) {}

    @Override
    public void write(JsonWriter out, Sampler value) throws IOException {
      Known known =
          new Known(
              value.scheduler().isEmpty() ? null : value.scheduler(),
              value.steps() == 0 ? null : value.steps(),
              value.guidance().orElse(null),
              value.strength().orElse(null));
      KNOWN.write(out, value.equals(Sampler.UNKNOWN) ? null : known);
    }

    @Override
    public Sampler read(JsonReader in) throws IOException {
      Known known = KNOWN.read(in);
      return new Sampler(
          known.scheduler,
          known.steps == null ? 0 : known.steps,
          Optional.ofNullable(known.guidance),
          Optional.ofNullable(known.strength));
    }
  }

  private static final class InstantAdapter extends TypeAdapter<Instant> {
    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
      out.value(value.equals(Instant.EPOCH) ? null : value.toString());
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
      String text = in.nextString();
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw new JsonParseException("not a time: " + text, e);
      }
    }
  }

  private static final class OptionalLongAdapter extends TypeAdapter<OptionalLong> {
    @Override
    public void write(JsonWriter out, OptionalLong value) throws IOException {
      if (value.isPresent()) {
        out.value(value.getAsLong());
      } else {
        out.nullValue();
      }
    }

    @Override
    public OptionalLong read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return OptionalLong.empty();
      }
      try {
        return OptionalLong.of(in.nextLong());
      } catch (NumberFormatException e) {
        throw new JsonParseException("not a whole number at " + in.getPath(), e);
      }
    }
  }
}
