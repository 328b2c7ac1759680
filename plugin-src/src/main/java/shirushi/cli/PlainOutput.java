package shirushi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import shirushi.scan.PlainText;

/**
 * The way out to a terminal for words that others wrote: what a file says must not move the cursor,
 * clear the screen or turn the direction of writing. Such characters come out as JSON escapes them,
 * so that JSON stays the same; line ends and tabs pass.
 */
final class PlainOutput extends Writer {
  private final PrintWriter out;

  private PlainOutput(PrintWriter out) {
    this.out = out;
  }

  /** Onto a terminal or whatever takes its place; holds nothing back. */
  static PrintWriter on(PrintWriter out) {
    return new PrintWriter(new PlainOutput(out));
  }

  @Override
  public void write(char[] text, int from, int length) {
    boolean half = length == 1 && Character.isSurrogate(text[from]); // its other half follows
    String words = new String(text, from, length);
    out.write(half ? words : PlainText.escaped(words));
  }

  @Override
  public void write(String text, int from, int length) {
    write(text.substring(from, from + length).toCharArray(), 0, length);
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
