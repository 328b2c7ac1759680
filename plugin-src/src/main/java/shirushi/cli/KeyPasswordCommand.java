package shirushi.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;

@Command(
    name = "password",
    description = {
      "Sets, changes or removes your key's password.",
      "Asks for it, or takes SHIRUSHI_KEY_PASSWORD and SHIRUSHI_NEW_KEY_PASSWORD where those are"
          + " set; an empty new one means none."
    },
    mixinStandardHelpOptions = true)
final class KeyPasswordCommand implements Callable<Integer> {
  private final Context context;
  private final KeyPasswords passwords;

  KeyPasswordCommand(Context context, KeyPasswords passwords) {
    this.context = context;
    this.passwords = passwords;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    KeyFile file = KeyCommand.existing(context);
    char[] before = passwords.present(file.certificates().locked());
    char[] after = new char[0];
    try {
      file.check(before);
      after = passwords.next();
      file.changePassword(before, after);
      String now = after.length == 0 ? "needs no password now" : "needs the new password now";
      context.out().println(file.path() + ": " + now);
      return 0;
    } finally {
      Arrays.fill(before, '\0');
      Arrays.fill(after, '\0');
    }
  }
}
