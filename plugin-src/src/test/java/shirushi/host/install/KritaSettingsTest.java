package shirushi.host.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KritaSettingsTest {
  private static String on(String settings) {
    return KritaSettings.enabled(settings, "shirushi");
  }

  private static String off(String settings) {
    return KritaSettings.without(settings, "shirushi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key=before any section\n",
        "key=1\n\n[MainWindow]\nState=AAAA\n",
        "[MainWindow]\nState=\u0000\u00ff\n\n[python]\nenable_other=true\n\n[theme]\nTheme=x\n",
        "[a]\r\nb=c\r\n\r\n[python]\r\nenable_other=false\r\n",
        "[a]\r\nb=c\r\n",
        "[a]\nb=no line end",
        "[pythons]\nenable_shirushi=of another\n",
        "[python]\nenable_shirushi_test=true\n",
        "[python]\nenable_other=true",
      })
  void whatWasThereComesBackByteForByte(String before) {
    String enabled = on(before);
    assertThat(enabled).isNotEqualTo(before).contains("enable_shirushi=true");
    assertThat(on(enabled)).as("done twice").isEqualTo(enabled);
    assertThat(off(enabled)).isEqualTo(before);
    assertThat(off(before)).isEqualTo(before);
  }

  @Test
  void keyStandsInItsSection() {
    assertThat(on("[a]\nb=c\n\n[python]\nenable_other=true\n\n[z]\n"))
        .isEqualTo("[a]\nb=c\n\n[python]\nenable_shirushi=true\nenable_other=true\n\n[z]\n");
    assertThat(on("top=1\n[z]\ny=x\n"))
        .isEqualTo("top=1\n[python]\nenable_shirushi=true\n\n[z]\ny=x\n");
    assertThat(on("[python]")).isEqualTo("[python]\nenable_shirushi=true\n");
  }

  @Test
  void onePluginThatWasSwitchedOffIsSwitchedOn() {
    String before = "[python]\nenable_a=true\nenable_shirushi=false\nenable_z=true\n";
    assertThat(on(before))
        .isEqualTo("[python]\nenable_shirushi=true\nenable_a=true\nenable_z=true\n");
    assertThat(off(before)).isEqualTo("[python]\nenable_a=true\nenable_z=true\n");
  }

  @Test
  void keyIsTakenAwayWhereverKritaHasPutIt() {
    assertThat(off("[a]\nb=c\n\n[python]\nenable_a=true\nenable_shirushi=true\n\n[z]\nz=z\n"))
        .isEqualTo("[a]\nb=c\n\n[python]\nenable_a=true\n\n[z]\nz=z\n");
    assertThat(off("[a]\nb=c\n\n[python]\nenable_shirushi=true\n\n[z]\nz=z\n"))
        .isEqualTo("[a]\nb=c\n\n[z]\nz=z\n");
  }
}
