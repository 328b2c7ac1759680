package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import java.util.concurrent.atomic.AtomicInteger;

/** A native object and the function that frees it, once. */
final class Handle implements AutoCloseable {
  private static final AtomicInteger LIVE = new AtomicInteger();

  private final OrtApi api;
  private final Slot release;
  private final Handle source;
  private Pointer pointer;

  Handle(OrtApi api, Slot release, Pointer pointer) {
    this(api, release, pointer, null);
  }

  /** With the handle it was made from, which must outlive it and is closed after it. */
  Handle(OrtApi api, Slot release, Pointer pointer, Handle source) {
    this.api = api;
    this.release = release;
    this.pointer = pointer;
    this.source = source;
    LIVE.incrementAndGet();
  }

  /** How many are open in this process: a test holds it to what it was before. */
  static int live() {
    return LIVE.get();
  }

  Pointer pointer() {
    if (pointer == null) {
      throw new IllegalStateException("used after it was closed");
    }
    return pointer;
  }

  @Override
  public synchronized void close() {
    if (pointer != null) {
      api.release(release, pointer);
      pointer = null;
      LIVE.decrementAndGet();
      if (source != null) {
        source.close();
      }
    }
  }
}
