package shirushi.host.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of limited length. Not for several threads. */
final class LineReader {
  /** Bytes, without the end of the line. */
  static final int LONGEST = 8 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean tooLong;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line; empty where there is none any more. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    tooLong = false;
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
          return Optional.empty();
        }
      }
      int begin = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong |= line.size() + at - begin > LONGEST;
      if (!tooLong) {
        line.write(buffer, begin, at - begin);
      }
      if (at < end) {
        at++;
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      }
    }
  }

  /** Whether the line given last had more bytes than that; then it was cut. */
  boolean wasTooLong() {
    return tooLong;
  }
}
