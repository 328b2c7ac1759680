package shirushi.canvas;

/** A mask: {@code values[y * width + x]}, 0 kept, 255 repainted. */
public record Mask(int width, int height, byte[] values) {}
