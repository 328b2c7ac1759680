package shirushi.origin.c2pa;

/**
 * Looks over CBOR before a decoder builds values of it: exactly one well-formed item, nested at
 * most 32 deep, no length beyond the end, at most 200,000 items. The decoder itself recurses and
 * allocates as the bytes say. Source: RFC 8949, appendix C.
 */
final class CborShape {
  private static final int DEEPEST = 32;
  private static final int MOST_ITEMS = 200_000;
  private static final int INDEFINITE = 31;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;
  private static final int BREAK = 0xFF;

  private final byte[] bytes;
  private int at;
  private int items;

  private CborShape(byte[] bytes) {
    this.bytes = bytes;
  }

  static void check(byte[] bytes) throws CredentialException {
    CborShape shape = new CborShape(bytes);
    shape.item(0);
    if (shape.at != bytes.length) {
      throw new CredentialException(
          "broken CBOR: " + (bytes.length - shape.at) + " bytes after its end");
    }
  }

  private void item(int depth) throws CredentialException {
    if (depth > DEEPEST || ++items > MOST_ITEMS) {
      throw new CredentialException(
          "CBOR of more than %d levels or %d items".formatted(DEEPEST, MOST_ITEMS));
    }
    int head = next();
    int major = head >> 5;
    int info = head & 31;
    if (info == INDEFINITE) {
      indefinite(major, depth);
      return;
    }
    long argument = argument(info);
    switch (major) {
      case BYTES, TEXT -> skip(argument);
      case ARRAY -> items(argument, depth);
      case MAP -> {
        items(argument, depth);
        items(argument, depth);
      }
      case TAG -> item(depth + 1);
      default -> {}
    }
  }

  private void items(long count, int depth) throws CredentialException {
    // Each item is at least a byte, which bounds the loop by what there is.
    if (count < 0 || count > bytes.length - at) {
      throw early();
    }
    for (long i = 0; i < count; i++) {
      item(depth + 1);
    }
  }

  private void indefinite(int major, int depth) throws CredentialException {
    if (major < BYTES || major > MAP) {
      throw new CredentialException("broken CBOR: no item begins like this");
    }
    int count = 0;
    while (peek() != BREAK) {
      if (major <= TEXT && (peek() >> 5 != major || (peek() & 31) == INDEFINITE)) {
        throw new CredentialException("broken CBOR: a piece of a string is none");
      }
      item(depth + 1);
      count++;
    }
    at++;
    if (major == MAP && count % 2 != 0) {
      throw new CredentialException("broken CBOR: a key without a value");
    }
  }

  /** The number after an initial byte; negative where it does not fit a long. */
  private long argument(int info) throws CredentialException {
    if (info < 24) {
      return info;
    }
    if (info > 27) {
      throw new CredentialException("broken CBOR: a reserved length");
    }
    long value = 0;
    for (int i = 0; i < 1 << (info - 24); i++) {
      value = value << 8 | next();
    }
    return value;
  }

  private void skip(long length) throws CredentialException {
    if (length < 0 || length > bytes.length - at) {
      throw early();
    }
    at += (int) length;
  }

  private int next() throws CredentialException {
    int value = peek();
    at++;
    return value;
  }

  private int peek() throws CredentialException {
    if (at >= bytes.length) {
      throw early();
    }
    return bytes[at] & 255;
  }

  private static CredentialException early() {
    return new CredentialException("broken CBOR: it ends early");
  }
}
