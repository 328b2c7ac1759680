package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import shirushi.host.file.SealKeys;
import shirushi.language.Language;

/** What keys and the ledger have to say is said in the artist's language. */
class KeysSaidTest extends WindowFixture {
  @Test
  void inTheLanguageOfTheWindow() throws Exception {
    SealKeys.Listener keys =
        onEventThread(
            () -> {
              window.speak(Language.JAPANESE);
              return window.keys();
            });
    keys.made("猫", Path.of("key.pem"), true);
    assertThat(texts()).anyMatch(text -> text.startsWith("署名用の新しい鍵を「猫」の名前で作りました: key.pem。以前の鍵"));
    keys.noCredentials(new IOException("the password does not fit"));
    onEventThread(
        () -> {
          window.unrecorded(new IOException("No space left on device"));
          return null;
        });
    assertThat(texts())
        .anyMatch(text -> text.startsWith("絵に Content Credentials を付けられませんでした。"))
        .contains("the password does not fit")
        .contains("保存したことを台帳に記録できませんでした。ディスクがいっぱいです。");
  }
}
