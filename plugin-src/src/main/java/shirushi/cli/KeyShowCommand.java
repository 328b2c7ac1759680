package shirushi.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shirushi.origin.c2pa.Certificates;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyCertificates;
import shirushi.origin.c2pa.KeyFile;

@Command(
    name = "show",
    description = "Whom your key names, its fingerprints, and how it is kept.",
    mixinStandardHelpOptions = true)
final class KeyShowCommand implements Callable<Integer> {
  private final Context context;
  private final KeyPasswords passwords;

  KeyShowCommand(Context context, KeyPasswords passwords) {
    this.context = context;
    this.passwords = passwords;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    KeyFile file = KeyCommand.existing(context);
    KeyCertificates key = file.certificates();
    line("name", key.name());
    line("root", Certificates.fingerprint(key.root()));
    line("signs with", Certificates.fingerprint(key.leaf()));
    boolean ended = key.end().isBefore(Instant.now());
    line("valid until", key.end() + (ended ? ": it has ended; renew it with key renew" : ""));
    line("file", file.path().toString());
    line("password", key.locked() ? locked(file) : "none: whoever reads the file can sign as you");
    int earlier = file.earlier().size();
    line("earlier", earlier == 0 ? "" : earlier + " renewed, kept beside it");
    return 0;
  }

  private String locked(KeyFile file) throws IOException {
    Optional<char[]> given = passwords.given();
    if (given.isEmpty()) {
      return "yes; nothing is signed until SHIRUSHI_KEY_PASSWORD gives it";
    }
    try {
      file.check(given.get());
      return "yes, and SHIRUSHI_KEY_PASSWORD gives it";
    } catch (CredentialException e) {
      return "yes, but with what SHIRUSHI_KEY_PASSWORD gives: " + e.getMessage();
    } finally {
      Arrays.fill(given.get(), '\0');
    }
  }

  private void line(String what, String text) {
    if (!text.isEmpty()) {
      context.out().printf("%-12s %s%n", what, text);
    }
  }
}
