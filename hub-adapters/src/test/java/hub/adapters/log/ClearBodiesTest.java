package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import hub.adapters.log.LogRecord.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bodies that stand in clear: INSTALLATION and AGREEMENTS. */
class ClearBodiesTest {
  @Test
  void anInstallationIsReadFromTheLogAsItWasWritten() {
    // when
    LogRecord record = LogFormat.read(Golden.bytes("log-installation.json"));
    // then
    assertThat(Installation.read(record.body()))
        .isEqualTo(new Installation("3f9ac0de11223344", 12));
  }

  @Test
  void agreementsAreReadFromTheLogInTheirOrder() {
    // when
    LogRecord record = LogFormat.read(Golden.bytes("log-agreements.json"));
    // then
    assertThat(AgreementTexts.read(record.body()).byName())
        .containsExactly(
            entry("a-nasjonal.yaml", "id: nasjonal\n"),
            entry("b-lokal.yaml", "id: \"lokal\" # æøå\n"));
  }

  @Test
  void textsComeBackCharacterByCharacter() {
    // given
    Map<String, String> files = new LinkedHashMap<>();
    files.put("z.yaml", "tab\t, \"quoted\", \\, \r\n, \u0000, \u2028, 🏥\n");
    files.put("a.yaml", "");
    AgreementTexts texts = new AgreementTexts(files);
    // when
    byte[] value = LogFormat.write(LogRecord.clear(Kind.AGREEMENTS, texts.write()));
    // then
    AgreementTexts read = AgreementTexts.read(LogFormat.read(value).body());
    assertThat(read).isEqualTo(texts);
    assertThat(read.byName().keySet()).containsExactly("z.yaml", "a.yaml");
  }

  @Test
  void aBodyThatIsNoJsonIsUnreadable() {
    assertThatThrownBy(() -> Installation.read(new byte[0])).isInstanceOf(UnreadableRecord.class);
    assertThatThrownBy(() -> AgreementTexts.read("[]".getBytes(UTF_8)))
        .isInstanceOf(UnreadableRecord.class);
  }
}
