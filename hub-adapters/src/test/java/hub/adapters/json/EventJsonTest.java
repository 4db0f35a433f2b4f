package hub.adapters.json;

import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.Content;
import hub.core.message.Coordination;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.EventTime;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Statement;
import hub.core.message.Statement.Who;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The event of a message, key by key (interfaces.md §4). */
class EventJsonTest {
  @Test
  void anAdmissionTellsWhoWhenAndWhom() throws IOException {
    // given
    Message message =
        message("abc", MessageKind.LOG_INNLAGT, "2026-05-11T10:20:00")
            .from(new Address(59L, "983974899", "Sykehuset", 90998L, false))
            .to(new Address(null, null, null, null, false))
            .tells(Hendelse.INNLAGT, "2026-05-11T10:00:00")
            .message();
    // when
    String json = written(message, "{ABC}");
    // then
    assertThat(json)
        .isEqualTo(
            """
            {"event":{"id":"%s","type":"no.meldingshub.message.log-innlagt.v1","data":{\
            "type":"LOG_INNLAGT","msgId":"{ABC}","forsendelsesstatus":"N",\
            "generatedAt":"2026-05-11T08:20:00Z",\
            "sender":{"level1HerId":59,"level2HerId":90998,"enh":"983974899","name":"Sykehuset"},\
            "receiver":{"level1HerId":null,"level2HerId":null,"enh":null,"name":null},\
            "patient":"p1","refToParent":null,"refToConversation":null,\
            "admittedAt":{"value":"2026-05-11T10:00:00","precision":"TIME","estimate":false},\
            "missing":[]}}}
            """
                .formatted(message.id()));
  }

  @Test
  void aChangeTellsWhatItReplacesAndADialogueHasNoStatus() throws IOException {
    // given
    Message change =
        message("m", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:20:00")
            .status(Forsendelsesstatus.M)
            .refersTo("b", "a")
            .message();
    Message dialogue =
        message("d", MessageKind.DIALOG_NOTAT, "2026-05-11T10:20:00").refersTo("a").message();
    // when
    String of = written(change, "m") + written(dialogue, "d");
    // then
    assertThat(of)
        .contains("\"forsendelsesstatus\":\"M\"")
        .contains("\"refToParent\":\"b\",\"refToConversation\":\"a\"")
        .contains("\"forsendelsesstatus\":null");
  }

  @Test
  void aTidligmeldingTellsWhatItLacks() throws IOException {
    // given
    Message message =
        message("t", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T10:20:00")
            .typeInnhold("1")
            .lacks(Content.FORLOP, Content.KONTAKT)
            .message();
    // when
    String json = written(message, "t");
    // then
    assertThat(json).contains("\"missing\":[\"forlop\",\"kontakt\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "LOG_UTSKRIVNINGSKLAR, UTSKRIVNINGSKLAR, readyForDischargeAt",
    "LOG_AVMELDING, UTSKRIVNINGSKLAR, readyForDischargeAt",
    "HELSEOPPL_SOKNAD, UTSKRIVNINGSKLAR, expectedDischargeAt",
    "LOG_AVMELDING, AVMELDING, deregisteredAt",
    "LOG_UTSKREVET, UTSKREVET, dischargedAt",
    "LOG_DOD, DOD, diedAt",
    "UTSKRIVNINGSRAPPORT, INNLAGT, admittedAt"
  })
  void aTimeIsCalledByWhatItMeansInItsMessage(MessageKind kind, Hendelse hendelse, String name)
      throws IOException {
    // given
    MessageBuilder message = message("a", kind, "2026-05-11T10:20:00");
    // when
    String json = written(message.tells(hendelse, "2026-05-15").message(), "a");
    // then
    assertThat(json)
        .contains(
            "\""
                + name
                + "\":{\"value\":\"2026-05-15\",\"precision\":\"DATE\",\"estimate\":false}");
  }

  @Test
  void whatIsToldOfCoordinationStandsLastWithoutNamesTextOrAge() throws IOException {
    // given
    EventTime seen = EventTime.read("2026-11-24T13:20:00", false).orElseThrow();
    EventTime day = EventTime.read("2027-02-03", false).orElseThrow();
    Message message =
        message("k", MessageKind.KOORDINATORMELDING, "2026-11-24T14:05:00")
            .coordination(
                stated(Need.KOORDINATOR, Act.NOTICE, seen),
                stated(null, Act.MEETING, day),
                Coordination.indicated(Need.KOORDINATOR, Act.APPOINTED, Source.ROLE_8))
            .message();
    // when
    String json = written(message, "k");
    // then
    assertThat(json)
        .contains("\"type\":\"no.meldingshub.message.koordinatormelding.v1\"")
        .endsWith(
            """
            "missing":[],"coordination":[\
            {"need":"KOORDINATOR","act":"NOTICE","source":"KOORDINATORMELDING",\
            "certainty":"STATED",\
            "at":{"value":"2026-11-24T13:20:00","precision":"TIME","estimate":false}},\
            {"need":null,"act":"MEETING","source":"KOORDINATORMELDING","certainty":"STATED",\
            "at":{"value":"2027-02-03","precision":"DATE","estimate":false}},\
            {"need":"KOORDINATOR","act":"APPOINTED","source":"ROLE_8","certainty":"INDICATED"}\
            ]}}}
            """);
  }

  @Test
  void whatNobodyTellsOfCoordinationIsNotWritten() throws IOException {
    // given
    Message message = message("d", MessageKind.DIALOG_NOTAT, "2026-11-24T14:05:00").message();
    // when
    String json = written(message, "d");
    // then
    assertThat(json).endsWith("\"missing\":[]}}}\n");
  }

  private static Coordination stated(@Nullable Need need, Act act, EventTime at) {
    Ground ground =
        new Ground(Ground.Kind.CONSENT, Set.of(Consenter.PARENT), LocalDate.of(2026, 11, 23), true);
    return new Coordination(
        need,
        act,
        Source.KOORDINATORMELDING,
        Certainty.STATED,
        at,
        About.TRANSITION_TO_ADULT,
        new Statement(Who.CHILD, true, null, ground));
  }

  private static String written(Message message, String msgId) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLines lines = new JsonLines(out)) {
      lines.line(json -> {
        json.writeFieldName("event");
        EventJson.write(json, message, msgId, message.told().coordination());
      });
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
