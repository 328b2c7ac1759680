package shirushi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shirushi.format.AtomicFile;
import shirushi.origin.c2pa.Certificates;
import shirushi.origin.c2pa.CredentialException;

@Command(
    name = "certificate",
    description = "Your root certificate as PEM, for those who want to trust your signature.",
    mixinStandardHelpOptions = true)
final class KeyCertificateCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.pem",
      description = "where to; a file that is there is not replaced; default: the terminal")
  private Path out;

  KeyCertificateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, CredentialException {
    String pem = Certificates.pem(KeyCommand.existing(context).certificates().root());
    if (out == null) {
      context.out().print(pem);
      return 0;
    }
    notThere(out);
    AtomicFile.write(out, to -> to.write(pem.getBytes(StandardCharsets.US_ASCII)));
    context.out().println(out);
    return 0;
  }

  /**
   * @throws FileAlreadyExistsException where a file, a folder or a link of that name is
   */
  static void notThere(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }
}
