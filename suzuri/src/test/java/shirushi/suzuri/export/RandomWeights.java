package shirushi.suzuri.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import shirushi.suzuri.draw.Axis;

/** Every weight of the five networks, drawn at random: no layer is idle, none explodes. */
final class RandomWeights implements WeightSource {
  static final int LATENTS = 16;
  private final Map<String, long[]> shapes = new LinkedHashMap<>();
  private final Map<String, float[]> values = new LinkedHashMap<>();
  private final Random random;

  RandomWeights(int vocabulary, long seed) {
    random = new Random(seed);
    text(vocabulary);
    unet();
    encoder();
    decoder();
    upscaler();
  }

  @Override
  public long[] shape(String name) {
    return require(shapes, name).clone();
  }

  @Override
  public float[] values(String name) {
    return require(values, name).clone();
  }

  private static <T> T require(Map<String, T> map, String name) {
    if (!map.containsKey(name)) {
      throw new IllegalArgumentException("there is no weight " + name);
    }
    return map.get(name);
  }

  private void text(int vocabulary) {
    put("text.embed", 0, 0.3, vocabulary, 160);
    put("text.pos", 0, 0.1, 77, 160);
    layer("text.conv", 160, 160, 5);
    for (String block : new String[] {"text.b0.", "text.b1."}) {
      norm(block + "n1", 160);
      layer(block + "qkv", 480, 160);
      layer(block + "o", 160, 160);
      norm(block + "n2", 160);
      layer(block + "f1", 480, 160);
      layer(block + "f2", 160, 480);
    }
    norm("text.n", 160);
  }

  private void unet() {
    layer("unet.te1", 256, 128);
    layer("unet.te2", 256, 256);
    norm("unet.pn", 160);
    layer("unet.pe", 256, 160);
    layer("unet.hd", Axis.labels(), 160);
    layer("unet.sl", 256, Axis.labels());
    layer("unet.in", 96, LATENTS, 3, 3);
    level("unet.d0", 96, 96);
    layer("unet.ds", 96, 96, 3, 3);
    level("unet.d1", 96, 160);
    scaledResidual("unet.m1.", 160, 160);
    attention("unet.ma.", 160);
    scaledResidual("unet.m2.", 160, 160);
    level("unet.u0", 320, 160);
    level("unet.u1", 256, 160);
    layer("unet.up", 96, 160, 3, 3);
    level("unet.u2", 192, 96);
    level("unet.u3", 192, 96);
    norm("unet.on", 96);
    layer("unet.out", LATENTS, 96, 3, 3);
  }

  private void level(String name, int in, int out) {
    scaledResidual(name + ".r.", in, out);
    attention(name + ".a.", out);
  }

  private void scaledResidual(String name, int in, int out) {
    norm(name + "n1", in);
    layer(name + "c1", out, in, 3, 3);
    layer(name + "e", 2 * out, 256);
    norm(name + "n2", out);
    layer(name + "c2", out, out, 3, 3);
    if (in != out) {
      layer(name + "s", out, in, 1, 1);
    }
  }

  private void attention(String name, int width) {
    norm(name + "n1", width);
    layer(name + "qkv", 3 * width, width);
    layer(name + "o", width, width);
    norm(name + "n2", width);
    layer(name + "q", width, width);
    layer(name + "kv", 2 * width, 160);
    layer(name + "o2", width, width);
    norm(name + "n3", width);
    layer(name + "f1", 3 * width, width);
    layer(name + "f2", width, 3 * width);
  }

  private void encoder() {
    layer("encoder.in", 64, 48, 3, 3);
    residual("encoder.r1.", 64, true);
    layer("encoder.down", 128, 64, 3, 3);
    residual("encoder.r2.", 128, true);
    residual("encoder.r3.", 128, true);
    norm("encoder.n", 128);
    layer("encoder.out", LATENTS, 128, 3, 3);
    put("encoder.mean", 0, 0.2, 1, LATENTS, 1, 1);
    put("encoder.std", 1, 0.1, 1, LATENTS, 1, 1);
  }

  private void decoder() {
    put("decoder.mean", 0, 0.2, 1, LATENTS, 1, 1);
    put("decoder.std", 1, 0.1, 1, LATENTS, 1, 1);
    layer("decoder.in", 160, LATENTS, 3, 3);
    for (int i = 1; i <= 3; i++) {
      residual("decoder.r" + i + ".", 160, true);
    }
    layer("decoder.up1", 4 * 96, 160, 3, 3);
    residual("decoder.r4.", 96, true);
    residual("decoder.r5.", 96, true);
    layer("decoder.up2", 4 * 64, 96, 3, 3);
    residual("decoder.r6.", 64, true);
    residual("decoder.r7.", 64, true);
    layer("decoder.up3", 4 * 32, 64, 3, 3);
    residual("decoder.r8.", 32, false);
    layer("decoder.out", 12, 32, 3, 3);
  }

  private void upscaler() {
    layer("upscaler.in", 48, 12, 3, 3);
    for (int i = 1; i <= 4; i++) {
      residual("upscaler.r" + i + ".", 48, false);
    }
    layer("upscaler.up", 4 * 32, 48, 3, 3);
    layer("upscaler.c", 32, 32, 3, 3);
    layer("upscaler.out", 12, 32, 3, 3);
  }

  private void residual(String name, int width, boolean normed) {
    if (normed) {
      norm(name + "n1", width);
    }
    layer(name + "c1", width, width, 3, 3);
    layer(name + "c2", width, width, 3, 3);
  }

  private void layer(String name, long... shape) {
    long taps = 1;
    for (int i = 1; i < shape.length; i++) {
      taps *= shape[i];
    }
    put(name + ".weight", 0, 1 / Math.sqrt(taps), shape);
    put(name + ".bias", 0, 0.1, shape[0]);
  }

  private void norm(String name, long width) {
    put(name + ".weight", 1, 0.1, width);
    put(name + ".bias", 0, 0.1, width);
  }

  private void put(String name, double mean, double deviation, long... shape) {
    int count = 1;
    for (long axis : shape) {
      count *= (int) axis;
    }
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) (mean + deviation * random.nextGaussian());
    }
    shapes.put(name, shape);
    values.put(name, all);
  }
}
