package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.AppRec;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.ContentHash;
import hub.core.message.Coordination;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.EventTime;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.message.Statement;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import hub.core.message.ThemeDigest;
import hub.core.message.Told;
import hub.core.random.RandomJourney;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFactsFormatTest {
  private static final ContentHash CONTENT = ContentHash.of("<MsgHead/>".getBytes(UTF_8));
  private static final UUID ID = UUID.fromString("5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f");

  @Test
  void allFieldsAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(full())).asString(UTF_8).isEqualTo(text("facts-full.json"));
  }

  @Test
  void factsWithoutAnythingThatMayLackAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(least()))
        .asString(UTF_8)
        .isEqualTo(text("facts-least.json"));
  }

  @Test
  void theFactsOfAnAppRecAreWrittenAsTheyAlwaysWere() {
    assertThat(MessageFactsFormat.write(appRec()))
        .asString(UTF_8)
        .isEqualTo(text("facts-apprec.json"));
  }

  @Test
  void whatIsToldOfCoordinationIsWrittenAsItAlwaysWas() {
    assertThat(MessageFactsFormat.write(coordinating()))
        .asString(UTF_8)
        .isEqualTo(text("facts-coordination.json"));
  }

  @Test
  void whatWasOnceWrittenIsRead() {
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-coordination.json")))
        .isEqualTo(coordinating());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-full.json"))).isEqualTo(full());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-least.json"))).isEqualTo(least());
    assertThat(MessageFactsFormat.read(Golden.bytes("facts-apprec.json"))).isEqualTo(appRec());
  }

  @Test
  void everyMessageOfManyHistoriesComesBackAsItWas() {
    for (long seed = 1; seed <= 300; seed++) {
      for (Fact fact : RandomJourney.of(seed).facts()) {
        MessageFacts facts = facts(fact.message());
        assertThat(MessageFactsFormat.read(MessageFactsFormat.write(facts)))
            .as("seed %d", seed)
            .isEqualTo(facts);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void everyKindOfMessageComesBack(MessageKind kind) {
    MessageFacts facts = facts(MessageBuilder.message("A", kind, "2026-03-01T10:00:00Z").message());
    assertThat(MessageFactsFormat.read(MessageFactsFormat.write(facts))).isEqualTo(facts);
  }

  /** A renamed constant makes old records unreadable. */
  @Test
  void theWordsOnTheLogAreTheseForEver() {
    assertThat(names(MessageKind.values()))
        .contains(
            "LOG_INNLAGT",
            "LOG_UTSKRIVNINGSKLAR",
            "LOG_AVMELDING",
            "LOG_UTSKREVET",
            "LOG_DOD",
            "HELSEOPPL_SOKNAD",
            "INNLEGGELSESRAPPORT",
            "UTSKRIVNINGSRAPPORT",
            "DIALOG_FORESPORSEL",
            "DIALOG_SVAR",
            "DIALOG_NOTAT",
            "DIALOG_AVVIK",
            "DIALOG_HELSEFAGLIG",
            "DIALOG_STATUS_HENVISNING",
            "DIALOG_TIL_ARKIVERING",
            "APPREC",
            "KOORDINATORMELDING");
    assertThat(names(Need.values()))
        .contains(
            "KOORDINATOR",
            "BARNEKOORDINATOR",
            "INDIVIDUELL_PLAN",
            "BARN_SOM_PAARORENDE",
            "BARNEVERNSANSVARLIG_KONTAKT");
    assertThat(names(Act.values()))
        .contains(
            "NOTICE",
            "ACKNOWLEDGED",
            "APPOINTED",
            "DECLINED",
            "PLAN_STARTED",
            "PLAN_ENDED",
            "COORDINATOR_ENDED",
            "MEETING",
            "MEASURES_ENDED",
            "FINAL_REPORT",
            "WITHDRAWN",
            "PLAN_EXISTS");
    assertThat(names(Source.values()))
        .contains("KOORDINATORMELDING", "DIALOG_THEME", "PLO_2_0", "ROLE_8", "ROLE_18");
    assertThat(names(Certainty.values())).contains("STATED", "MAPPED", "INDICATED");
    assertThat(names(About.values()))
        .contains("TRANSITION_TO_ADULT", "INDIVIDUELL_PLAN", "COORDINATION", "OTHER");
    assertThat(names(Who.values())).contains("PATIENT", "CHILD", "EXPECTED_CHILD");
    assertThat(names(ChildWelfarePlan.values())).contains("FOR_THE_CHILD", "ALSO_FOR_PARENTS");
    assertThat(names(Ground.Kind.values()))
        .contains("CONSENT", "CONSENT_DECLINED", "CONSENT_WITHDRAWN", "LAW");
    assertThat(names(Consenter.values()))
        .contains("PERSON", "PATIENT", "PARENT", "CHILD_WELFARE", "REPRESENTATIVE");
    assertThat(names(Hendelse.values()))
        .contains("INNLAGT", "UTSKREVET", "UTSKRIVNINGSKLAR", "AVMELDING", "DOD");
    assertThat(names(BodyVersion.values()))
        .contains(
            "PLO_1_5",
            "PLO_1_6",
            "DIALOG_1_0",
            "DIALOG_1_1",
            "KOORDINATORMELDING_1_0",
            "APPREC_1_0",
            "APPREC_1_1");
    assertThat(names(Forsendelsesstatus.values())).contains("N", "M", "C");
    assertThat(List.of(Content.values()).stream().map(Content::word))
        .contains(
            "status",
            "forlop",
            "forventet-utskrivning",
            "kontakt",
            "diagnose",
            "plan",
            "funksjon",
            "tjenester",
            "helsetilstand");
  }

  @Test
  void fieldsThatALaterHubAddsAreReadOver() {
    // given
    String value = text("facts-full.json").replaceFirst("\\{", "{\"later\":[{}],");
    // when
    MessageFacts facts = MessageFactsFormat.read(value.getBytes(UTF_8));
    // then
    assertThat(facts).isEqualTo(full());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":\"5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f\"",
        "\"kind\":\"HELSEOPPL_SOKNAD\"",
        "\"status\":\"M\"",
        "\"body\":\"PLO_1_6\"",
        "\"generatedAt\":\"2026-03-01T09:59:59Z\"",
        "\"day\":\"2026-03-04\"",
        "\"forlop\"",
        "\"UTSKRIVNINGSKLAR\"",
      })
  void aFieldThatCannotBeReadMakesTheFactsUnreadableAndIsNotQuoted(String field) {
    // given
    String broken =
        field.substring(0, field.lastIndexOf('"', field.length() - 2) + 1) + "hemmelig\"";
    byte[] value = text("facts-full.json").replace(field, broken).getBytes(UTF_8);
    // when
    assertThatThrownBy(() -> MessageFactsFormat.read(value))
        // then
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("hemmelig")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"act\":\"NOTICE\"",
        "\"need\":\"INDIVIDUELL_PLAN\"",
        "\"source\":\"ROLE_8\"",
        "\"certainty\":\"INDICATED\"",
        "\"about\":\"TRANSITION_TO_ADULT\"",
        "\"who\":\"CHILD\"",
        "\"kind\":\"LAW\"",
        "\"on\":\"2026-11-23\"",
        "\"adultIn\":\"2028-11\"",
        "\"PARENT\"",
      })
  void whatCannotBeReadOfCoordinationMakesTheFactsUnreadable(String field) {
    // given
    String broken =
        field.substring(0, field.lastIndexOf('"', field.length() - 2) + 1) + "hemmelig\"";
    byte[] value = text("facts-coordination.json").replace(field, broken).getBytes(UTF_8);
    // when
    assertThatThrownBy(() -> MessageFactsFormat.read(value))
        // then
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("hemmelig")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"msgId\":\"a\"}", "\"x\""})
  void whatIsNoFactsIsUnreadable(String value) {
    assertThatThrownBy(() -> MessageFactsFormat.read(value.getBytes(UTF_8)))
        .isInstanceOf(UnreadableRecord.class);
  }

  private static MessageFacts facts(Message message) {
    return new MessageFacts(message, message.msgId().value(), CONTENT, 10);
  }

  private static MessageFacts full() {
    Map<Hendelse, EventTime> times = new EnumMap<>(Hendelse.class);
    times.put(
        Hendelse.INNLAGT,
        new EventTime(
            "2026-03-01T10:00:00",
            LocalDate.parse("2026-03-01"),
            Instant.parse("2026-03-01T09:00:00Z"),
            false));
    times.put(
        Hendelse.UTSKRIVNINGSKLAR,
        new EventTime("2026-03-04", LocalDate.parse("2026-03-04"), null, true));
    Message message =
        new Message(
            new MessageId(ID),
            MsgId.of("{ABC-1}"),
            MessageKind.HELSEOPPL_SOKNAD,
            Forsendelsesstatus.M,
            BodyVersion.PLO_1_6,
            Instant.parse("2026-03-01T09:59:59Z"),
            new Address(59L, "983974899", "Sykehuset Ærlig", 8140001L, false),
            new Address(99387L, null, "Kommunen", null, false),
            List.of(new Address(null, "964338531", "Legekontoret", 95001L, true)),
            new Pseudonym("p-0123456789abcdef01234567"),
            MsgId.of("abc-0"),
            MsgId.of("abc-00"),
            true,
            new Told(times, "1", "7322/7", "2", "3", EnumSet.allOf(Content.class)));
    return new MessageFacts(message, "{ABC-1}", CONTENT, 18_342);
  }

  /** Everything that any message tells of coordination, more than one ever does. */
  private static MessageFacts coordinating() {
    EventTime seen =
        new EventTime(
            "2026-11-24T13:20:00",
            LocalDate.parse("2026-11-24"),
            Instant.parse("2026-11-24T12:20:00Z"),
            false);
    EventTime day = new EventTime("2026-12-07", LocalDate.parse("2026-12-07"), null, false);
    Ground ground =
        new Ground(
            Ground.Kind.CONSENT,
            EnumSet.of(Consenter.PARENT, Consenter.PERSON),
            LocalDate.parse("2026-11-23"),
            true);
    Ground law = new Ground(Ground.Kind.LAW, Set.of(), null, false);
    List<Coordination> all =
        List.of(
            new Coordination(
                Need.INDIVIDUELL_PLAN,
                Act.NOTICE,
                Source.KOORDINATORMELDING,
                Certainty.STATED,
                seen,
                null,
                new Statement(Who.CHILD, null, ChildWelfarePlan.ALSO_FOR_PARENTS, ground)),
            new Coordination(
                Need.KOORDINATOR,
                Act.DECLINED,
                Source.KOORDINATORMELDING,
                Certainty.STATED,
                null,
                null,
                new Statement(Who.PATIENT, false, null, law)),
            new Coordination(
                null,
                Act.MEETING,
                Source.KOORDINATORMELDING,
                Certainty.STATED,
                day,
                About.TRANSITION_TO_ADULT,
                new Statement(Who.EXPECTED_CHILD, null, null, null)),
            Coordination.indicated(Need.KOORDINATOR, Act.APPOINTED, Source.ROLE_8));
    Message least = least().message();
    Message message =
        new Message(
            least.id(),
            least.msgId(),
            MessageKind.KOORDINATORMELDING,
            Forsendelsesstatus.N,
            BodyVersion.KOORDINATORMELDING_1_0,
            least.generatedAt(),
            least.sender(),
            least.receiver(),
            List.of(),
            least.patient(),
            null,
            null,
            false,
            least.told().and(ThemeDigest.of("Behov for koordinator"), all, YearMonth.of(2028, 11)));
    return new MessageFacts(message, "a", CONTENT, 0);
  }

  private static MessageFacts least() {
    Message message =
        new Message(
            new MessageId(ID),
            MsgId.of("a"),
            MessageKind.DIALOG_NOTAT,
            null,
            BodyVersion.DIALOG_1_1,
            Instant.parse("2026-03-01T09:59:59.123456789Z"),
            new Address(null, null, null, null, false),
            new Address(99387L, null, null, null, false),
            List.of(),
            new Pseudonym("p1"),
            null,
            null,
            false,
            new Told(new EnumMap<>(Hendelse.class), null, null, null, null, Set.of()));
    return new MessageFacts(message, "a", CONTENT, 0);
  }

  private static MessageFacts appRec() {
    Message message =
        new Message(
            new MessageId(ID),
            MsgId.of("a"),
            MessageKind.APPREC,
            null,
            BodyVersion.APPREC_1_1,
            Instant.parse("2026-03-01T09:59:59.123456789Z"),
            new Address(null, null, null, null, false),
            new Address(99387L, null, null, null, false),
            List.of(),
            new Pseudonym("p1"),
            MsgId.of("b"),
            null,
            false,
            Told.of(new AppRec("2", List.of("T02", "E36"), "LOG_INNLAGT")));
    return new MessageFacts(message, "a", CONTENT, 0);
  }

  private static List<String> names(Enum<?>... constants) {
    return List.of(constants).stream().map(Enum::name).toList();
  }

  private static String text(String golden) {
    return new String(Golden.bytes(golden), UTF_8);
  }
}
