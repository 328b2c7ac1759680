package shirushi.origin.c2pa;

import co.nstant.in.cbor.CborDecoder;
import co.nstant.in.cbor.CborEncoder;
import co.nstant.in.cbor.CborException;
import co.nstant.in.cbor.model.AbstractFloat;
import co.nstant.in.cbor.model.Array;
import co.nstant.in.cbor.model.ByteString;
import co.nstant.in.cbor.model.DataItem;
import co.nstant.in.cbor.model.DoublePrecisionFloat;
import co.nstant.in.cbor.model.NegativeInteger;
import co.nstant.in.cbor.model.SimpleValue;
import co.nstant.in.cbor.model.Special;
import co.nstant.in.cbor.model.UnicodeString;
import co.nstant.in.cbor.model.UnsignedInteger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CBOR as plain Java values: {@code Map}, {@code List}, {@code String}, {@code byte[]}, {@code
 * Long} (or {@code BigInteger}), {@code Double}, {@code Boolean}, {@code null} and {@link Tagged}.
 */
final class Cbor {
  /** A value with its (innermost) tag. */
  record Tagged(long tag, Object value) {}

  private Cbor() {}

  /** Writes maps in their own order, definite lengths only. */
  static byte[] write(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new CborEncoder(out).nonCanonical().encode(item(value));
    } catch (CborException e) {
      throw new IllegalStateException("cbor refused a plain value", e);
    }
    return out.toByteArray();
  }

  /**
   * Reads exactly one value.
   *
   * @throws CredentialException where the bytes are anything else, or nested or long beyond reason
   */
  static Object read(byte[] bytes) throws CredentialException {
    CborShape.check(bytes);
    CborDecoder decoder = new CborDecoder(new ByteArrayInputStream(bytes));
    decoder.setMaxPreallocationSize(1 << 10);
    decoder.setRejectDuplicateKeys(true);
    decoder.setAutoDecodeRationalNumbers(false);
    decoder.setAutoDecodeLanguageTaggedStrings(false);
    try {
      return value(decoder.decodeNext());
    } catch (CborException e) {
      throw new CredentialException("broken CBOR: " + e.getMessage(), e);
    }
  }

  /** {@link #read}, where only a map will do. */
  static Map<?, ?> readMap(byte[] bytes, String what) throws CredentialException {
    if (read(bytes) instanceof Map<?, ?> map) {
      return map;
    }
    throw new CredentialException(what + " is not a map");
  }

  /** The text under a key; empty where there is none. */
  static String text(Map<?, ?> map, Object key) {
    return map.get(key) instanceof String text ? text : "";
  }

  /** The maps in the list under a key; none where there is no list. */
  static List<Map<?, ?>> maps(Map<?, ?> map, Object key) {
    List<Map<?, ?>> found = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> inner) {
          found.add(inner);
        }
      }
    }
    return found;
  }

  /** The map under a key; an empty one where there is none. */
  static Map<?, ?> map(Map<?, ?> map, Object key) {
    return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static Object value(DataItem item) {
    Object value = untagged(item);
    return item.hasTag() ? new Tagged(item.getTag().getValue(), value) : value;
  }

  private static Object untagged(DataItem item) {
    if (item instanceof co.nstant.in.cbor.model.Map map) {
      Map<Object, Object> values = new LinkedHashMap<>();
      for (DataItem key : map.getKeys()) {
        values.put(value(key), value(map.get(key)));
      }
      return values;
    } else if (item instanceof Array array) {
      List<Object> values = new ArrayList<>();
      for (DataItem each : array.getDataItems()) {
        if (!Special.BREAK.equals(each)) { // the library leaves an open array's end in it
          values.add(value(each));
        }
      }
      return values;
    } else if (item instanceof UnicodeString text) {
      return text.getString();
    } else if (item instanceof ByteString bytes) {
      return bytes.getBytes();
    } else if (item instanceof co.nstant.in.cbor.model.Number number) {
      BigInteger integer = number.getValue();
      return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    } else if (item instanceof DoublePrecisionFloat real) {
      return real.getValue();
    } else if (item instanceof AbstractFloat real) {
      return (double) real.getValue();
    }
    // Not one expression: with a null among its values it would be unboxed.
    if (SimpleValue.TRUE.equals(item)) {
      return true;
    }
    return SimpleValue.FALSE.equals(item) ? Boolean.FALSE : null;
  }

  private static DataItem item(Object value) {
    if (value instanceof Tagged tagged) {
      DataItem item = item(tagged.value());
      item.setTag(tagged.tag());
      return item;
    } else if (value instanceof Map<?, ?> map) {
      co.nstant.in.cbor.model.Map items = new co.nstant.in.cbor.model.Map();
      map.forEach((key, each) -> items.put(item(key), item(each)));
      return items;
    } else if (value instanceof List<?> list) {
      Array items = new Array();
      list.forEach(each -> items.add(item(each)));
      return items;
    } else if (value instanceof String text) {
      return new UnicodeString(text);
    } else if (value instanceof byte[] bytes) {
      return new ByteString(bytes);
    } else if (value instanceof Number number) {
      long integer = number.longValue();
      return integer < 0 ? new NegativeInteger(integer) : new UnsignedInteger(integer);
    } else if (value instanceof Boolean flag) {
      return flag ? SimpleValue.TRUE : SimpleValue.FALSE;
    } else if (value == null) {
      return SimpleValue.NULL;
    }
    throw new IllegalArgumentException("not a CBOR value: " + value.getClass().getName());
  }
}
