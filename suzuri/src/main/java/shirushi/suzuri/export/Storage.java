package shirushi.suzuri.export;

/** How a network's large weights lie in its file. They are made float32 again when it is loaded. */
public enum Storage {
  FLOAT32,
  FLOAT16,
  /** Whole numbers of −127…127, with one scale an output channel. */
  INT8
}
