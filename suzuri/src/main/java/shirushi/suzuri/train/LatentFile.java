package shirushi.suzuri.train;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import shirushi.bridge.Half;

/**
 * Normalised latents of all pictures in one file without a header, in order: {@value
 * VaeNet#CHANNELS}·side·side little-endian half floats each. Thread-safe; the caller closes it.
 */
public final class LatentFile implements AutoCloseable {
  private static final int BATCH = 8;

  private final RandomAccessFile file;
  private final int side;
  private final int count;

  private LatentFile(RandomAccessFile file, int side, int count) {
    this.file = file;
    this.side = side;
    this.count = count;
  }

  /**
   * Encodes every picture; the file appears when it is whole.
   *
   * @param vae weights by name as {@link VaeTrainer} leaves them, the latents' statistics included
   */
  public static void encode(Path vae, Pictures pictures, Path path, Fit fit) throws IOException {
    Weights weights = VaeTrainer.weights(fit.seed());
    Checkpoint.fill(vae, weights, name -> true);
    Path beside = path.resolveSibling(path.getFileName() + ".part");
    try (Workers workers = new Workers(weights, fit.type(), fit.workers(), fit.seed());
        RandomAccessFile out = new RandomAccessFile(beside.toFile(), "rw")) {
      out.setLength(0);
      workers.forEach(
          (pictures.count() + BATCH - 1) / BATCH,
          (replica, i) -> {
            int first = i * BATCH;
            int n = Math.min(BATCH, pictures.count() - first);
            Tensor x = Pixels.whole(pictures, first, n).to(replica.type());
            Tensor z = VaeNet.encode(replica, x).to(ScalarType.Float).contiguous();
            byte[] halves = halves(z);
            synchronized (out) {
              out.seek((long) first * (halves.length / n));
              out.write(halves);
            }
          });
    }
    Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] halves(Tensor latents) {
    FloatBuffer floats = latents.createBuffer();
    ByteBuffer halves = ByteBuffer.allocate(2 * floats.remaining());
    halves.order(ByteOrder.LITTLE_ENDIAN);
    while (floats.hasRemaining()) {
      halves.putShort(Half.of(floats.get()));
    }
    return halves.array();
  }

  /**
   * Opens a file of latents.
   *
   * @param side of a latent: a picture's side / {@value VaeNet#FACTOR}
   * @throws IllegalArgumentException where it does not hold whole latents
   */
  public static LatentFile open(Path path, int side) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    long size = 2L * VaeNet.CHANNELS * side * side;
    if (file.length() % size != 0) {
      long length = file.length();
      file.close();
      throw new IllegalArgumentException(
          path + ": " + length + " bytes are not whole latents of side " + side);
    }
    return new LatentFile(file, side, Math.toIntExact(file.length() / size));
  }

  public int count() {
    return count;
  }

  /** Latent pixels along a side. */
  public int side() {
    return side;
  }

  /** Numbers in one latent. */
  public int size() {
    return VaeNet.CHANNELS * side * side;
  }

  /** Reads one latent into {@code to} from {@code offset} on. */
  public void read(int index, float[] to, int offset) throws IOException {
    byte[] raw = new byte[2 * size()];
    synchronized (file) {
      file.seek((long) index * raw.length);
      file.readFully(raw);
    }
    ByteBuffer halves = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size(); i++) {
      to[offset + i] = Half.toFloat(halves.getShort());
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
