package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.format.Formats;
import shirushi.format.Samples;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

class KeyCommandTest {
  @TempDir Path folder;
  private String out;
  private String err;

  private Context context(String user, StringWriter results, StringWriter sentences) {
    Path home = folder.resolve(user);
    return new Context(
        home,
        home,
        new Ledger(home.resolve("ledger"), home.resolve("ledger.key")),
        new Tool("Shirushi", "9"),
        new PrintWriter(results),
        new PrintWriter(sentences),
        false,
        false,
        new Cancel());
  }

  private int run(String user, String... arguments) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    int code = Shirushi.run(context(user, results, sentences), EaselWindow.NONE, arguments);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  private int password(KeyPasswords passwords) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context = context("ann", results, sentences);
    Failures failures = new Failures(context);
    int code =
        new CommandLine(new KeyPasswordCommand(context, passwords))
            .setExecutionExceptionHandler(failures)
            .execute();
    context.out().flush();
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  private String shown(KeyPasswords passwords) {
    StringWriter results = new StringWriter();
    Context context = context("ann", results, new StringWriter());
    assertThat(new CommandLine(new KeyShowCommand(context, passwords)).execute()).isZero();
    context.out().flush();
    return results.toString();
  }

  private static KeyPasswords given(String present, String next) {
    Map<String, String> environment =
        present == null
            ? Map.of("SHIRUSHI_NEW_KEY_PASSWORD", next)
            : Map.of("SHIRUSHI_KEY_PASSWORD", present, "SHIRUSHI_NEW_KEY_PASSWORD", next);
    return new KeyPasswords(environment, Optional.empty());
  }

