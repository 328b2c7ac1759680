package shirushi.host.install;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Krita's {@code kritarc}, a letter for each byte, so that what is not ours stays as it is,
 * whatever it is. Taking the key away gives back what was there before it was set, but that a
 * section {@code [python]} without any key goes as well: Krita writes none.
 */
final class KritaSettings {
  private static final Pattern SECTION = Pattern.compile("(?m)^\\[python\\][ \\t]*(?:\\r?\\n|\\z)");
  private static final Pattern ANY_SECTION = Pattern.compile("(?m)^\\[");

  private KritaSettings() {}

  /** The settings with the plug-in switched on. */
  static String enabled(String settings, String plugin) {
    String line = "enable_" + plugin + "=true" + lineEnd(settings);
    String without = withoutKey(settings, plugin);
    Matcher section = SECTION.matcher(without);
    if (section.find()) {
      String header = section.group();
      String whole = header.endsWith("\n") ? header : header + lineEnd(settings);
      return new StringBuilder(without)
          .replace(section.start(), section.end(), whole + line)
          .toString();
    }
    Matcher first = ANY_SECTION.matcher(without);
    int at = first.find() ? first.start() : without.length();
    String before = without.substring(0, at);
    String joint = before.isEmpty() || before.endsWith("\n") ? "" : lineEnd(settings);
    String gap = at == without.length() ? "" : lineEnd(settings);
    return before + joint + "[python]" + lineEnd(settings) + line + gap + without.substring(at);
  }

  /** The settings without a word of the plug-in. */
  static String without(String settings, String plugin) {
    String rest = withoutKey(settings, plugin);
    if (rest.equals(settings)) {
      return settings;
    }
    Matcher empty =
        Pattern.compile("(?m)^\\[python\\][ \\t]*(?:\\r?\\n(\\r?\\n)?(?=\\[|\\z)|\\z)")
            .matcher(rest);
    return empty.replaceFirst("");
  }

  static boolean names(String settings, String plugin) {
    return !withoutKey(settings, plugin).equals(settings);
  }

  /** Only in its section: another one may have a key of that name. */
  private static String withoutKey(String settings, String plugin) {
    Matcher section = SECTION.matcher(settings);
    if (!section.find()) {
      return settings;
    }
    Matcher next = ANY_SECTION.matcher(settings);
    int end = next.find(section.end()) ? next.start() : settings.length();
    String within = settings.substring(section.end(), end);
    Pattern key = Pattern.compile("(?m)^[ \\t]*enable_" + plugin + "[ \\t]*=.*(?:\\r?\\n|\\z)");
    return settings.substring(0, section.end())
        + key.matcher(within).replaceAll("")
        + settings.substring(end);
  }

  private static String lineEnd(String settings) {
    return settings.contains("\r\n") ? "\r\n" : "\n";
  }
}
