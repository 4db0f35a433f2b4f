package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.agreement.AgreementFiles;
import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Topic;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agreements that change while the hub runs: each holds for what starts from then on. */
class AgreementsTest {
  private static final AgreementTexts SHIPPED = new AgreementTexts(Map.of());
  private static final AgreementTexts SOONER =
      new AgreementTexts(
          Map.of(
              "sooner.yaml",
              """
              id: sooner
              parties: {trust: 59}
              rules: {tidligmelding-24t: {limit: PT12H}}
              """));

  private final Task task = Task.begun().under(texts -> AgreementFiles.of(texts.byName()));

  @Test
  void whatStartedBeforeAChangeKeepsItsDueAndWhatStartsAfterHasAnother() {
    // given
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T08:00:00")));
    task.read(admission("before", "2026-05-11T10:00:00"));
    // when
    task.read(Line.agreements(SOONER, instant("2026-05-11T11:00:00")));
    task.read(admission("after", "2026-05-11T12:00:00"));
    // then
    assertThat(dueOfTidligmeldinger())
        .containsExactly("before 2026-05-12T08:00:00Z", "after 2026-05-11T22:00:00Z");
  }

  @Test
  void theFirstAgreementsHoldForAllTimeBeforeThem() {
    // given
    task.read(Line.agreements(SOONER, instant("2026-05-11T11:00:00")));
    // when
    task.read(admission("earlier", "2026-05-11T12:00:00", "2026-05-11T09:00:00"));
    // then
    assertThat(dueOfTidligmeldinger()).containsExactly("earlier 2026-05-11T19:00:00Z");
  }

  @Test
  void agreementsHoldAfterARestartAsTheyWereTold() {
    // given
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T08:00:00")));
    task.read(Line.agreements(SOONER, instant("2026-05-11T11:00:00")));
    // when
    task.restart();
    task.read(admission("late", "2026-05-11T12:00:00", "2026-05-11T10:59:59"));
    task.read(admission("after", "2026-05-11T12:00:00"));
    // then
    assertThat(dueOfTidligmeldinger())
        .containsExactly("late 2026-05-12T08:59:59Z", "after 2026-05-11T22:00:00Z");
  }

  @Test
  void theSameAgreementsToldAgainAreNoNews() {
    // given
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T08:00:00")));
    task.read(admission("before", "2026-05-11T10:00:00"));
    task.forgetSent();
    // when
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T11:00:00")));
    // then
    assertThat(task.values(Topic.OBLIGATION)).isEmpty();
  }

  @Test
  void aMessageBeforeAnyAgreementsIsReadUnderWhatIsShipped() {
    // when
    task.read(admission("first", "2026-05-11T10:00:00"));
    // then
    assertThat(dueOfTidligmeldinger()).containsExactly("first 2026-05-12T08:00:00Z");
  }

  @Test
  void anOutageThatIsDeclaredLaterMarksOnlyWhatIsSaidLater() {
    // given
    AgreementTexts outage =
        new AgreementTexts(
            Map.of(
                "outage.yaml",
                """
                id: outage
                parties: {trust: 59}
                outages: [{party: 59, from: 2026-05-12T09:00, to: 2026-05-12T11:00}]
                """));
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T08:00:00")));
    task.read(admission("before", "2026-05-11T10:00:00"));
    task.read(Line.clock(instant("2026-05-12T06:30:00")));
    // when
    task.read(Line.agreements(outage, instant("2026-05-12T07:00:00")));
    task.read(Line.clock(instant("2026-05-12T10:30:00")));
    // then
    assertThat(Told.json(task, Topic.ALERT))
        .extracting(alert -> alert.path("data").isMissingNode() ? alert : alert.path("data"))
        .filteredOn(alert -> alert.path("rule").asText().equals("tidligmelding-24t"))
        .extracting(alert ->
            alert.path("kind").asText()
                + " "
                + alert.path("dueAt").asText()
                + " "
                + alert.path("outage").asBoolean())
        .containsExactly("WARNING 2026-05-12T08:00:00Z false", "BREACH 2026-05-12T08:00:00Z true");
  }

