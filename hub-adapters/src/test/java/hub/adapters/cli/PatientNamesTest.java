package hub.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientNamesTest {
  @TempDir Path folder;

  @Test
  void childrenAreCountedByThemselvesInOrderOfAppearance() {
    // given
    PatientNames names = PatientNames.of(null, console());
    names.ofPatient("a");
    // then
    assertThat(names.ofChild("b")).isEqualTo("c1");
    assertThat(names.ofChild("a")).isEqualTo("c2");
    assertThat(names.ofChild("b")).isEqualTo("c1");
  }

  @Test
  void byAKeyAChildHasTheSameNameInEveryRunAndNotThatOfThePatient() {
    // when
    String first = PatientNames.of(folder, console()).ofChild("a");
    PatientNames again = PatientNames.of(folder, console());
    // then
    assertThat(again.ofChild("a")).isEqualTo(first).matches("c-[0-9a-f]{24}");
    assertThat(again.ofPatient("a").value().substring(1)).isNotEqualTo(first.substring(1));
  }

  private static Console console() {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    return new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
  }
}
