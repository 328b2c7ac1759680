package shirushi.suzuri.train;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import shirushi.bridge.Half;
import shirushi.format.AtomicFile;

/**
 * Named tensors of floats with a few words about them, in the safetensors format of Hugging Face:
 * the header's length in 8 bytes, a JSON header, the raw little-endian numbers. Knows F32 and F16.
 */
public record SafeTensors(Map<String, String> metadata, Map<String, Entry> entries) {
  /** One tensor; {@code values} are in row-major order. */
  public record Entry(long[] shape, float[] values) {}

  /** How numbers are stored; in memory they are floats. */
  public enum Type {
    F32(4),
    F16(2);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }
  }

  private static final String METADATA = "__metadata__";

  /**
   * A tensor by its name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("no tensor is named " + name);
    }
    return entry;
  }

  /** Writes the file beside its place and moves it there. */
  public void write(Path path, Type type) throws IOException {
    byte[] header = header(type).toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(
        path,
        out -> {
          ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
          out.write(length.putLong(header.length).array());
          out.write(header);
          for (Entry entry : entries.values()) {
            write(out, entry.values(), type);
          }
        });
  }

  private JsonObject header(Type type) {
    JsonObject header = new JsonObject();
    JsonObject about = new JsonObject();
    metadata.forEach(about::addProperty);
    header.add(METADATA, about);
    long offset = 0;
    for (Map.Entry<String, Entry> named : entries.entrySet()) {
      JsonObject tensor = new JsonObject();
      tensor.addProperty("dtype", type.name());
      tensor.add("shape", Json.array(named.getValue().shape()));
      long end = offset + (long) type.bytes * named.getValue().values().length;
      tensor.add("data_offsets", Json.array(offset, end));
      header.add(named.getKey(), tensor);
      offset = end;
    }
    return header;
  }

  private static void write(OutputStream out, float[] values, Type type) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; ) {
      bytes.clear();
      for (; from < values.length && bytes.remaining() >= type.bytes; from++) {
        if (type == Type.F16) {
          bytes.putShort(Half.of(values[from]));
        } else {
          bytes.putFloat(values[from]);
        }
      }
      out.write(bytes.array(), 0, bytes.position());
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException where it cannot be read, is damaged or holds another type of number
   */
  public static SafeTensors read(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long length = Long.reverseBytes(file.readLong());
      if (length < 2 || length > file.length() - 8) {
        throw new IOException(path + ": a header of " + length + " bytes in " + file.length());
      }
      byte[] header = new byte[Math.toIntExact(length)];
      file.readFully(header);
      JsonObject json = json(path, new String(header, StandardCharsets.UTF_8));
      Map<String, String> metadata = new LinkedHashMap<>();
      Map<String, Entry> entries = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> named : json.entrySet()) {
        JsonObject value = named.getValue().getAsJsonObject();
        if (named.getKey().equals(METADATA)) {
          value.entrySet().forEach(e -> metadata.put(e.getKey(), e.getValue().getAsString()));
        } else {
          entries.put(named.getKey(), read(file, 8 + length, value));
        }
      }
      return new SafeTensors(metadata, entries);
    }
  }

  private static JsonObject json(Path path, String header) throws IOException {
    try {
      return JsonParser.parseString(header).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(path + " is damaged: its header is no JSON object", e);
    }
  }

  private static Entry read(RandomAccessFile file, long start, JsonObject tensor)
      throws IOException {
    String name = tensor.get("dtype").getAsString();
    if (!name.equals("F32") && !name.equals("F16")) {
      throw new IOException("expected F32 or F16, got " + name);
    }
    long[] offsets = Json.longs(tensor.getAsJsonArray("data_offsets"));
    byte[] raw = new byte[Math.toIntExact(offsets[1] - offsets[0])];
    file.seek(start + offsets[0]);
    file.readFully(raw);
    ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    Type type = Type.valueOf(name);
    float[] values = new float[raw.length / type.bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] = type == Type.F16 ? Half.toFloat(bytes.getShort()) : bytes.getFloat();
    }
    return new Entry(Json.longs(tensor.getAsJsonArray("shape")), values);
  }
}
