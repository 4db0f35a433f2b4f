package hub.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.explanation.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb|nb",
        "nb-NO|nb",
        "no|nb",
        "no-NO,en;q=0.5|nb",
        "nn|nn",
        "nn-NO,nb;q=0.9|nn",
        "nb;q=0.2, nn;q=0.8|nn",
        "en-GB;q=0.9, nn;q=0.1|en",
        "se, nn;q=0.3|nn",
        "nb;q=0, en|en",
        "EN|en",
        "de|none",
        "*|none",
        "nb;q=x|none",
        ";;|none"
      })
  void theBestWantedOfThoseThatTheHubHas(String header, String expected) {
    // when
    String found = AskedLanguage.of(header).map(Language::code).orElse("none");
    // then
    assertThat(found).isEqualTo(expected);
  }
}
