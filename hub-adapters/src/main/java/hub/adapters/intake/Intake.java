package hub.adapters.intake;

import hub.core.message.MessageKind;
import hub.core.projection.Quarantined.Reason;
import hub.core.projection.Receipts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Takes documents in, one way for all:
 *
 * <pre>
 *   decode ─► refused: quarantine ───────────────────────────────────────────► Refused
 *     ├─► may not be shared, and the id is not known: quarantine ────────────► Refused
 *     ├─► about a message that is not known, and no patient: quarantine ─────► Refused
 *     └─► known id? ─► same content ─────────────────────────────────────────► Accepted
 *           │  └─► other content: REFUSED to the log, document to quarantine ─► Reused
 *           └─► name, seal, append the document ─► durable ─► append the facts ► Accepted
 * </pre>
 *
 * <p>No thread waits for the log. The answer comes within the budget in any case; work that takes
 * longer goes on, and the same document sent again joins it.
 */
public final class Intake {
  private static final Duration BUDGET = Duration.ofMillis(2_800);
  private static final Duration MORE_FOR_A_MEGABYTE = Duration.ofMillis(100);
  private static final Answer SLOW =
      new Answer.Unavailable("The log is slow; what became of the message is not known yet.");
  private static final Answer AWAY = new Answer.Unavailable("The log cannot be reached now.");
  private static final Answer CROWDED =
      new Answer.Unavailable("The hub is busy with other large documents.");
  private static final Reason ANSWERS_NOTHING =
      new Reason(
          "X99",
          "The AppRec answers a message that the hub has not taken in from the one whom it is to;"
              + " send it to where the message was sent, or wait until that has been answered.",
          "/AppRec/OriginalMsgId/Id");
  private static final Reason ABOUT_NOBODY =
      new Reason(
          "E36",
          "The avvik gives no patient, and the hub has not taken in the message that it is about"
              + " from the one whom it is to; give the patient of that message.",
          "/MsgHead/MsgInfo/Patient");
  private static final Answer FULL = new Answer.Unavailable("The disk of the hub is nearly full.");

  private final Ports ports;
  private final BooleanSupplier diskLow;
  private final TakenIn takenIn;
  private final Acceptance acceptance;
  private final Unusable unusable;
  private final Destinations destinations;
  private final Room room = new Room(Runtime.getRuntime().maxMemory());

  /**
   * One for each instance of the hub.
   *
   * @param lookUp finds the record of the message that an AppRec answers
   * @param diskLow asked for each document: nothing may be appended now
   */
  public Intake(
      Ports ports,
      Receipts receipts,
      UnderWay underWay,
      Quarantining quarantining,
      Places places,
      LookUp lookUp,
      BooleanSupplier diskLow) {
    this.ports = ports;
    this.diskLow = diskLow;
    this.takenIn = new TakenIn(receipts, underWay);
    this.acceptance =
        new Acceptance(ports, receipts, underWay, places, new Reuse(ports, quarantining));
    this.unusable = new Unusable(ports, quarantining);
    this.destinations = new Destinations(ports, takenIn, lookUp);
  }

  /** Takes one document in. */
  public CompletableFuture<Answer> take(byte[] bytes) {
    if (diskLow.getAsBoolean()) {
      return CompletableFuture.completedFuture(FULL);
    }
    if (!room.enter(bytes.length)) {
      return CompletableFuture.completedFuture(CROWDED);
    }
    CompletableFuture<Answer> answer = takeWithin(budget(bytes.length), bytes);
    return answer.whenComplete((given, fault) -> room.leave(bytes.length));
  }

  private static Duration budget(int bytes) {
    return BUDGET.plus(MORE_FOR_A_MEGABYTE.multipliedBy(bytes / (1024 * 1024)));
  }

  private CompletableFuture<Answer> takeWithin(Duration budget, byte[] bytes) {
    long begun = System.nanoTime();
    return CompletableFuture.completedFuture(bytes)
        .thenComposeAsync(
            given ->
                isLate(begun, budget)
                    ? CompletableFuture.completedFuture(SLOW)
                    : take(Document.of(given)),
            ports.work())
        .exceptionally(Intake::away)
        .completeOnTimeout(SLOW, budget.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Its sender has had its answer while it waited for a thread: nothing is begun for it. */
  private static boolean isLate(long begun, Duration budget) {
    return System.nanoTime() - begun > budget.toNanos();
  }

  private CompletableFuture<Answer> take(Document document) {
    return switch (ports.decoding().decode(document.bytes(), ports.clock().instant())) {
      case Decoding.Taken taken -> take(taken, document);
      case Decoding.Objected objected when isKnown(objected.taken()) ->
          take(objected.taken(), document);
      case Decoding.Objected objected -> unusable.refuse(objected.refused(), document);
      case Decoding.Refused refused -> unusable.refuse(refused, document);
    };
  }

  private boolean isKnown(Decoding.Taken taken) {
    return takenIn.find(taken.message().id()).isPresent();
  }

  private CompletableFuture<Answer> take(Decoding.Taken taken, Document document) {
    return taken.patientKeys().isEmpty()
        ? takeByReference(taken, document)
        : acceptance.take(taken, document, () -> destinations.ofPatient(taken));
  }

  private CompletableFuture<Answer> takeByReference(Decoding.Taken taken, Document document) {
    return destinations
        .ofAnswered(taken.message())
        .map(where ->
            acceptance.take(taken, document, () -> CompletableFuture.completedFuture(where)))
        .orElseGet(() ->
            unusable.refuse(
                new Decoding.Refused(
                    List.of(isAppRec(taken) ? ANSWERS_NOTHING : ABOUT_NOBODY),
                    taken.message().kind().type(),
                    taken.msgId()),
                document));
  }

  private static boolean isAppRec(Decoding.Taken taken) {
    return taken.message().kind() == MessageKind.APPREC;
  }

  private static Answer away(Throwable fault) {
    if (Async.isUnavailable(fault)) {
      return AWAY;
    }
    throw new CompletionException(Async.cause(fault));
  }
}
