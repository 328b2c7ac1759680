package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shirushi.language.Language;
import shirushi.model.ModelStatement;
import shirushi.model.ModelWording;
import shirushi.style.Theme;

/** What a model's maker states is read in the artist's language, where the maker wrote it. */
class ModelSheetTest extends OnStage {
  private List<String> read(Language language) throws Exception {
    stage.dress(language, Theme.LIGHT);
    Steps.sheet(stage, ModelSheet::new);
    return Events.on(
        () -> Eyes.all(stage.panel, Prose.class).stream().map(Prose::getText).toList());
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void theShippedModelSpeaksTheArtistsLanguage(Language language) throws Exception {
    stage.open();
    ModelStatement statement =
        Events.on(() -> stage.model.models().chosen().orElseThrow().statement());
    ModelWording own = statement.in(language.code());
    assertThat(read(language))
        .contains(own.description(), own.by())
        .anyMatch(text -> text.endsWith("\n" + own.training()))
        .noneMatch(text -> text.contains(statement.training().text()));
  }

  @Test
  void whatOthersSayInEnglishOnlyIsQuotedUnderWhatItComesTo() throws Exception {
    stage.open();
    assertThat(read(Language.JAPANESE))
        .contains("作者の許諾を得た絵\n「" + Stage.STRANGER + "」", "「Paints harbours.」");
    assertThat(read(Language.ENGLISH))
        .contains("Pictures with their makers’ consent\n" + Stage.STRANGER);
  }
}
