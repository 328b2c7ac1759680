package shirushi.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyCertificates;
import shirushi.origin.c2pa.KeyFile;

@Command(
    name = "renew",
    description = {
      "Makes a new key, with the old one's password: under another name, or because the old one's"
          + " certificate ended.",
      "The old one is kept beside it. Nothing ties the two together: give those who trust you the"
          + " new root certificate."
    },
    mixinStandardHelpOptions = true)
final class KeyRenewCommand implements Callable<Integer> {
  private final Context context;
  private final KeyPasswords passwords;

  @Option(
      names = "--artist",
      paramLabel = "NAME",
      defaultValue = "",
      description = "the name in the certificate; default: the old one's")
  private String artist;

  KeyRenewCommand(Context context, KeyPasswords passwords) {
    this.context = context;
    this.passwords = passwords;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    KeyFile file = context.keys();
    if (file.exists()) {
      KeyCertificates old = file.certificates();
      char[] password = passwords.present(old.locked());
      try {
        String name = artist.isBlank() ? old.name() : artist.strip();
        context.say("the old key is now " + file.renew(name, password));
      } finally {
        Arrays.fill(password, '\0');
      }
    } else {
      file.open(artist, context.keyPassword());
    }
    context.out().println(file.path() + ": signs as " + file.certificates().name());
    return 0;
  }
}
