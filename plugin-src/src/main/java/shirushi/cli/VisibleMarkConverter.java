package shirushi.cli;

import picocli.CommandLine;
import shirushi.canvas.VisibleMark;

/** A visible mark by its name. */
final class VisibleMarkConverter implements CommandLine.ITypeConverter<VisibleMark> {
  @Override
  public VisibleMark convert(String text) {
    try {
      return VisibleMark.of(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }
}
