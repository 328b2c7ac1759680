package shirushi;

/** The only place that wires the rooms together. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
