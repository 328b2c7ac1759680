package shirushi.origin;

/** What was done to make a layer. */
public enum Operation {
  GENERATED(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA),
  REFINED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  INPAINTED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  OUTPAINTED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  UPSCALED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  COLOUR_ASSISTED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  TRACED_OVER(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  /** An AI layer that somebody painted on; what it was is in {@link OriginTag#sources}. */
  AI_EDITED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  /** Several layers became one; their tags are in {@link OriginTag#sources}. */
  MERGED(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  /** Marked as AI by another program's metadata. */
  IMPORTED_AI(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA),
  UNKNOWN(DigitalSourceType.UNKNOWN);

  private final DigitalSourceType usual;

  Operation(DigitalSourceType usual) {
    this.usual = usual;
  }

  /** The source type of a layer made this way, where nothing more exact is known. */
  public DigitalSourceType usualSourceType() {
    return usual;
  }
}
