package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.job.Journal;

/** A process that appends is killed at any moment, again and again, on the same log. */
class KilledTest {
  private static final int KILLS = 24;
  private static final int LONGEST_MILLIS = 120;

  @TempDir private Path folder;

  /** Appends until it is killed, and says each place once it has it. */
  static final class Child {
    public static void main(String[] arguments) throws IOException {
      Ledger ledger = Ledgers.in(Path.of(arguments[0]));
      for (int i = 0; ; i++) {
        // One write a line, so that no half of a number is read.
        System.out.write((ledger.append(Ledgers.entry(i)) + "\n").getBytes());
        System.out.flush();
      }
    }
  }

  @Test
  void noAcknowledgedEntryIsLostAndTheLogAlwaysVerifies() throws Exception {
    Random random = new Random(20);
    long acknowledged = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      long last = appendAndKill(random.nextInt(LONGEST_MILLIS));
      assertThat(last).as("kill %d", kill).isGreaterThan(acknowledged);
      acknowledged = last;
      Ledger ledger = Ledgers.in(folder);
      // As the dead left it, with nothing put in order yet.
      Verification found = Ledgers.verify(ledger);
      assertThat(found.faults()).as("after kill %d", kill).isEmpty();
      List<Recorded> all = Ledgers.all(ledger);
      assertThat(all).hasSizeBetween((int) acknowledged + 1, (int) acknowledged + 2);
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).json()).startsWith("{\"index\":" + i + ",");
      }
    }
    assertThat(Ledgers.in(folder).append(Ledgers.entry(0))).isGreaterThan(acknowledged);
  }

  @Test
  void whatItLeftUnfinishedIsSwept() throws Exception {
    Process killed = new ProcessBuilder("sleep", "100").start();
    killed.destroyForcibly().waitFor();
    Ledger ledger = Ledgers.of(folder, 1);
    ledger.append(Ledgers.entry(1), new byte[] {1});
    List<Path> whole = files();
    Path living =
        Files.createFile(
            SmallFile.temporary(ledger.folder().resolve("a"), ProcessHandle.current().pid()));
    for (Path each : ledger.folders()) {
      Files.createDirectories(each);
      Files.createFile(SmallFile.temporary(each.resolve("a"), killed.pid()));
    }
    Journal.sweep(ledger);
    assertThat(living).exists();
    Files.delete(living);
    assertThat(files()).isEqualTo(whole);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Returns the last place that the child said it had. */
  private long appendAndKill(int millis) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
      long last = Long.parseLong(said.readLine());
      CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
          .execute(child.toHandle()::destroyForcibly); // the process itself would close our end
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        last = Long.parseLong(line);
      }
      return last;
    } finally {
      child.destroyForcibly().waitFor();
    }
  }
}
