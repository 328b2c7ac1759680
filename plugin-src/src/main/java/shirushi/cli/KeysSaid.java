package shirushi.cli;

import java.nio.file.Path;
import shirushi.host.file.SealKeys;

/** Says in a sentence what became of the artist's keys. */
record KeysSaid(Context context) implements SealKeys.Listener {
  @Override
  public void made(String name, Path key, boolean earlier) {
    String before =
        "; earlier ones lie beside it: if the last was lost, put it back from a backup";
    context.say(
        "a new key to sign with was made, in the name of '%s': %s%s"
            .formatted(name, key, earlier ? before : ""));
  }

  @Override
  public void noCredentials(Exception why) {
    context.say("the picture gets no Content Credentials: " + why.getMessage());
  }

  @Override
  public void noSidecar(Exception why) {
    context.say("the picture gets no sidecar: " + why.getMessage());
  }
}
