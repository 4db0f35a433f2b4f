package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.duty.Claim.End;
import hub.core.duty.Life.Saying;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.message.Address;
import hub.core.message.Fact.Received;
import hub.core.message.Ids.Name;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation, and what is said of it, look from outside (interfaces.md §2, design.md §6).
 */
final class Alerts {
  private final Agreements agreements;

  /** The instant that the verdict was asked for. */
  private final Instant asOf;

  Alerts(Agreements agreements, Instant asOf) {
    this.agreements = agreements;
    this.asOf = asOf;
  }

  Alert of(UUID obligation, Saying saying) {
    Claim claim = saying.claim();
    Message starter = claim.starter().message();
    boolean outage = isOutage(claim, saying.at());
    List<String> decisions = decisions(saying, outage);
    return new Alert(
        id(obligation, saying),
        claim.rule().id(),
        saying.kind(),
        saying.detected(),
        claim.parties().obliged(),
        claim.parties().counterparty(),
        starter.patient(),
        value(claim.journey()),
        obligation,
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
        outage,
        () -> marked(Reasons.of(saying, decisions), outage));
  }

  /** What a message lacks is said when it was accepted, or when a cancellation made it so. */
  static Alert of(UUID id, Deficiency found, Instant epochFrom) {
    Message message = found.fact().message();
    Instant acceptedAt = found.fact().acceptedAt();
    List<String> decisions = Decisions.of(found.rule(), List.of(), found.terms());
    return new Alert(
        id,
        found.rule().id(),
        AlertKind.DEFICIENCY,
        Detected.LIVE,
        found.parties().obliged(),
        found.parties().counterparty(),
        message.patient(),
        value(found.journey()),
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

  Obligation obligation(Life life) {
    Claim claim = life.claim();
    End met = claim.met();
    boolean outage = isOutage(claim, asOf);
    List<String> decisions = decisions(claim, claim.start().decisions(), outage);
    return new Obligation(
        life.key()::id,
        claim.rule(),
        life.state(),
        claim.parties().obliged(),
        claim.parties().counterparty(),
        value(claim.journey()),
        claim.start().at(),
        claim.start().estimated(),
        life.knownAt(),
        claim.due(),
        claim.warnAt(),
        claim.starter().message().msgId(),
        met == null ? null : met.by().message().msgId(),
        met == null ? null : met.at(),
        outage,
        List.copyOf(life.turns()),
        claim.starter().message().patient(),
        claim.terms().agreement(),
        decisions,
        () -> marked(Reasons.of(life, decisions), outage));
  }

  /** Due in an outage of either party that had been declared by then (D16). */
  private boolean isOutage(Claim claim, Instant known) {
    Instant due = claim.due();
    return due != null
        && agreements.knowsOutages()
        && (isOutage(claim.parties().obliged().address(), due, known)
            || isOutage(claim.parties().counterparty().address(), due, known));
  }

  private boolean isOutage(Address party, Instant due, Instant known) {
    return agreements.isOutage(agreements.party(party), due, known);
  }

  private static Explanation marked(Explanation why, boolean outage) {
    return outage ? Explanation.of(Phrase.OUTAGE).and(why) : why;
  }

  private static List<String> decisions(Saying saying, boolean outage) {
    List<String> ofTheCase = saying.claim().start().decisions();
    Received by = saying.by();
    if (saying.kind() == AlertKind.RETRACTED && by != null) {
      if (saying.linked()) {
        ofTheCase = List.of("D14");
      } else if (by.message().isCancellation()) {
        ofTheCase = List.of("D11");
      } else if (!by.message().answers().isEmpty()) {
        ofTheCase = List.of("D12");
      }
    }
    return decisions(saying.claim(), ofTheCase, outage);
  }

  private static List<String> decisions(Claim claim, List<String> ofTheCase, boolean outage) {
    List<String> all = ofTheCase;
    if (outage) {
      all = new ArrayList<>(ofTheCase);
      all.add("D16");
    }
    return Decisions.of(claim.rule(), all, claim.terms());
  }

  private static UUID id(UUID obligation, Saying saying) {
    boolean hasCause = saying.kind() == AlertKind.LATE || saying.kind() == AlertKind.RETRACTED;
    Instant due = saying.claim().due();
    return Name.of(obligation)
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

  private static @Nullable UUID value(@Nullable MessageId id) {
    return id == null ? null : id.value();
  }
}
