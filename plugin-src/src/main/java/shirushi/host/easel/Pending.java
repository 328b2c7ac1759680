package shirushi.host.easel;

/** A change on its way, which is seen but not yet a step of the history. */
interface Pending {
  /** Ends it as far as it has come; something else may be on its way then. */
  void commit();
}
