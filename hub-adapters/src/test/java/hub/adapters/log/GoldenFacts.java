package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.core.message.Address;
import hub.core.message.Answer;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the golden files {@code facts-*.json} tell. */
final class GoldenFacts {
  static final ContentHash CONTENT = ContentHash.of("<MsgHead/>".getBytes(UTF_8));
  private static final UUID ID = UUID.fromString("5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f");

  private GoldenFacts() {}

  /** Every field. */
  static MessageFacts full() {
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
  static MessageFacts coordinating() {
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
    return like(
        least,
        MessageKind.KOORDINATORMELDING,
        Forsendelsesstatus.N,
        BodyVersion.KOORDINATORMELDING_1_0,
        null,
        least.told().and(ThemeDigest.of("Behov for koordinator"), all, YearMonth.of(2028, 11)));
  }

  static MessageFacts least() {
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

  static MessageFacts appRec() {
    Told told = Told.of(new AppRec("2", List.of("T02", "E36"), "LOG_INNLAGT"));
    return like(least().message(), MessageKind.APPREC, null, BodyVersion.APPREC_1_1, "b", told);
  }

  /** All that was added when every rule was: an answer, to a request too, and which child. */
  static MessageFacts answering() {
    Coordination aboutAChild =
        new Coordination(
            Need.BARN_SOM_PAARORENDE,
            Act.ACKNOWLEDGED,
            Source.KOORDINATORMELDING,
            Certainty.STATED,
            null,
            null,
            new Statement(Who.CHILD, null, null, null, "c-0123456789ab"));
    Message least = least().message();
    Told told =
        least.told().and(null, List.of(aboutAChild), null).answering(Answer.CANNOT_YET, true);
    return like(least, MessageKind.DIALOG_NOTAT, null, BodyVersion.DIALOG_1_1, "b", told);
  }

  /** The least, but for these. */
  private static MessageFacts like(
      Message least,
      MessageKind kind,
      @Nullable Forsendelsesstatus status,
      BodyVersion version,
      @Nullable String refToParent,
      Told told) {
    Message message =
        new Message(
            least.id(),
            least.msgId(),
            kind,
            status,
            version,
            least.generatedAt(),
            least.sender(),
            least.receiver(),
            List.of(),
            least.patient(),
            refToParent == null ? null : MsgId.of(refToParent),
            null,
            false,
            told);
    return new MessageFacts(message, "a", CONTENT, 0);
  }
}
