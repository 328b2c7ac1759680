package shirushi.canvas;

/** A picture: {@code argb[y * width + x]}, sRGB, straight alpha. */
public record Raster(int width, int height, int[] argb) {}
