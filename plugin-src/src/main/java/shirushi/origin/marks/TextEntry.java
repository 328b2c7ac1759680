package shirushi.origin.marks;

/**
 * A text found in a file.
 *
 * @param carrier where such texts live, as {@code PNG text} or {@code EXIF}
 * @param keyword under which name
 * @param text as it was written
 */
public record TextEntry(String carrier, String keyword, String text) {

  /** Where it was found, in words. */
  public String place() {
    return keyword.isBlank() ? carrier : carrier + " “" + keyword + "”";
  }

  boolean isNamed(String... keywords) {
    for (String wanted : keywords) {
      if (keyword.equalsIgnoreCase(wanted)) {
        return true;
      }
    }
    return false;
  }
}
