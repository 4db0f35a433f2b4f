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
import hub.core.message.EventTime;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.message.Told;
import hub.core.random.RandomJourney;
import java.time.Instant;
import java.time.LocalDate;
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
  void whatWasOnceWrittenIsRead() {
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
            "APPREC");
    assertThat(names(Hendelse.values()))
        .contains("INNLAGT", "UTSKREVET", "UTSKRIVNINGSKLAR", "AVMELDING", "DOD");
    assertThat(names(BodyVersion.values()))
        .contains("PLO_1_5", "PLO_1_6", "DIALOG_1_0", "DIALOG_1_1", "APPREC_1_0", "APPREC_1_1");
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
            new Told(times, "1", "7322/7", "2", "3", EnumSet.allOf(Content.class), null));
    return new MessageFacts(message, "{ABC-1}", CONTENT, 18_342);
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
            new Told(new EnumMap<>(Hendelse.class), null, null, null, null, Set.of(), null));
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
