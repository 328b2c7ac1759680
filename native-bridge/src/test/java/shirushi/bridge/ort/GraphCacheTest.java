package shirushi.bridge.ort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCacheTest {
  @TempDir private Path folder;
  private GraphCache cache;

  @BeforeEach
  void open() {
    cache = new GraphCache(folder, 2500);
  }

  @Test
  void givesBackWhatWasCommitted() throws IOException {
    assertThat(cache.find("a")).isEmpty();
    put("a", 1000);
    assertThat(cache.find("a")).contains(folder.resolve("a").resolve(GraphCache.GRAPH));
  }

  @Test
  void anEntryOfAnotherSizeIsGone() throws IOException {
    put("a", 1000);
    Files.write(folder.resolve("a").resolve(GraphCache.WEIGHTS), new byte[10]);
    assertThat(cache.find("a")).isEmpty();
    cache.remove("a");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void theLeastRecentlyUsedGoesFirst() throws IOException {
    put("a", 1000);
    put("b", 1000);
    age("a", 3);
    age("b", 2);
    cache.find("a");
    put("c", 1000);
    assertThat(folder.resolve("b")).doesNotExist();
    assertThat(cache.find("a")).isPresent();
    assertThat(cache.find("c")).isPresent();
  }

  @Test
  void theNewestStaysEvenWhereItAloneIsOverTheLimit() throws IOException {
    put("a", 5000);
    assertThat(cache.find("a")).isPresent();
  }

  @Test
  void whatACrashLeftBehindIsSweptAfterADay() throws IOException {
    Path left = cache.begin("x");
    put("a", 10);
    assertThat(left).exists();
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    put("b", 10);
    assertThat(left).doesNotExist();
  }

  @Test
  void theSecondOfTwoThatWroteTheSameLosesNothing() throws IOException {
    Path one = cache.begin("a");
    Path two = cache.begin("a");
    Files.write(one.resolve(GraphCache.GRAPH), new byte[10]);
    Files.write(two.resolve(GraphCache.GRAPH), new byte[10]);
    cache.commit(one, "a");
    cache.commit(two, "a");
    assertThat(cache.find("a")).isPresent();
    assertThat(two).doesNotExist();
  }

  private void put(String key, int bytes) throws IOException {
    Path part = cache.begin(key);
    Files.write(part.resolve(GraphCache.GRAPH), new byte[bytes]);
    cache.commit(part, key);
  }

  private void age(String key, int hours) throws IOException {
    Instant then = Instant.now().minus(Duration.ofHours(hours));
    Files.setLastModifiedTime(folder.resolve(key), FileTime.from(then));
  }
}
