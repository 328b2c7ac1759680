package shirushi.style;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import javax.swing.text.StyleContext;

/** The scale of type: three sizes and one weight besides the regular. */
public final class Type {
  private static final int POINTS = 12;

  /** Letters of all languages spoken here; a prompt may be in another one than the palette. */
  private static final String ALL = "Aé직접漢汉字かカ描繪绘";

  private static final List<String> JAPANESE =
      List.of(
          "Yu Gothic UI",
          "Hiragino Sans",
          "Noto Sans CJK JP",
          "Noto Sans JP",
          "Source Han Sans",
          "Meiryo UI");
  private static final List<String> TRADITIONAL =
      List.of(
          "Microsoft JhengHei UI",
          "PingFang TC",
          "Noto Sans CJK TC",
          "Noto Sans TC",
          "Source Han Sans TC");
  private static final List<String> SIMPLIFIED =
      List.of(
          "Microsoft YaHei UI",
          "PingFang SC",
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC");
  private static final List<String> KOREAN =
      List.of(
          "Malgun Gothic",
          "Apple SD Gothic Neo",
          "Noto Sans CJK KR",
          "Noto Sans KR",
          "Source Han Sans K");

  private Type() {}

  /** What is explained or counted. */
  public static Font small() {
    return body().deriveFont(body().getSize2D() * 11 / 12);
  }

  public static Font body() {
    Font font = UIManager.getFont("defaultFont");
    return font == null ? face(Locale.getDefault()) : font;
  }

  /** Heads and what is pressed most. */
  public static Font strong() {
    return body().deriveFont(Font.BOLD);
  }

  public static Font title() {
    return body().deriveFont(Font.BOLD, body().getSize2D() * 14 / 12);
  }

  /**
   * A font for a language that shows the others' letters too. Where none on this machine does, the
   * JDK's own mixture of fonts has to do.
   */
  static FontUIResource face(Locale language) {
    Set<String> there =
        new HashSet<>(
            List.of(
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .getAvailableFontFamilyNames(Locale.ROOT)));
    for (String family : families(language)) {
      if (there.contains(family)) {
        Font font = font(family);
        if (font.canDisplayUpTo(ALL) < 0) {
          return new FontUIResource(font);
        }
      }
    }
    return new FontUIResource(font(Font.DIALOG));
  }

  /** One that falls back to the machine's other fonts where it lacks a letter. */
  private static Font font(String family) {
    int size = Math.round(UIScale.scale((float) POINTS));
    return StyleContext.getDefaultStyleContext().getFont(family, Font.PLAIN, size);
  }

  private static List<String> families(Locale language) {
    return switch (language.getLanguage()) {
      case "ko" -> KOREAN;
      case "zh" -> language.getScript().equals("Hans") ? SIMPLIFIED : TRADITIONAL;
      default -> JAPANESE;
    };
  }
}
