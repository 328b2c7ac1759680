package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import shirushi.language.Words;

class CommandTest {
  @Test
  void noKeyMeansTwoThings() {
    Stream<KeyStroke> commands =
        Stream.of(Command.values()).flatMap(command -> command.strokes().stream());
    Stream<KeyStroke> tools =
        Stream.of(Tool.values()).map(tool -> Command.stroke(String.valueOf(tool.letter())));
    List<KeyStroke> all = Stream.concat(commands, tools).toList();
    assertThat(all).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void whatAnUnmodifiedKeyDoesYieldsToWriting() {
    for (Command command : Command.values()) {
      for (KeyStroke stroke : command.strokes()) {
        boolean function = stroke.toString().matches("pressed F\\d+");
        if (stroke.getModifiers() == 0 && !function) {
          assertThat(command.yieldsToWriting()).as(command.name()).isTrue();
        }
      }
    }
  }

  @Test
  void aZoomReadsInWholePercentsButForTheSmallest() {
    assertThat(StatusBar.percent(1)).isEqualTo("100 %");
    assertThat(StatusBar.percent(0.9951)).isEqualTo("100 %");
    assertThat(StatusBar.percent(1.0 / 64)).isEqualTo("1.6 %");
    assertThat(StatusBar.percent(0.0999)).isEqualTo("10 %");
  }

  @Test
  void aTipNamesTheKey() {
    Words words = Words.of(EaselWindow.class, shirushi.language.Language.ENGLISH);
    assertThat(Command.REDO.tip(words)).isEqualTo("Redo (Ctrl+Shift+Z)");
    assertThat(Command.SMALLER_TIP.tip(words)).isEqualTo("Smaller brush ([)");
    assertThat(Command.GROW.tip(words)).isEqualTo(words.get(Command.GROW.key()));
  }
}
