package hub.core.duty;

import hub.core.duty.Claim.End;
import hub.core.duty.Life.Saying;
import hub.core.message.Fact.Received;
import hub.core.message.Ids.Name;
import hub.core.message.Message;
import hub.core.message.MsgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation, and what is said of it, look from outside (interfaces.md §2, design.md §6).
 */
final class Alerts {
  private Alerts() {}

  static Alert of(Life life, Saying saying) {
    Claim claim = saying.claim();
    Message starter = claim.starter().message();
    Parties parties = Parties.of(claim);
    List<String> decisions = decisions(saying);
    return new Alert(
        id(life, saying),
        claim.rule().id(),
        saying.kind(),
        saying.detected(),
        parties.obliged(),
        parties.counterparty(),
        starter.patient(),
        claim.journey().id().value(),
        life.id(),
        saying.state(),
        claim.start().at(),
        claim.start().estimated(),
        claim.due(),
        saying.at(),
        lateBy(saying),
        starter.msgId(),
        saying.kind() == AlertKind.LATE ? msgId(saying.by()) : null,
        saying.kind() == AlertKind.RETRACTED ? msgId(saying.by()) : null,
        claim.terms().agreement(),
        claim.rule().source(),
        decisions,
        List.of(),
        false,
        () -> Reasons.of(saying, decisions));
  }

  /** What a message lacks is said when it was accepted, or when a cancellation made it so. */
  static Alert of(UUID id, Deficiency found, Instant epochFrom) {
    Message message = found.fact().message();
    Instant acceptedAt = found.fact().acceptedAt();
    Parties parties = Parties.of(message);
    List<String> decisions = Decisions.of(found.rule(), List.of(), found.terms());
    return new Alert(
        id,
        found.rule().id(),
        AlertKind.DEFICIENCY,
        Detected.LIVE,
        parties.obliged(),
        parties.counterparty(),
        message.patient(),
        found.journey() == null ? null : found.journey().value(),
        null,
        null,
        acceptedAt,
        false,
        null,
        acceptedAt.isBefore(epochFrom) ? epochFrom : acceptedAt,
        null,
        message.msgId(),
        null,
        null,
        found.terms().agreement(),
        found.rule().source(),
        decisions,
        found.missing(),
        false,
        () -> found.why().and(Decisions.say(decisions, found.rule(), found.terms())));
  }

  static Obligation obligation(Life life) {
    Claim claim = life.claim();
    Parties parties = Parties.of(claim);
    End end = claim.end();
    List<String> decisions = Decisions.of(claim.rule(), claim.start().decisions(), claim.terms());
    return new Obligation(
        life.id(),
        claim.rule(),
        life.state(),
        parties.obliged(),
        parties.counterparty(),
        claim.journey().id().value(),
        claim.start().at(),
        claim.start().estimated(),
        life.knownAt(),
        claim.due(),
        claim.warnAt(),
        claim.starter().message().msgId(),
        end != null && end.meets() ? end.by().message().msgId() : null,
        end != null && end.meets() ? end.at() : null,
        false,
        List.of(),
        claim.starter().message().patient(),
        claim.terms().agreement(),
        decisions,
        () -> Reasons.of(life, decisions));
  }

  private static List<String> decisions(Saying saying) {
    Claim claim = saying.claim();
    List<String> ofTheCase = claim.start().decisions();
    if (saying.kind() == AlertKind.RETRACTED && saying.linked()) {
      ofTheCase = List.of("D14");
    } else if (saying.kind() == AlertKind.RETRACTED && isCancellation(saying.by())) {
      ofTheCase = List.of("D11");
    }
    return Decisions.of(claim.rule(), ofTheCase, claim.terms());
  }

  private static boolean isCancellation(@Nullable Received by) {
    return by != null && by.message().isCancellation();
  }

  private static UUID id(Life life, Saying saying) {
    boolean hasCause = saying.kind() == AlertKind.LATE || saying.kind() == AlertKind.RETRACTED;
    Instant due = saying.claim().due();
    return Name.of(life.id())
        .and(saying.kind())
        .and(due == null ? "" : due)
        .and(hasCause && saying.by() != null ? saying.by().message().id() : "")
        .uuid();
  }

  private static @Nullable Duration lateBy(Saying saying) {
    Instant due = saying.claim().due();
    End end = saying.claim().end();
    return saying.kind() == AlertKind.LATE && due != null && end != null
        ? Duration.between(due, end.at())
        : null;
  }

  private static @Nullable MsgId msgId(@Nullable Received by) {
    return by == null ? null : by.message().msgId();
  }
}
