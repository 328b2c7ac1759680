package shirushi.origin;

/** The program that ran the model. A missing text is empty. */
public record Tool(String name, String version) {

  public static final Tool UNKNOWN = new Tool("", "");

  public Tool {
    name = Text.orEmpty(name);
    version = Text.orEmpty(version);
  }

  /** Name and version as one text, as in {@code xmp:CreatorTool}. */
  @Override
  public String toString() {
    return (name + " " + version).strip();
  }
}
