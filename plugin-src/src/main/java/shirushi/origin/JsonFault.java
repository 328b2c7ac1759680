package shirushi.origin;

import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import java.io.EOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that should be JSON, in words: gson's own are for programmers. */
public final class JsonFault {
  private static final Pattern PATH = Pattern.compile(" path \\$\\.?(\\S*[\\w\\]])");

  private JsonFault() {}

  /** A phrase; the exception's own message where this program put it in words itself. */
  public static String of(Exception e) {
    boolean ours =
        e instanceof OriginException
            || e instanceof JsonParseException
                && !(e instanceof JsonSyntaxException || e instanceof JsonIOException);
    String message = String.valueOf(e.getMessage());
    if (ours || e.getClass() == IllegalArgumentException.class) {
      return message.lines().findFirst().orElse("");
    }
    boolean early = message.contains("Unterminated") || message.contains("End of input");
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      early |= cause instanceof EOFException;
    }
    if (early) {
      return "it ends early";
    }
    Matcher path = PATH.matcher(message);
    return "it is not the JSON that is expected" + (path.find() ? " at " + path.group(1) : "");
  }
}
