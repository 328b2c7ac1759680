package shirushi.format;

/** A key for tests of other rooms. */
public final class TestSigner {
  public static final Signer SIGNER = SidecarTest.SIGNER;

  private TestSigner() {}
}
