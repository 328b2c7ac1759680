package shirushi.style;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;

/**
 * How everything looks: light or dark, with an accent colour.
 *
 * @param accent opaque; where it could not be read it is made lighter or darker
 * @param ground of what it is seen in, of which the lightness counts
 */
public record Theme(boolean dark, Color accent, Color ground) {
  /** 藍, the dyer's indigo. */
  private static final Color INDIGO = new Color(0x3D63A8);

  public static final Theme LIGHT = new Theme(false, INDIGO, Colours.LIGHT_GROUND);
  public static final Theme DARK = new Theme(true, new Color(0x7F9FDB), Colours.DARK_GROUND);

  /**
   * A theme that goes with a painting program.
   *
   * @param ground the program's own background, which decides between light and dark
   * @param accent what the program shows chosen things in
   */
  public static Theme like(Color ground, Color accent) {
    return new Theme(Contrast.on(ground).equals(Color.WHITE), accent, ground);
  }

  public Colours colours() {
    return dark ? Colours.dark(accent, ground) : Colours.light(accent, ground);
  }

  /**
   * Sets up Swing for this theme, and every window that is open already. On the event thread, or
   * before there is one.
   *
   * @param language whose letterforms are wanted: Chinese, Japanese and Korean share characters
   *     that each draws its own way
   */
  public void install(Locale language) {
    FlatLaf look = dark ? new FlatDarkLaf() : new FlatLightLaf();
    look.setExtraDefaults(defaults());
    try {
      UIManager.setLookAndFeel(look);
    } catch (UnsupportedLookAndFeelException e) {
      throw new IllegalStateException("FlatLaf works on every platform", e);
    }
    UIManager.put(Colours.KEY, colours());
    UIManager.put("defaultFont", Type.face(language));
    FlatLaf.updateUI();
  }

  private Map<String, String> defaults() {
    Colours colours = colours();
    Map<String, String> map = new LinkedHashMap<>();
    map.put("@background", hex(colours.ground()));
    map.put("@foreground", hex(colours.text()));
    map.put("@disabledForeground", hex(colours.disabled()));
    map.put("@componentBackground", hex(colours.field()));
    map.put("@buttonBackground", hex(colours.raised()));
    map.put("@accentColor", hex(colours.accentInk()));
    map.put("@selectionBackground", hex(colours.accent()));
    map.put("@selectionForeground", hex(colours.onAccent()));
    map.put("@textComponentMargin", "4,6,4,6");
    map.put("Component.borderColor", hex(colours.edge()));
    map.put("Component.focusedBorderColor", hex(colours.accentInk()));
    map.put("Component.focusColor", hex(colours.accentInk()));
    map.put("Component.focusWidth", "1");
    map.put("Component.innerFocusWidth", "0");
    map.put("Component.arc", "6");
    map.put("Button.arc", "6");
    map.put("TextComponent.arc", "6");
    map.put("Button.borderColor", hex(colours.edge()));
    map.put("Button.default.background", hex(colours.accent()));
    map.put("Button.default.foreground", hex(colours.onAccent()));
    map.put("Button.default.borderColor", hex(colours.accent()));
    map.put("Button.default.boldText", "true");
    map.put("CheckBox.icon.borderColor", hex(colours.edge()));
    map.put("CheckBox.icon.focusWidth", "2");
    map.put("CheckBox.icon.focusColor", hex(colours.text()));
    map.put("ToggleButton.selectedBackground", hex(colours.chosen()));
    map.put("ToggleButton.toolbar.selectedBackground", hex(colours.chosen()));
    map.put("Separator.foreground", hex(colours.line()));
    map.put("ScrollBar.width", "10");
    map.put("ScrollBar.thumbArc", "999");
    map.put("ScrollBar.thumbInsets", "2,2,2,2");
    map.put("ScrollBar.track", hex(colours.ground()));
    map.put("Slider.trackWidth", "3");
    map.put("Slider.thumbSize", "14,14");
    map.put("Slider.focusedColor", hex(colours.text()));
    map.put("Slider.focusWidth", "3");
    map.put("Slider.trackColor", hex(colours.edge()));
    map.put("ToolTip.background", hex(colours.raised()));
    map.put("ToolTip.foreground", hex(colours.text()));
    map.put("TitlePane.unifiedBackground", "true");
    return map;
  }

  private static String hex(Color colour) {
    return "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
  }
}
