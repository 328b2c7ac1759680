package shirushi.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.format.Formats;
import shirushi.language.Language;
import shirushi.language.Words;

class ContactSheetTest {
  @TempDir private Path temporary;
  private Path folder;
  private Path page;

  @BeforeEach
  void resolve() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("pictures"));
    page = temporary.resolve("page.html");
  }

  private String page(Language language) throws Exception {
    List<Item> items = new ArrayList<>();
    Totals totals = new Scan(() -> false).each(folder, items::add);
    new ContactSheet(folder, items, totals, language)
        .write(new Destination(page, true), () -> false);
    return Files.readString(page);
  }

  private static List<byte[]> thumbnails(String html) {
    List<byte[]> all = new ArrayList<>();
    Matcher data = Pattern.compile("src=\"data:image/jpeg;base64,([^\"]+)\"").matcher(html);
    while (data.find()) {
      all.add(Base64.getDecoder().decode(data.group(1)));
    }
    return all;
  }

  @Test
  void thePageShowsEveryPictureWithItsKindAndNeedsNothingElse() throws Exception {
    Drawn.write(folder.resolve("a.png"), Drawn.AI);
    Drawn.write(folder.resolve("b.ora"), Drawn.AI, Drawn.HAND);
    Drawn.write(folder.resolve("c.jpg"), Optional.empty());
    Files.writeString(folder.resolve("d.png"), "no picture");
    String html = page(Language.ENGLISH);
    assertThat(html)
        .contains("<figure class=\"ai\">", "<figure class=\"mixed\">", "<figure class=\"unknown\">")
        .contains("<figure class=\"broken\">", "not a picture this can read")
        .contains("id=\"f-all\" checked", "id=\"f-mixed\"")
        .doesNotContain("id=\"f-hand\"")
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("http://", "https://", "url(");
    assertThat(thumbnails(html)).hasSize(3);
    assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("pictures", "page.html");
  }

  @Test
  void thumbnailsKeepTheShapeAndAreAtMost160() throws Exception {
    int[] argb = new int[640 * 320];
    Arrays.fill(argb, 0xFFCC2211);
    Raster raster = Raster.of(640, 320, argb);
    Layer layer = new Layer(LayerId.random(), "x", 0, 0, raster, 1, true, Optional.empty());
    for (String name : List.of("wide.png", "wide.ora")) {
      Formats.forWriting(Path.of(name)).write(Canvas.of(layer), folder.resolve(name));
    }
    for (byte[] jpeg : thumbnails(page(Language.ENGLISH))) {
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg));
      assertThat(seen.getWidth()).isEqualTo(160);
      assertThat(seen.getHeight()).isEqualTo(80);
      assertThat(seen.getRGB(80, 40) >> 16 & 255).isBetween(0xC4, 0xD4);
      assertThat(seen.getRGB(80, 40) & 255).isBetween(0x09, 0x19);
    }
  }

  @Test
  void hostileNamesStayNames() throws Exception {
    assumeTrue(File.separatorChar == '/', "such names can be given here");
    List<String> names =
        List.of(
            "<img src=x onerror=alert(1)>.png",
            "\" onclick=\"alert(1).png",
            "javascript:alert(1).png",
            "\u202Egnp.exe.png",
            "two\nlines\u001b[31m.png",
            "?q#f %41&amp;.png");
    for (String name : names) {
      Drawn.write(folder.resolve(name), Drawn.AI);
    }
    String html = page(Language.JAPANESE);
    assertThat(html)
        .contains("&lt;img src=x onerror=alert(1)&gt;.png", "href=\"./pictures/javascript%3Aalert")
        .contains(
            "\uFFFDgnp.exe.png", "two\uFFFDlines\uFFFD[31m.png", "%3Fq%23f%20%2541%26amp%3B.png")
        .doesNotContain("<img src=x", "\u202E", "\u001b", "\" onclick=\"");
    assertThat(Pattern.compile("href=\"(?!\\./)").matcher(html).find()).isFalse();
  }

  @Test
  void aPictureWhosePixelsAreDamagedHasNoPreviewAndStaysListed() throws Exception {
    byte[] jpeg = Files.readAllBytes(Drawn.write(folder.resolve("a.jpg"), Drawn.AI));
    int scan = 2;
    while ((jpeg[scan + 1] & 255) != 0xDB) { // the first table: what stands before it is metadata
      scan += 2 + ((jpeg[scan + 2] & 255) << 8 | jpeg[scan + 3] & 255);
    }
    Files.write(folder.resolve("a.jpg"), Arrays.copyOf(jpeg, scan));
    assertThat(page(Language.ENGLISH)).contains("<figure class=\"ai\">").contains("no preview");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryWord(Language language) throws Exception {
    Words words = Words.of(ContactSheet.class, language);
    assertThat(words.keys()).isEqualTo(Words.of(ContactSheet.class, Language.ENGLISH).keys());
    assertThat(page(language))
        .contains("<html lang=\"" + language.code() + "\">")
        .contains(words.get("title"), words.get("means.unknown"), words.get("nothing"));
  }

  @Test
  void anExistingPageStaysWhereWritingIsStopped() throws Exception {
    Drawn.write(folder.resolve("a.png"), Drawn.AI);
    Files.writeString(page, "as it was");
    List<Item> items = new ArrayList<>();
    Totals totals = new Scan(() -> false).each(folder, items::add);
    ContactSheet sheet = new ContactSheet(folder, items, totals, Language.ENGLISH);
    assertThatThrownBy(() -> sheet.write(new Destination(page, true), () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(page).hasContent("as it was");
    assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("pictures", "page.html");
  }
}
