package shirushi.origin.ledger;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Textual key encoding (RFC 7468), as much of it as a key file needs. */
final class Pem {
  private Pem() {}

  static String write(String label, byte[] bytes) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  /** The first block of that label. */
  static Optional<byte[]> read(String label, String text) {
    Pattern block =
        Pattern.compile("-----BEGIN " + label + "-----([^-]{1,4096})-----END " + label + "-----");
    Matcher found = block.matcher(text);
    return found.find()
        ? Optional.of(Base64.getMimeDecoder().decode(found.group(1)))
        : Optional.empty();
  }
}
