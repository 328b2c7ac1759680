package shirushi.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Width and height, written {@code 512x768}. */
record Size(int width, int height) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})[x×X](\\d{1,6})");

  static final class Converter implements CommandLine.ITypeConverter<Size> {
    @Override
    public Size convert(String text) {
      Matcher matcher = WRITTEN.matcher(text);
      if (!matcher.matches()) {
        throw new CommandLine.TypeConversionException(
            "'" + text + "' is not a size such as 512x768");
      }
      return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
  }
}
