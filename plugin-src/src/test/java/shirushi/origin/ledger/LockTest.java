package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("lock");
  }

  @Test
  void isHeldByOneAtATime() throws Exception {
    try (Lock lock = Lock.take(file, SHORT)) {
      assertThatThrownBy(() -> Lock.take(file, SHORT))
          .isInstanceOf(LedgerException.class)
          .hasMessage(file + ": the ledger is in use by another process for too long");
    }
    Lock.take(file, SHORT).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLivingOwnersLockIsKeptHoweverOld() throws Exception {
    try (Lock lock = Lock.take(file, SHORT)) {
      age();
      assertThatThrownBy(() -> Lock.take(file, SHORT)).isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aDeadOwnersLockIsBroken() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    for (String content : new String[] {dead.pid() + " 2026-01-01T00:00:00Z", "", "nonsense"}) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> Lock.take(file, SHORT)).isInstanceOf(LedgerException.class);
      age();
      Lock.take(file, SHORT).close();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anotherProcessOfTheSameNumberIsNotTheOwner() throws Exception {
    Files.writeString(file, ProcessHandle.current().pid() + " 1999-01-01T00:00:00Z");
    age();
    Lock.take(file, SHORT).close();
  }

  @Test
  void whoDiedWhileBreakingIsForgottenAfterAWhile() throws Exception {
    Files.writeString(file, "");
    age();
    Path breaking = folder.resolve("lock.break");
    Files.createFile(breaking);
    assertThatThrownBy(() -> Lock.take(file, SHORT)).isInstanceOf(LedgerException.class);
    Files.setLastModifiedTime(breaking, FileTime.from(Instant.now().minusSeconds(60)));
    Lock.take(file, LONG).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() {
    Path nowhere = folder.resolve("no/lock");
    assertThatThrownBy(() -> Lock.take(nowhere, SHORT))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(nowhere.getParent() + ": the ledger can't be written (");
  }

  private void age() throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
  }
}
