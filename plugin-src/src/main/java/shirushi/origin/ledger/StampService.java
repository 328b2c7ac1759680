package shirushi.origin.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bouncycastle.tsp.TimeStampRequest;

/**
 * A time stamp service that the user named (RFC 3161 over HTTP). The only class of the ledger that
 * uses the network, and it does so only when asked. What it sends is a hash of five lines.
 *
 * @param address http or https
 */
public record StampService(URI address) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGEST = 256 << 10;

  public StampService {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")
        || address.getHost() == null) {
      throw new IllegalArgumentException(
          "a time stamp service has an address like http://example.com/tsr, not " + address);
    }
  }

  /**
   * Has the ledger's present checkpoint stamped, and keeps both beside the log.
   *
   * @throws LedgerException where there is nothing to stamp, or the service refuses or answers
   *     nonsense
   * @throws IOException where it can't be reached
   */
  public TimeStamp stamp(Ledger ledger) throws IOException {
    Checkpoint checkpoint =
        ledger
            .checkpoint()
            .orElseThrow(() -> new LedgerException("nothing was recorded yet: nothing to stamp"));
    byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
    TimeStampRequest request = TimeStamp.request(note);
    byte[] response = ask(request.getEncoded());
    TimeStamp stamp = TimeStamp.read(response, note, request);
    Path folder = ledger.files().stamps();
    Files.createDirectories(folder);
    SmallFile.replaceSynced(folder.resolve(checkpoint.size() + ".checkpoint"), note);
    SmallFile.replaceSynced(folder.resolve(checkpoint.size() + ".tsr"), response);
    return stamp;
  }

  private byte[] ask(byte[] request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> answer =
          client.send(post, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new LedgerException(address + ": answered with status " + answer.statusCode());
        }
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          throw new LedgerException(address + ": answered with more than a time stamp");
        }
        return bytes;
      }
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(
          address + ": can't be reached (" + e.getClass().getSimpleName() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException(address + ": interrupted", e);
    }
  }
}
