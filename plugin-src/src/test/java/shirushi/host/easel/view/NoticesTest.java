package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import shirushi.language.Language;
import shirushi.language.Words;

class NoticesTest {
  private final Notices notices = new Notices(Words.of(Fault.class, Language.ENGLISH), () -> {});

  private void fail(String sentence) {
    notices.fail(new Fault(sentence, Optional.of("and what only some can read, at some length")));
  }

  @Test
  void overANarrowCanvasAllOfTheTextIsSeen() throws Exception {
    fail("\u201cbroken.ora\u201d could not be opened: it is damaged, or is no picture at all.");
    for (int width : new int[] {500, 170, 300}) {
      notices.within(width);
      notices.setSize(notices.getPreferredSize());
      assertThat(notices.getWidth()).isLessThanOrEqualTo(width);
      lay(notices);
      for (JTextArea area : WindowFixture.all(notices, JTextArea.class)) {
        double end = area.modelToView2D(area.getText().length()).getMaxY();
        assertThat(end).as("%s px", width).isLessThanOrEqualTo(area.getHeight());
      }
    }
  }

  private static void lay(Component part) {
    part.doLayout();
    if (part instanceof java.awt.Container whole) {
      for (Component each : whole.getComponents()) {
        lay(each);
      }
    }
  }

  @Test
  void noMoreThanTheLastTwoAreSeen() {
    fail("one");
    fail("two");
    fail("three");
    fail("two");
    assertThat(WindowFixture.all(notices, JTextArea.class))
        .extracting(JTextArea::getText)
        .filteredOn(text -> !text.startsWith("and"))
        .containsExactly("two", "three");
    assertThat(notices.dismiss()).isTrue();
    assertThat(notices.dismiss()).isTrue();
    assertThat(notices.dismiss()).isFalse();
  }
}