  private static KeyPasswords typed(String... answers) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
    return new KeyPasswords(
        Map.of(), Optional.of(words -> left.isEmpty() ? null : left.remove().toCharArray()));
  }

  @Test
  void whereThereIsNoKeyOneSentenceSaysHowOneIsMade() {
    for (String command : List.of("show", "certificate", "password")) {
      assertThat(run("ann", "key", command)).isEqualTo(3);
      assertThat(err).contains("there is no key yet").hasLineCount(1);
    }
    assertThat(run("ann", "key")).isEqualTo(2);
    assertThat(err).contains("key needs a command");
  }

  @Test
  void aKeyIsMadeShownAndRenewedUnderAnotherName() {
    assertThat(run("ann", "key", "renew", "--artist", "Ann")).isZero();
    assertThat(out).endsWith(": signs as Ann\n");
    assertThat(run("ann", "key", "show")).isZero();
    assertThat(out)
        .containsPattern("(?m)^name +Ann$")
        .containsPattern("(?m)^root +([0-9A-F]{2}:){31}[0-9A-F]{2}$")
        .containsPattern("(?m)^signs with +([0-9A-F]{2}:){31}[0-9A-F]{2}$")
        .containsPattern("(?m)^valid until +20")
        .containsPattern("(?m)^file +.*ann.artist-key\\.pem$")
        .contains("none: whoever reads the file can sign as you")
        .doesNotContain("earlier");
    String before = out;
    assertThat(run("ann", "key", "renew", "--artist", "花子")).isZero();
    assertThat(err).contains("the old key is now ");
    assertThat(run("ann", "key", "show")).isZero();
    assertThat(out).containsPattern("(?m)^name +花子$").contains("1 renewed, kept beside it");
    assertThat(out.lines().toList().get(1)).isNotEqualTo(before.lines().toList().get(1));
  }

  @Test
  void thePasswordIsSetChangedAndRemoved() {
    run("ann", "key", "renew");
    assertThat(password(given(null, "one"))).as(err).isZero();
    assertThat(out).endsWith(": needs the new password now\n");
    assertThat(run("ann", "key", "show")).isZero();
    assertThat(out).contains("yes; nothing is signed until SHIRUSHI_KEY_PASSWORD gives it");
    assertThat(shown(given("one", ""))).contains("yes, and SHIRUSHI_KEY_PASSWORD gives it");
    assertThat(shown(given("wrong", "")))
        .contains("yes, but with what SHIRUSHI_KEY_PASSWORD gives: ")
        .contains("the password for the signing key is wrong");
    assertThat(password(given("wrong", "two"))).isEqualTo(3);
    assertThat(err).contains("the password for the signing key is wrong").hasLineCount(1);
    assertThat(password(typed("one", "two", "tow"))).isEqualTo(2);
    assertThat(err).contains("the new password was not typed twice the same").hasLineCount(1);
    assertThat(password(typed("one", "two", "two"))).as(err).isZero();
    assertThat(password(typed("one"))).isEqualTo(3);
    assertThat(err).contains("the password for the signing key is wrong").hasLineCount(1);
    assertThat(password(given("two", ""))).as(err).isZero();
    assertThat(out).endsWith(": needs no password now\n");
  }

  @Test
  void whereNobodyIsAskedTheVariableIsNamed() {
    run("ann", "key", "renew");
    assertThat(password(new KeyPasswords(Map.of(), Optional.empty()))).isEqualTo(3);
    assertThat(err).contains("set SHIRUSHI_NEW_KEY_PASSWORD").hasLineCount(1);
    assertThat(password(typed())).isEqualTo(3);
  }

  @Test
  void theCertificateNeedsNoPasswordAndReplacesNothing() throws Exception {
    run("ann", "key", "renew");
    password(given(null, "one"));
    assertThat(run("ann", "key", "certificate")).isZero();
    assertThat(out).startsWith("-----BEGIN CERTIFICATE-----\n").doesNotContain("PRIVATE");
    String pem = out;
    String file = folder.resolve("ann.pem").toString();
    assertThat(run("ann", "key", "certificate", "-o", file)).isZero();
    assertThat(Files.readString(Path.of(file))).isEqualTo(pem);
    Files.writeString(Path.of(file), "mine");
    assertThat(run("ann", "key", "certificate", "-o", file)).isEqualTo(2);
    assertThat(err).contains(file + " is there already").hasLineCount(1);
    assertThat(Path.of(file)).hasContent("mine");
    assertThat(run("ann", "key", "certificate", "-o", file, "--overwrite")).isZero();
    assertThat(Path.of(file)).hasContent(pem);
  }

  @Test
  void aKeyThatIsMadeOnTheWayIsSpokenOfOnceAndAgainWhereItWasLost() throws Exception {
    Path plain = folder.resolve("plain.png");
    Canvas canvas = Canvas.of(Samples.layer("s", 0, 0, Samples.drawing(20, 20), null));
    Formats.forWriting(plain).write(canvas, plain);
    String[] set = {"origin", "set", plain.toString(), "--role", "main", "--overwrite", "-o", ""};
    set[set.length - 1] = folder.resolve("signed.png").toString();
    Path key = folder.resolve("ann/artist-key.pem");
    String made = "shirushi: a new key to sign with was made, in the name of 'local artist': ";
    assertThat(run("ann", set)).isZero();
    assertThat(err).isEqualTo(made + key + "\n");
    assertThat(run("ann", set)).isZero();
    assertThat(err).isEmpty();
    assertThat(run("ann", "key", "renew", "--artist", "Ann")).isZero();
    Files.delete(key);
    assertThat(run("ann", set)).isZero();
    assertThat(err).startsWith(made).contains("if the last was lost, put it back").hasLineCount(1);
  }

  @Test
  void whatAnotherSignedIsValidOnceTheyAreTrusted() throws Exception {
    Path plain = folder.resolve("plain.png");
    Canvas canvas = Canvas.of(Samples.layer("s", 0, 0, Samples.drawing(20, 20), null));
    Formats.forWriting(plain).write(canvas, plain);
    String picture = folder.resolve("annas.png").toString();
    assertThat(run("ann", "key", "renew", "--artist", "Ann")).isZero();
    assertThat(
            run("ann", "origin", "set", plain.toString(), "--operation", "by-hand", "-o", picture))
        .as(err)
        .isZero();
    assertThat(run("ann", "origin", "show", picture)).isZero();
    assertThat(out).contains("valid: unchanged since Ann signed, with your own key");
    String pem = folder.resolve("ann.pem").toString();
    assertThat(run("ann", "key", "certificate", "-o", pem)).isZero();

    assertThat(run("bea", "origin", "show", picture)).isZero();
    assertThat(out).contains("nobody known here vouches for the name").doesNotContain("valid:");
    assertThat(run("bea", "origin", "show", picture, "--json")).isZero();
    assertThat(out).contains("\"voucher\": null", "\"signer\": \"Ann\"");
    assertThat(run("bea", "key", "trust", pem, "--as", "Anna from Kyoto")).as(err).isZero();
    assertThat(out).startsWith("Anna from Kyoto is trusted: 'Ann (root)', ");
    assertThat(run("bea", "key", "trusted")).isZero();
    assertThat(out).contains("Anna from Kyoto\n", "Ann (root)", "valid until");
    assertThat(run("bea", "origin", "show", picture)).isZero();
    assertThat(out)
        .contains("valid: unchanged since Ann signed, whom you trust as Anna from Kyoto");
    assertThat(run("bea", "origin", "show", picture, "--json")).isZero();
    assertThat(out).contains("\"voucher\": \"trusted\"", "\"trustedAs\": \"Anna from Kyoto\"");
    assertThat(run("ann", "origin", "show", picture, "--json")).isZero();
    assertThat(out).contains("\"voucher\": \"own\"", "\"trustedAs\": null");
    assertThat(run("ann", "key", "renew")).isZero();
    assertThat(run("ann", "origin", "show", picture)).isZero();
    assertThat(out).contains("valid: unchanged since Ann signed, with your own key");

    assertThat(run("bea", "key", "trust", pem, "--as", "B")).isEqualTo(3);
    assertThat(err).contains("trusted already, as 'Anna from Kyoto'").hasLineCount(1);
    assertThat(run("bea", "key", "distrust", "Anna from Kyoto")).isZero();
    assertThat(run("bea", "key", "trusted")).isZero();
    assertThat(out).isEqualTo("nobody but yourself (see key trust)\n");
    assertThat(run("bea", "origin", "show", picture)).isZero();
    assertThat(out).contains("nobody known here vouches for the name");
  }

  @Test
  void whatIsNoRootIsRefusedInOneSentence() throws Exception {
    Path file = Files.writeString(folder.resolve("note.pem"), "hello");
    for (String given : List.of(file.toString(), folder.resolve("none.pem").toString())) {
      assertThat(run("bea", "key", "trust", given, "--as", "A")).isEqualTo(3);
      assertThat(err).hasLineCount(1);
    }
    assertThat(run("bea", "key", "trust", file.toString())).isEqualTo(2);
    assertThat(run("bea", "key", "distrust", "nobody")).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: nobody is trusted as 'nobody'\n");
  }
}
