package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.c2pa.Credential.State;
import shirushi.origin.c2pa.Ingredient;
import shirushi.origin.c2pa.Ingredient.Relationship;
import shirushi.origin.c2pa.TrainingMining;

class FileCredentialsTest {
  static final List<String> ENDINGS = CredentialSamples.ENDINGS;

  @TempDir Path folder;
  private ArtistKey key;

  @BeforeEach
  void withAKey() throws IOException {
    key = CredentialSamples.key(folder.resolve("key"));
  }

  @ParameterizedTest
  @FieldSource("ENDINGS")
  void signingKeepsThePixelsAndSaysTheTag(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    assertThat(FileCredentials.canCarry(plain)).isTrue();
    assertThat(FileCredentials.read(plain, List.of())).isEmpty();
    assertThat(sign(plain, folder.resolve("a." + ending), CredentialSamples.GENERATED)).isEmpty();
    Credential read = read(folder.resolve("a." + ending));
    assertThat(read.state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read.findings().tag()).contains(CredentialSamples.GENERATED);
    assertThat(pixels(folder.resolve("a." + ending))).isEqualTo(pixels(plain));
  }

  @ParameterizedTest
  @FieldSource("ENDINGS")
  void aFileMayBeSignedInItsPlaceAgainAndAgain(String ending) throws IOException {
    Path file = CredentialSamples.picture(folder, ending);
    int[] before = pixels(file);
    sign(file, file, CredentialSamples.GENERATED);
    long once = Files.size(file);
    assertThat(sign(file, file, null)).map(Credential::state).contains(State.VALID_UNTRUSTED);
    long twice = Files.size(file);
    sign(file, file, null);
    assertThat(read(file).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read(file).findings().ai()).isTrue();
    assertThat(read(file).findings().actions()).containsExactly("c2pa.opened", "c2pa.edited");
    assertThat(pixels(file)).isEqualTo(before);
    // Each signing adds one manifest; no dead store stays behind.
    assertThat(Files.size(file) - twice).isLessThan(twice - once + 3000);
    assertThat(count(file, "urn:c2pa:")).isGreaterThan(3);
  }

  /** A store that takes several segments of a JPEG. */
  @ParameterizedTest
  @FieldSource("ENDINGS")
  void aLargeStoreIsCarried(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    String prompt = "prompt ".repeat(40_000);
    OriginTag tag = OriginTag.builder(Operation.GENERATED).prompt(prompt, "", "").build();
    Path signed = folder.resolve("large." + ending);
    sign(plain, signed, tag);
    assertThat(read(signed).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read(signed).findings().tag()).contains(tag);
    assertThat(pixels(signed)).isEqualTo(pixels(plain));
    sign(signed, signed, null);
    assertThat(read(signed).state()).isEqualTo(State.VALID_UNTRUSTED);
  }

  @ParameterizedTest
  @CsvSource({
    "false,false,false",
    "false,true,false",
    "true,false,true",
    "true,true,true",
    "false,false,true",
    "true,true,false"
  })
  void bothByteOrdersAndBigTiffAreSigned(boolean motorola, boolean big, boolean last)
      throws IOException {
    ByteOrder order = motorola ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    Path plain = TiffSamples.write(folder.resolve("grey.tif"), order, big, last);
    Path signed = folder.resolve("signed.tif");
    sign(plain, signed, CredentialSamples.INPAINTED);
    assertThat(read(signed).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(pixels(signed)).isEqualTo(pixels(plain)).hasSize(16);
    sign(signed, signed, null);
    assertThat(read(signed).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(pixels(signed)).isEqualTo(pixels(plain));
    byte[] bytes = Files.readAllBytes(signed);
    int pixel = last ? (big ? 16 : 8) + 3 : (int) Files.size(plain) - 5;
    bytes[pixel] ^= 1;
    assertThat(read(Files.write(signed, bytes)).state()).isEqualTo(State.TAMPERED);
  }

  /** Whoever breaks a credential does not make a picture's AI go away. */
  @ParameterizedTest
  @FieldSource("ENDINGS")
  void withAnyByteOfTheStoreChangedItIsStillAi(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    Path signed = folder.resolve("signed." + ending);
    sign(plain, signed, CredentialSamples.GENERATED);
    byte[] whole = Files.readAllBytes(signed);
    int begin = CredentialSamples.find(signed, "jumb") - 4;
    int end = begin + ByteBuffer.wrap(whole).getInt(begin);
    Set<State> states = EnumSet.noneOf(State.class);
    for (int at = begin; at < end; at += 17) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) (1 << at % 8);
      Files.write(signed, bytes);
      Credential read = read(signed);
      states.add(read.state());
      assertThat(read.findings().ai()).as("byte %d of the store", at - begin).isTrue();
      assertThat(Formats.read(signed).origin().orElseThrow().isAi()).isTrue();
      boolean refused = read.findings().trainingMining().forbids(TrainingMining.AI_TRAINING);
      assertThat(refused || !read.findings().whole()).isTrue();
    }
    assertThat(states).contains(State.TAMPERED, State.UNREADABLE);
  }

