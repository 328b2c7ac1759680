package shirushi.origin.c2pa;

import java.io.IOException;
import java.security.MessageDigest;

/** The bytes of a file that carries a manifest store. */
public interface Content {
  /** A run of bytes in the file. */
  record Range(long start, long length) {
    public long end() {
      return start + length;
    }
  }

  /** How many bytes the file has. */
  long length();

  /** Where in it the manifest store is, with what the format puts around it. */
  Range store();

  /** Feeds a run of bytes to a digest; the run lies within the file. */
  void digest(Range range, MessageDigest into) throws IOException;
}
