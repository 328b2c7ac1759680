package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer's {@code shmd} block: items, of which one of the key {@code cust} may be a descriptor
 * with the layer's XMP packet. All else in it is kept.
 */
record PsdMetadata(List<Item> items) {
  private static final byte[] XMP = "layerXMPTEXT".getBytes(StandardCharsets.US_ASCII);
  private static final int DESCRIPTOR_VERSION = 16;

  /** Signature and key, a flag with padding, the content. */
  private record Item(byte[] head, byte[] body) {
    boolean custom() {
      return head[4] == 'c' && head[5] == 'u' && head[6] == 's' && head[7] == 't';
    }
  }

  static final PsdMetadata NONE = new PsdMetadata(List.of());

  /** What can be read of a block; a damaged one is read as far as it goes. */
  static PsdMetadata read(byte[] block) {
    ByteBuffer in = ByteBuffer.wrap(block);
    List<Item> items = new ArrayList<>();
    long count = block.length < 4 ? 0 : in.getInt() & 0xFFFFFFFFL;
    for (long i = 0; i < count && in.remaining() >= 16; i++) {
      byte[] head = new byte[12];
      in.get(head);
      byte[] body = new byte[(int) Math.min(in.getInt() & 0xFFFFFFFFL, in.remaining())];
      in.get(body);
      items.add(new Item(head, body));
    }
    return new PsdMetadata(items);
  }

  /** The layer's XMP packet. */
  Optional<String> xmp() {
    for (Item item : items) {
      int at = item.custom() ? indexOfText(item.body()) : -1;
      if (at >= 0) {
        int length = textBytes(item.body(), at);
        String text = new String(item.body(), at + 4, length, StandardCharsets.UTF_16BE);
        return Optional.of(text.replace("\0", ""));
      }
    }
    return Optional.empty();
  }

  /** The same with another packet. */
  PsdMetadata with(String packet) {
    List<Item> changed = new ArrayList<>();
    boolean found = false;
    for (Item item : items) {
      int at = item.custom() && !found ? indexOfText(item.body()) : -1;
      found |= at >= 0;
      changed.add(at < 0 ? item : new Item(item.head(), spliced(item.body(), at, packet)));
    }
    if (!found) {
      byte[] head = {'8', 'B', 'I', 'M', 'c', 'u', 's', 't', 0, 0, 0, 0};
      changed.add(new Item(head, descriptor(packet)));
    }
    return new PsdMetadata(changed);
  }

  byte[] bytes() {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(ByteBuffer.allocate(4).putInt(items.size()).array());
    for (Item item : items) {
      block.writeBytes(item.head());
      block.writeBytes(ByteBuffer.allocate(4).putInt(item.body().length).array());
      block.writeBytes(item.body());
    }
    return block.toByteArray();
  }

  /** Version, empty name, class, one property: the packet as text. */
  private static byte[] descriptor(String packet) {
    byte[] text = packet.getBytes(StandardCharsets.UTF_16BE);
    byte[] type = "metadata".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer descriptor = ByteBuffer.allocate(4 + 6 + 12 + 4 + 4 + 12 + 4 + text.length + 2);
    descriptor.putInt(DESCRIPTOR_VERSION).putInt(1).putShort((short) 0);
    descriptor.putInt(type.length).put(type).putInt(1);
    descriptor.putInt(8).put(XMP).putInt(text.length / 2 + 1).put(text).putShort((short) 0);
    return descriptor.array();
  }

  private static byte[] spliced(byte[] body, int at, String packet) {
    byte[] text = packet.getBytes(StandardCharsets.UTF_16BE);
    int after = at + 4 + textBytes(body, at);
    ByteBuffer changed = ByteBuffer.allocate(at + 4 + text.length + 2 + body.length - after);
    changed.put(body, 0, at).putInt(text.length / 2 + 1).put(text).putShort((short) 0);
    return changed.put(body, after, body.length - after).array();
  }

  /** Where the packet's count of UTF-16 units stands; below 0 where there is none. */
  private static int indexOfText(byte[] body) {
    for (int at = 0; at + XMP.length + 4 <= body.length; at++) {
      int same = 0;
      while (same < XMP.length && body[at + same] == XMP[same]) {
        same++;
      }
      if (same == XMP.length) {
        return at + XMP.length;
      }
    }
    return -1;
  }

  private static int textBytes(byte[] body, int at) {
    long count = 2 * (ByteBuffer.wrap(body).getInt(at) & 0xFFFFFFFFL);
    return (int) Math.min(count, body.length - at - 4L) & ~1;
  }
}