  @ParameterizedTest
  @FieldSource("ENDINGS")
  void ofACredentialThatCannotBeReadNobodyKnowsWhatItSays(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    Path signed = folder.resolve("signed." + ending);
    sign(plain, signed, null);
    assertThat(read(signed).findings().whole()).isTrue();
    byte[] bytes = Files.readAllBytes(signed);
    bytes[CredentialSamples.find(signed, "c2cl")] ^= 1;
    Files.write(signed, bytes);
    Credential read = read(signed);
    assertThat(read.state()).isEqualTo(State.UNREADABLE);
    assertThat(read.findings().ai()).isFalse();
    assertThat(read.findings().whole()).isFalse();
    assertThat(read.findings().trainingMining().forbids(TrainingMining.AI_TRAINING)).isTrue();
    assertThat(Formats.read(signed).origin()).isEmpty();
    assertThat(
            Formats.inspect(signed)
                .layers()
                .get(0)
                .carriers(Formats.read(signed).flatten())
                .stream()
                .flatMap(carrier -> carrier.facts().stream()))
        .contains("cannot be read: what it says is not known");
  }

  @Test
  void twoStoresAreNoneAndStillSayAi() throws IOException {
    Path plain = CredentialSamples.picture(folder, "png");
    Path signed = folder.resolve("signed.png");
    sign(plain, signed, CredentialSamples.GENERATED);
    byte[] whole = Files.readAllBytes(signed);
    int chunk = CredentialSamples.find(signed, "caBX") - 4;
    int end = chunk + 12 + ByteBuffer.wrap(whole).getInt(chunk);
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.write(whole, 0, end);
    twice.write(whole, chunk, whole.length - chunk);
    Files.write(signed, twice.toByteArray());
    assertThat(read(signed).state()).isEqualTo(State.UNREADABLE);
    assertThat(read(signed).findings().ai()).isTrue();
    assertThat(Formats.read(signed).origin().orElseThrow().isAi()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("ENDINGS")
  void everyChangedByteOutsideTheStoreIsNoticed(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    Path signed = folder.resolve("signed." + ending);
    sign(plain, signed, CredentialSamples.GENERATED);
    byte[] whole = Files.readAllBytes(signed);
    long store = whole.length - Files.size(plain);
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = whole.clone();
      int at =
          ending.equals("tif")
              ? 16 + random.nextInt((int) Files.size(plain) - 16)
              : (int) store + 40 + random.nextInt((int) Files.size(plain) - 40);
      bytes[at] ^= 1 << random.nextInt(8);
      Optional<Credential> read =
          FileCredentials.read(Files.write(folder.resolve("x." + ending), bytes), List.of());
      assertThat(read.map(Credential::state)).as("byte %d", at).contains(State.TAMPERED);
    }
  }

  @ParameterizedTest
  @FieldSource("ENDINGS")
  void cutAndDamagedFilesGiveACredentialNoneOrOneSentence(String ending) throws IOException {
    Path plain = CredentialSamples.picture(folder, ending);
    Path signed = folder.resolve("signed." + ending);
    sign(plain, signed, CredentialSamples.GENERATED);
    byte[] whole = Files.readAllBytes(signed);
    Random random = new Random(5);
    Path file = folder.resolve("x." + ending);
    for (int i = 0; i < 300; i++) {
      byte[] bytes =
          i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int flips = random.nextInt(20); flips > 0 && bytes.length > 0; flips--) {
        // Most of the structure is at the start.
        int at = Math.min(bytes.length - 1, random.nextInt(random.nextBoolean() ? 200 : 9000));
        bytes[at] = (byte) random.nextInt();
      }
      Files.write(file, bytes);
      assertThatCode(() -> FileCredentials.read(file, List.of())).doesNotThrowAnyException();
      try {
        FileCredentials.embed(file, file, CredentialSamples.statement(null), key);
      } catch (FormatException e) {
        assertThat(e.getMessage()).startsWith("x." + ending + ": ");
      }
    }
  }

