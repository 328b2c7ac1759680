package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.host.Exporter;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.host.file.Seals;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Kind;

/** Files with their origin, of a program whose own files lose it. */
class ExportsTest {
  private static final OriginTag TAG =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  @TempDir private Path folder;
  private Desk desk;
  private PaletteModel palette;
  private Exports exports;
  private boolean tagged = true;
  private boolean refuses;

  @BeforeEach
  void sit() throws Exception {
    desk = new Desk(folder);
    Host program =
        (Host)
            Proxy.newProxyInstance(
                Host.class.getClassLoader(),
                new Class<?>[] {Host.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("exporter")) {
                    return Optional.of(new Program());
                  }
                  try {
                    return method.invoke(desk.host, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    palette = desk.palette(program, "key");
    exports = palette.exports();
    desk.settle();
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  private final class Program implements Exporter {
    @Override
    public Export.Written export(Destination to, Seals seals) throws HostException, IOException {
      if (refuses) {
        throw new HostException("it is asking something");
      }
      Raster pixels = Raster.plain(8, 8, 0xFF00FF00);
      Optional<OriginTag> tag = Optional.of(TAG).filter(it -> tagged);
      Layer layer = new Layer(LayerId.random(), "[AI] a", 0, 0, pixels, 1, true, Optional.empty());
      Canvas canvas = Canvas.of(tag.map(layer::from).orElse(layer.named("a")));
      return seals.export(Optional.empty(), Optional.empty()).write(canvas, to);
    }

    @Override
    public Optional<Unsaid> saved(String document, Path file) {
      return Optional.of(new Unsaid(file, TAG, file.toString().endsWith(".png")));
    }

    @Override
    public Export.Written say(Unsaid unsaid, Seals seals) throws IOException {
      try {
        return export(new Destination(unsaid.file(), true), seals);
      } catch (HostException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  private String key() {
    return palette.notice().map(it -> it.phrase().key()).orElse("");
  }

  @Test
  void programThatKeepsTheOriginNeedsNone() {
    assertThat(desk.palette.exports().possible()).isFalse();
    assertThat(exports.possible()).isTrue();
  }

  @Test
  void fileIsWrittenSignedAndOnRecord() throws Exception {
    Path file = folder.resolve("a.png");
    exports.export(file, false);
    desk.settle();
    assertThat(key()).as("the first file is signed with a new key").isEqualTo("notice.key");
    exports.export(folder.resolve("b.png"), false);
    desk.settle();
    assertThat(key()).isEqualTo("notice.exported");
    assertThat(Formats.read(file).origin().orElseThrow().prompt()).isEqualTo("a cat");
    assertThat(folder.resolve("a.png.origin.json")).exists();
    assertThat(desk.entries(Kind.EXPORT)).hasSize(2);
  }

  @Test
  void fileOfWhichNothingIsKnownIsNotSaidToHaveAnOrigin() {
    tagged = false;
    exports.export(folder.resolve("first.png"), false);
    exports.export(folder.resolve("a.png"), false);
    desk.settle();
    assertThat(key()).isEqualTo("notice.untagged");
  }

  @Test
  void whatIsThereStaysUnlessItIsToBeReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("a.png"), "of the artist");
    exports.export(file, false);
    desk.settle();
    assertThat(key()).isEqualTo("trouble.file");
    assertThat(file).hasContent("of the artist");
    exports.export(file, true);
    desk.settle();
    assertThat(Formats.read(file).origin()).isPresent();
  }

  @Test
  void refusalIsOneSentence() {
    refuses = true;
    exports.export(folder.resolve("a.png"), false);
    desk.settle();
    assertThat(palette.notice().map(it -> palette.say(it.phrase())).orElse(""))
        .contains("it is asking something");
  }

  @Test
  void fileThatLostItsOriginIsOfferedUntilItSaysIt() throws Exception {
    Path file = folder.resolve("a.png");
    exports.saved("one", file);
    desk.settle();
    assertThat(key()).isEqualTo("notice.unsaid");
    assertThat(exports.offer()).contains(file);
    refuses = true;
    exports.say();
    desk.settle();
    assertThat(exports.offer()).as("it may be tried again").contains(file);
    refuses = false;
    exports.say();
    assertThat(exports.offer()).isEmpty();
    desk.settle();
    assertThat(key()).isEqualTo("notice.exported");
    assertThat(Formats.read(file).origin()).isPresent();
  }

  @Test
  void fileThatCannotSayItIsNotOffered() {
    exports.saved("one", folder.resolve("a.webp"));
    desk.settle();
    assertThat(key()).isEqualTo("notice.unsayable");
    assertThat(exports.offer()).isEmpty();
  }
}
