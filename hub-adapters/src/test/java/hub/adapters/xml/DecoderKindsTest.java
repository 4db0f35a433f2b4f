package hub.adapters.xml;

import static hub.adapters.xml.Decoding.message;
import static hub.core.message.MessageKind.LOG_TILBAKEMELDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hub.core.message.BodyVersion;
import hub.core.message.EventTime;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderKindsTest {
  static Stream<Arguments> everyKindInEachVersion() {
    return Stream.of(MessageKind.values())
        .flatMap(kind ->
            Stream.of(BodyRoot.values())
                .filter(root -> root.carries(kind, null))
                .map(BodyRoot::version)
                .filter(version -> kind != LOG_TILBAKEMELDING || version == BodyVersion.PLO_2_0)
                .map(version -> Arguments.of(kind, version)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEachVersion")
  void everyKindIsTakenInEachOfItsVersions(MessageKind kind, BodyVersion version) {
    // given
    var sent = TestMessages.of(kind, version);
    // when
    Message message = message(sent);
    // then
    assertThat(message.kind()).isEqualTo(kind);
    assertThat(message.version()).isEqualTo(version);
    assertThat(message.status()).isEqualTo(hasStatus(kind) ? Forsendelsesstatus.N : null);
    assertThat(message.patient()).isEqualTo(Pseudonym.NOBODY);
  }

  @Test
  void anAdmissionTellsItsTimeInOslo() {
    // given
    var sent = TestMessages.of(MessageKind.LOG_INNLAGT).time("1", "2026-03-01T10:00:00", true);
    // when
    var told = message(sent).told();
    // then
    assertThat(told.times())
        .as("what has happened is never an estimate (D13)")
        .containsExactly(
            entry(
                Hendelse.INNLAGT,
                new EventTime(
                    "2026-03-01T10:00:00",
                    LocalDate.of(2026, 3, 1),
                    Instant.parse("2026-03-01T09:00:00Z"),
                    false)));
  }

  @Test
  void eventsAreToldByTheirCodeAndNotByTheirPosition() {
    // given
    var sent =
        TestMessages.of(MessageKind.LOG_AVMELDING)
            .time("4", "2026-03-06")
            .time("3", "2026-03-05", true)
            .time("1", "2026-03-01T10:00:00");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.times())
        .containsOnlyKeys(Hendelse.INNLAGT, Hendelse.UTSKRIVNINGSKLAR, Hendelse.AVMELDING)
        .containsEntry(Hendelse.AVMELDING, onDay("2026-03-06", false))
        .containsEntry(Hendelse.UTSKRIVNINGSKLAR, onDay("2026-03-05", true));
  }

  @Test
  void ofTwoEventsOfOneCodeTheFirstReadableCounts() {
    // given
    var sent =
        TestMessages.of(MessageKind.LOG_UTSKRIVNINGSKLAR)
            .time("3", "2026-03")
            .time("3", "2026-03-05")
            .time("3", "2026-03-09");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.times())
        .containsExactly(entry(Hendelse.UTSKRIVNINGSKLAR, onDay("2026-03-05", false)));
  }

  @Test
  void anEventWithoutReadableTimeIsLeftOut() {
    // given
    var sent = TestMessages.of(MessageKind.LOG_DOD).time("13", "2026");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.times()).isEmpty();
  }

  @Test
  void aDischargeTellsWhereToAndInWhichState() {
    // given
    var sent = TestMessages.of(MessageKind.LOG_UTSKREVET).utTil("11", "2");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.utTil()).isEqualTo("11");
    assertThat(told.uttilstand()).isEqualTo("2");
  }

  @Test
  void helseopplysningerTellTheirContentAndTheExpectedDischarge() {
    // given
    var sent =
        TestMessages.of(MessageKind.HELSEOPPL_SOKNAD)
            .typeInnhold("2")
            .status("M")
            .time("1", "2026-03-01T10:00:00")
            .time("3", "2026-03-09", true);
    // when
    Message message = message(sent);
    // then
    assertThat(message.status()).isEqualTo(Forsendelsesstatus.M);
    assertThat(message.told().typeInnhold()).isEqualTo("2");
    assertThat(message.told().times())
        .containsOnlyKeys(Hendelse.INNLAGT, Hendelse.UTSKRIVNINGSKLAR)
        .containsEntry(Hendelse.UTSKRIVNINGSKLAR, onDay("2026-03-09", true));
  }

  @Test
  void anUtskrivningsrapportHasAnotherListOfContents() {
    // given
    var sent = TestMessages.of(MessageKind.UTSKRIVNINGSRAPPORT).typeInnhold("11");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.typeInnhold()).isNull();
  }

  @Test
  void aDialogueTellsItsThemeByListAndCode() {
    // given
    var sent = TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG).theme("7322", "7", "Kan ta imot");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.theme()).isEqualTo("7322/7");
  }

  @Test
  void aThemeWithoutItsListIsToldWithoutIt() {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_NOTAT, BodyVersion.DIALOG_1_0)
            .replace(
                "<dia:TemaKodet V=\"6\" S=\"2.16.578.1.12.4.1.1.7322\"/>",
                "<dia:TemaKodet V=\"6\"/>");
    // when
    var told = message(sent).told();
    // then
    assertThat(told.theme()).isEqualTo("/6");
  }

  @Test
  void anUnknownStatusRefusesNothingAndTellsNothing() {
    // given
    var sent = TestMessages.of(MessageKind.INNLEGGELSESRAPPORT).status("A");
    // when
    Message message = message(sent);
    // then
    assertThat(message.status()).isNull();
  }

  private static boolean hasStatus(MessageKind kind) {
    return !kind.isDialog() && kind != MessageKind.EPJ_EKSTRAKT;
  }

  private static EventTime onDay(String day, boolean estimate) {
    return new EventTime(day, LocalDate.parse(day), null, estimate);
  }
}