  @Test
  void twoStoresInOneFileAreNone() throws IOException {
    Path png = folder.resolve("a.png");
    sign(CredentialSamples.picture(folder, "png"), png, CredentialSamples.GENERATED);
    byte[] bytes = Files.readAllBytes(png);
    int at = CredentialSamples.find(png, "caBX") - 4;
    int length = ByteBuffer.wrap(bytes).getInt(at) + 12;
    Files.write(png, twice(bytes, at, length));
    assertThat(read(png).state()).isEqualTo(State.UNREADABLE);
    assertThat(read(png).faults()).containsExactly("there are 2 manifest stores");

    Path jpeg = folder.resolve("a.jpg");
    sign(CredentialSamples.picture(folder, "jpg"), jpeg, CredentialSamples.GENERATED);
    bytes = Files.readAllBytes(jpeg);
    at = CredentialSamples.find(jpeg, "JP\u0002\u0011") - 4;
    length = ByteBuffer.wrap(bytes).getShort(at + 2) + 2;
    Files.write(jpeg, twice(bytes, at, length));
    assertThat(read(jpeg).faults()).containsExactly("there are several manifest stores");

    for (Path file : List.of(png, jpeg)) {
      sign(file, file, null);
      assertThat(read(file).state()).isEqualTo(State.VALID_UNTRUSTED);
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .contains("could not be carried on: there are ");
    }
  }

  @Test
  void anotherFilesCredentialIsCarriedAsTheParent() throws IOException {
    Path source = folder.resolve("source.jpg");
    sign(CredentialSamples.picture(folder, "jpg"), source, CredentialSamples.GENERATED);
    Path export = folder.resolve("export.png");
    FileCredentials.embed(
        CredentialSamples.picture(folder, "png"),
        export,
        CredentialSamples.statement(CredentialSamples.INPAINTED)
            .with(FileCredentials.ingredient(source, Relationship.PARENT_OF)),
        key);
    assertThat(read(export).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read(export).findings().softwareAgents()).containsExactly("suzuri 1.0");
    // The signed file itself is a component where another is the parent already.
    FileCredentials.embed(
        export,
        export,
        CredentialSamples.statement(null)
            .with(FileCredentials.ingredient(source, Relationship.PARENT_OF)),
        key);
    assertThat(read(export).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read(export).findings().actions())
        .containsExactly("c2pa.opened", "c2pa.placed", "c2pa.edited");
  }

  @Test
  void otherFilesCarryNone() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "no picture");
    assertThat(FileCredentials.canCarry(text)).isFalse();
    assertThat(FileCredentials.read(text, List.of())).isEmpty();
    assertThat(FileCredentials.ingredient(text, Relationship.PARENT_OF))
        .isEqualTo(Ingredient.plain("a.png", Relationship.PARENT_OF));
    assertThatThrownBy(() -> sign(text, text, null))
        .isInstanceOf(FormatException.class)
        .hasMessage("a.png: only PNG, JPEG and TIFF carry credentials");
  }

  /** A rough figure; the benchmark has the exact one. */
  @Test
  void signingTakesLittleBeyondHashing() throws IOException {
    Path plain = CredentialSamples.picture(folder, "png");
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      sign(plain, folder.resolve("b.png"), CredentialSamples.GENERATED);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("signing a small PNG: %.1f ms%n", best / 1e6);
    assertThat(best).isLessThan(2_000_000_000L);
  }

  private Optional<Credential> sign(Path from, Path to, OriginTag tag) throws IOException {
    return FileCredentials.embed(from, to, CredentialSamples.statement(tag), key);
  }

  private static Credential read(Path file) throws IOException {
    return FileCredentials.read(file, List.of()).orElseThrow();
  }

  private static byte[] twice(byte[] bytes, int at, int length) {
    byte[] all = new byte[bytes.length + length];
    System.arraycopy(bytes, 0, all, 0, at + length);
    System.arraycopy(bytes, at, all, at + length, bytes.length - at);
    return all;
  }

  private static int count(Path file, String text) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1).split(text, -1).length - 1;
  }

  private static int[] pixels(Path file) throws IOException {
    BufferedImage image = ImageIO.read(new File(file.toString()));
    if (image == null) {
      return new int[16]; // a BigTIFF, which the JDK does not know
    }
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
