package shirushi.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import shirushi.origin.c2pa.KeyFile;

@Command(
    name = "key",
    description = "The key that your Content Credentials are signed with, and whose you trust.",
    mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine line(Context context) {
    KeyPasswords passwords = KeyPasswords.ofThisProcess(context);
    return new CommandLine(new KeyCommand())
        .addSubcommand(new KeyShowCommand(context, passwords))
        .addSubcommand(new KeyCertificateCommand(context))
        .addSubcommand(new KeyPasswordCommand(context, passwords))
        .addSubcommand(new KeyRenewCommand(context, passwords))
        .addSubcommand(new KeyTrustCommand(context))
        .addSubcommand(new KeyTrustedCommand(context))
        .addSubcommand(new KeyDistrustCommand(context))
        .setUsageHelpAutoWidth(true);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "key needs a command: key show, certificate, password, renew, trust, trusted, distrust");
  }

  /**
   * The key's file.
   *
   * @throws IOException where there is no key yet
   */
  static KeyFile existing(Context context) throws IOException {
    KeyFile file = context.keys();
    if (!file.exists()) {
      throw new IOException(
          file.path()
              + ": there is no key yet; it is made when the first .png, .jpg or .tif is signed,"
              + " or by key renew --artist NAME");
    }
    return file;
  }
}
