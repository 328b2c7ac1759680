package shirushi.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Optional;
import shirushi.origin.c2pa.Content.Range;

/**
 * Where a format keeps a C2PA manifest store, on finished files, however their pixels were written.
 * Stateless, usable from any thread. Source: C2PA 2.2, appendix A.
 */
interface CredentialsCarrier {
  /** More is not read, and never written. */
  int LARGEST = 64 << 20;

  /**
   * What was found.
   *
   * @param store the manifest store; where there is a fault, what is there of it or of several
   * @param ranges where in the file it is, in order, with what the format puts around it
   * @param fault why the store cannot be taken for one; empty where it can
   */
  record Found(byte[] store, List<Range> ranges, String fault) {
    /** A fault that leaves ranges, which are in the file, to be searched. */
    static Found faulty(RandomAccessFile file, List<Range> ranges, String fault)
        throws IOException {
      ByteArrayOutputStream remains = new ByteArrayOutputStream();
      for (Range range : ranges) {
        byte[] part = new byte[(int) Math.min(range.length(), LARGEST - remains.size())];
        file.seek(range.start());
        file.readFully(part);
        remains.write(part);
      }
      return new Found(remains.toByteArray(), ranges, fault);
    }
  }

  /** The format's media type. */
  String mediaType();

  /** Whether a file that begins like this is of this format. */
  boolean recognises(byte[] head);

  /**
   * Looks for a store; a file that is cut or damaged elsewhere is read as far as it goes.
   *
   * @param name what messages call the file
   */
  Optional<Found> find(RandomAccessFile file, String name) throws IOException;

  /**
   * Plans the file with a store of this size in the place of what store it has.
   *
   * @throws FormatException where the file is too damaged for that
   */
  CredentialsLayout layout(RandomAccessFile file, String name, int storeSize) throws IOException;
}