  @Test
  void whatIsPublishedTwiceHoldsEachFromItsOwnRecordOn() {
    // given
    AgreementTexts later =
        new AgreementTexts(
            Map.of(
                "later.yaml",
                """
                id: later
                parties: {trust: 59}
                rules: {tidligmelding-24t: {limit: PT48H}}
                """));
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T08:00:00")));
    task.read(Line.agreements(SOONER, instant("2026-05-11T11:00:00")));
    task.read(Line.agreements(later, instant("2026-05-11T12:00:00")));
    // when
    task.read(admission("first", "2026-05-11T13:00:00", "2026-05-11T10:59:59"));
    task.read(admission("second", "2026-05-11T13:00:00", "2026-05-11T11:00:00"));
    task.read(admission("third", "2026-05-11T13:00:00", "2026-05-11T12:00:00"));
    // then
    assertThat(dueOfTidligmeldinger())
        .containsExactly(
            "first 2026-05-12T08:59:59Z",
            "second 2026-05-11T21:00:00Z",
            "third 2026-05-13T10:00:00Z");
  }

  @Test
  void aStartStillToComeFollowsTheNewAgreementsAtOnce() {
    // given
    AgreementTexts off =
        new AgreementTexts(
            Map.of(
                "off.yaml",
                """
                id: off
                parties: {trust: 59}
                rules: {utskrivningsrapport-utreisedag: {off: true}}
                """));
    task.read(Line.agreements(off, instant("2026-05-11T08:00:00")));
    task.read(Line.of(discharge()));
    // when
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T11:00:00")));
    // then
    assertThat(task.next()).isEqualTo(instant("2026-05-12T00:00:00"));
  }

  @Test
  void theThemeOfADialogueMeansInItsEventWhatIsAgreedWhenItCame() {
    // given
    AgreementTexts listed =
        new AgreementTexts(
            Map.of(
                "themes.yaml",
                """
                id: themes
                parties: {trust: 59}
                themes: {KOORDINATOR: [Behov for koordinator]}
                """));
    // when
    task.read(Line.agreements(SHIPPED, instant("2026-05-11T08:00:00")));
    task.read(dialogue("before", "2026-05-11T10:00:00"));
    task.read(Line.agreements(listed, instant("2026-05-11T11:00:00")));
    task.read(dialogue("after", "2026-05-11T12:00:00"));
    // then
    assertThat(Told.json(task, Topic.EVENT))
        .extracting(event -> event.path("msgId").asText() + event.path("coordination"))
        .containsExactly(
            "before",
            "after[{\"need\":\"KOORDINATOR\",\"act\":\"NOTICE\",\"source\":\"DIALOG_THEME\","
                + "\"certainty\":\"MAPPED\"}]");
  }

  private static Line dialogue(String msgId, String at) {
    return Line.of(
        message(msgId, MessageKind.DIALOG_HELSEFAGLIG, at)
            .theme("7322/6")
            .tema("Behov for koordinator")
            .received());
  }

  /** Told at 10:00 for 15:00 the same day. */
  private static Fact discharge() {
    return message("utskrevet", MessageKind.LOG_UTSKREVET, "2026-05-11T10:00:00")
        .tells(Hendelse.UTSKREVET, "2026-05-11T15:00:00")
        .received();
  }

  private static Line admission(String msgId, String at) {
    return admission(msgId, at, at);
  }

  /** Each of a patient of its own. */
  private static Line admission(String msgId, String acceptedAt, String admittedAt) {
    MessageBuilder admission =
        message(msgId, MessageKind.LOG_INNLAGT, acceptedAt).tells(Hendelse.INNLAGT, admittedAt);
    return Line.of(
        new Fact.Received(admission.message().about(new Pseudonym(msgId)), instant(acceptedAt)));
  }

  private List<String> dueOfTidligmeldinger() {
    return Told.json(task, Topic.OBLIGATION).stream()
        .filter(obligation -> obligation.path("rule").asText().equals("tidligmelding-24t"))
        .map(AgreementsTest::due)
        .toList();
  }

  private static String due(JsonNode obligation) {
    return obligation.path("startedBy").asText() + " " + obligation.path("dueAt").asText();
  }
}
