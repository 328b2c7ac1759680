package shirushi.ui.view;

import java.awt.Component;
import javax.swing.JButton;
import shirushi.language.Words;
import shirushi.origin.policy.Declaration;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Type;

/** The artist states that a picture that asks to be left alone is their own. */
final class DeclareSheet extends Sheet {
  private final PromptField name;

  DeclareSheet(PalettePanel panel) {
    super(panel, panel.labels().get("declare.title"));
    Words labels = panel.labels();
    panel
        .model()
        .wishes()
        .refusal()
        .ifPresent(
            phrase -> put(new Prose(panel.model().say(phrase), Type.body(), Colours.now().text())));
    put(new Prose(labels.get("declare.explain"), Type.body(), Colours.now().text()));
    JButton[] button = new JButton[1];
    name =
        new PromptField(
            labels.get("declare.ask"), 1, text -> button[0].setEnabled(!text.isBlank()));
    button[0] =
        Buttons.main(
            Glyph.APPLY,
            labels.get("button.declare"),
            () -> {
              Declaration.Kind own = Declaration.Kind.OWN_WORK;
              panel.model().wishes().declare(new Declaration(own, name.getText()));
              panel.closeSheet();
            });
    button[0].setEnabled(false);
    put(new Field(labels.get("declare.ask"), new Framed(name), name));
    put(button[0]);
  }

  @Override
  Component first() {
    return name;
  }
}
