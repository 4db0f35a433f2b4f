package hub.adapters.intake;

import hub.adapters.log.LogRecord.Kind;
import hub.core.message.MessageId;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Reason;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Refuses a message whose MsgId its sender has used for other content (interfaces.md §1).
 *
 * <p>First its facts, as REFUSED under its own patient, so that the deficiency is said; then its
 * bytes to quarantine. What stands in quarantine is told again without a second record.
 */
final class Reuse {
  static final String RULE = "msgid-gjenbruk";
  private static final Reason REASON =
      new Reason(
          "X99",
          RULE
              + ": the sender has used this MsgId before, for other content; "
              + "give the message a new MsgId and send it again.",
          "/MsgHead/MsgInfo/MsgId");

  private final Ports ports;
  private final Quarantining quarantining;

  Reuse(Ports ports, Quarantining quarantining) {
    this.ports = ports;
    this.quarantining = quarantining;
  }

  /**
   * Refuses one.
   *
   * @param where to its facts would have gone
   */
  CompletableFuture<Answer> refuse(
      Decoding.Taken taken, Document document, Supplier<CompletableFuture<Destination>> where) {
    UUID id = Quarantining.id(document, RULE);
    return quarantining
        .once(
            id,
            () ->
                where
                    .get()
                    .thenComposeAsync(
                        found -> append(id, taken, document, found.named()), ports.work()))
        .thenApply(done -> new Answer.Reused(List.of(REASON)));
  }

  private CompletableFuture<Void> append(
      UUID id, Decoding.Taken taken, Document document, Names.Named named) {
    return ports
        .appender()
        .append(
            FactsRecord.append(
                Destination.of(Kind.REFUSED, named),
                FactsRecord.facts(taken, named, document),
                ports.sealing()))
        .thenComposeAsync(
            where -> quarantining.append(about(id, taken), named.keyId(), document), ports.work());
  }

  private Quarantined about(UUID id, Decoding.Taken taken) {
    MessageId message = taken.message().id();
    return new Quarantined(
        id,
        REASON.code(),
        REASON.text(),
        List.of(REASON),
        null,
        message,
        taken.msgId(),
        taken.message().kind().name(),
        ports.clock().instant());
  }
}
