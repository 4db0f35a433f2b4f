package hub.adapters.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.message.MessageKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The official schemas in place of ours. */
class SchemasTest {
  @Test
  void theOfficialFilesAreUsedAsTheyLieInTheirFolders() throws IOException, SAXException {
    // given
    Schema expected = OfficialExamples.schema();
    // when
    Schema official = Schemas.official(OfficialExamples.folder().resolve("xsd"));
    // then
    for (Path file : OfficialExamples.files()) {
      byte[] xml = Files.readAllBytes(file);
      assertThat(isValid(official, xml)).as(file.toString()).isEqualTo(isValid(expected, xml));
    }
  }

  @Test
  void ourOwnKoordinatorMeldingIsValidByTheOfficialFilesToo() throws IOException {
    // given
    byte[] sound = TestMessages.of(MessageKind.KOORDINATORMELDING).bytes();
    byte[] broken =
        TestMessages.of(MessageKind.KOORDINATORMELDING).replace("<Patient/>", "").bytes();
    // when
    Schema official = Schemas.official(OfficialExamples.folder().resolve("xsd"));
    // then
    assertThat(isValid(official, sound)).isTrue();
    assertThat(isValid(official, broken)).isFalse();
  }

  @Test
  void aFolderWithoutThemIsToldWithWhatItLacks(@TempDir Path folder) {
    assertThatThrownBy(() -> Schemas.official(folder))
        .isInstanceOf(SchemaFolderFault.class)
        .hasMessage(
            "The folder "
                + folder
                + " of -Dhub.schemas.official holds no schema for"
                + " http://www.kith.no/xmlstds/po/Pasientlogistikk/2009-06-30. Name one with all"
                + " official schemas of PLO, dialogmelding and hodemelding, or leave the option"
                + " out.");
  }

  @Test
  void aFolderThatIsNotThereIsToldSo() {
    assertThatThrownBy(() -> Schemas.official(Path.of("finnes-ikke")))
        .isInstanceOf(SchemaFolderFault.class)
        .hasMessageContaining("finnes-ikke of -Dhub.schemas.official cannot be read. ");
  }

  private static boolean isValid(Schema schema, byte[] xml) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }
}
