package shirushi.format;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of an XCF image, layer or mask that matter here. Source: GIMP's devel-docs,
 * xcf.txt.
 */
final class XcfProperties {
  private static final int END = 0;
  private static final int COLOUR_MAP = 1;
  private static final int OPACITY = 6;
  private static final int MODE = 7;
  private static final int VISIBLE = 8;
  private static final int APPLY_MASK = 11;
  private static final int OFFSETS = 15;
  private static final int COMPRESSION = 17;
  private static final int PARASITES = 21;
  private static final int GROUP_ITEM = 29;
  private static final int ITEM_PATH = 30;
  private static final int FLOAT_OPACITY = 33;
  private static final int PROPERTIES = 10_000;
  private static final int FARTHEST = 1 << 24;

  private final Map<String, byte[]> parasites = new HashMap<>();
  private int[] colours = {};
  private float opacity = 1;
  private int mode;
  private boolean visible = true;
  private boolean masked = true;
  private int x;
  private int y;
  private int compression;
  private boolean group;
  private int depth = 1;

  private XcfProperties() {}

  static XcfProperties read(XcfInput in) throws IOException {
    XcfProperties properties = new XcfProperties();
    for (int i = 0; i < PROPERTIES; i++) {
      int type = in.word();
      long size = in.unsigned();
      if (type == END) {
        return properties;
      }
      long start = in.position();
      long used = properties.take(type, size, in);
      in.seek(start);
      in.skip(Math.max(size, used));
    }
    throw in.damaged("over " + PROPERTIES + " properties");
  }

  /** Returns how long the property is by its content; old versions state that wrongly. */
  private long take(int type, long size, XcfInput in) throws IOException {
    switch (type) {
      case COLOUR_MAP -> {
        int count = in.word();
        if (count < 0 || count > 256) {
          throw in.damaged(count + " colours");
        }
        byte[] rgb = in.bytes(3L * count);
        colours = new int[count];
        for (int i = 0; i < count; i++) {
          colours[i] =
              (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | rgb[3 * i + 2] & 255;
        }
        return 4 + 3L * count;
      }
      case OPACITY -> opacity = Math.min(255, in.unsigned()) / 255f;
      case FLOAT_OPACITY -> {
        float value = in.real();
        opacity = value >= 0 ? Math.min(1, value) : 0;
      }
      case MODE -> mode = in.word();
      case VISIBLE -> visible = in.word() != 0;
      case APPLY_MASK -> masked = in.word() != 0;
      case OFFSETS -> {
        x = place(in);
        y = place(in);
      }
      case COMPRESSION -> compression = in.octet();
      case PARASITES -> parasites(in.bytes(size), in);
      case GROUP_ITEM -> group = true;
      case ITEM_PATH -> depth = (int) Math.max(1, Math.min(1024, size / 4));
      default -> {
        // What says how GIMP shows the picture, or what a newer version added.
      }
    }
    return 0;
  }

  private static int place(XcfInput in) throws IOException {
    int value = in.word();
    if (Math.abs((long) value) > FARTHEST) {
      throw in.damaged("a layer at " + value);
    }
    return value;
  }

  private void parasites(byte[] block, XcfInput in) throws IOException {
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(block));
    while (data.available() > 0) {
      byte[] name = part(data, in);
      data.readInt(); // whether it is kept and can be undone
      byte[] body = part(data, in);
      int length = Math.max(0, name.length - 1);
      parasites.put(new String(name, 0, length, StandardCharsets.UTF_8), body);
    }
  }

  private static byte[] part(DataInputStream data, XcfInput in) throws IOException {
    int size = data.readInt();
    if (size < 0 || size > data.available()) {
      throw in.damaged("a parasite of " + size + " bytes");
    }
    return data.readNBytes(size);
  }

  /** A parasite's bytes, which are the caller's not to change. */
  Optional<byte[]> block(String name) {
    return Optional.ofNullable(parasites.get(name));
  }

  /** A parasite's text; programs may end it with a zero byte. */
  Optional<String> parasite(String name) {
    return block(name).map(body -> new String(body, StandardCharsets.UTF_8).replace("\0", ""));
  }

  /** The colour map, 0xRRGGBB. */
  int[] colours() {
    return colours;
  }

  /** In [0,1]. */
  float opacity() {
    return opacity;
  }

  int mode() {
    return mode;
  }

  boolean visible() {
    return visible;
  }

  /** Whether the mask is applied. */
  boolean masked() {
    return masked;
  }

  int x() {
    return x;
  }

  int y() {
    return y;
  }

  int compression() {
    return compression;
  }

  boolean group() {
    return group;
  }

  /** 1 for a layer in no group, 2 for one in a group, and so on. */
  int depth() {
    return depth;
  }
}
