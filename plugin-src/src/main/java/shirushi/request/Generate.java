package shirushi.request;

/** Text to image. */
public record Generate(Prompt prompt, Sampling sampling) implements Request {
  public Generate {
    Request.require("prompt", prompt);
    Request.require("sampling", sampling);
  }
}
