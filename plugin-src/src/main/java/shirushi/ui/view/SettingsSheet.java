package shirushi.ui.view;

import java.awt.Component;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.style.Space;
import shirushi.style.Theme;
import shirushi.style.Type;

/** Language and look; both change at once. */
final class SettingsSheet extends Sheet {
  private JRadioButton spoken;

  SettingsSheet(PalettePanel panel) {
    super(panel, panel.labels().get("settings"));
    Words labels = panel.labels();
    JPanel languages = new JPanel(new Column(Space.px(2)));
    languages.setOpaque(false);
    ButtonGroup group = new ButtonGroup();
    for (Language language : Language.values()) {
      JRadioButton choice = new JRadioButton(language.nativeName());
      choice.setFont(Type.body());
      choice.setOpaque(false);
      choice.setSelected(language == panel.model().language());
      if (choice.isSelected()) {
        spoken = choice;
      }
      choice.addActionListener(event -> chose(panel, language));
      group.add(choice);
      languages.add(choice);
    }
    put(new Field(labels.get("label.language"), languages));
    Theme theme = panel.surroundings().theme();
    Segments<Boolean> looks =
        new Segments<>(labels.get("theme"), dark -> chose(panel, dark ? Theme.DARK : Theme.LIGHT));
    looks.add(false, null, labels.get("theme.light"));
    looks.add(true, null, labels.get("theme.dark"));
    looks.chosen(theme.dark());
    put(new Field(labels.get("theme"), looks));
  }

  @Override
  Component first() {
    return spoken;
  }

  private static void chose(PalettePanel panel, Language language) {
    panel.language(language);
    panel.sheet(new SettingsSheet(panel));
  }

  private static void chose(PalettePanel panel, Theme theme) {
    panel.theme(theme);
    panel.sheet(new SettingsSheet(panel));
  }
}
