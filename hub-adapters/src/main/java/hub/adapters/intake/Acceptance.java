package hub.adapters.intake;

import hub.adapters.intake.UnderWay.Entry;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.MessageFacts;
import hub.core.message.ContentHash;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import hub.core.projection.Receipts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Takes a message in once (design.md §8): first its document, and when that is durable its facts. A
 * document without facts is no message; the same again begins anew.
 */
final class Acceptance {
  private final Ports ports;
  private final Receipts receipts;
  private final UnderWay underWay;
  private final PayloadWriter payloads;
  private final Reuse reuse;

  Acceptance(Ports ports, Receipts receipts, UnderWay underWay, Places places, Reuse reuse) {
    this.ports = ports;
    this.receipts = receipts;
    this.underWay = underWay;
    this.payloads = new PayloadWriter(ports.appender(), places);
    this.reuse = reuse;
  }

  /**
   * Takes one in.
   *
   * @param where its facts go; asked only when they are new
   */
  CompletableFuture<Answer> take(
      Decoding.Taken taken, Document document, Supplier<CompletableFuture<Destination>> where) {
    MessageId id = taken.message().id();
    Optional<Receipt> known = receipts.find(id);
    if (known.isPresent()) {
      return again(taken, document, where, known.get().content());
    }
    Entry own = new Entry(document.content());
    Entry there = underWay.begin(id, own);
    if (there != own) {
      return there.outcome.thenComposeAsync(
          done ->
              there.receipt == null
                  ? take(taken, document, where)
                  : again(taken, document, where, there.content),
          ports.work());
    }
    if (receipts.find(id).isPresent()) { // shown, and left, after the first look
      underWay.left(id, own);
      return take(taken, document, where);
    }
    var unused =
        Async.start(() -> append(taken, document, where))
            .whenComplete((receipt, fault) -> {
              if (fault == null) {
                underWay.accepted(own, receipt);
              } else {
                underWay.failed(id, own, Async.cause(fault));
              }
            });
    return own.outcome.thenApply(Answer.Accepted::new);
  }

  /** Its id is known: the same content is the same message, any other is refused. */
  private CompletableFuture<Answer> again(
      Decoding.Taken taken,
      Document document,
      Supplier<CompletableFuture<Destination>> where,
      ContentHash before) {
    return before.equals(document.content())
        ? CompletableFuture.completedFuture(new Answer.Accepted(taken.message().id()))
        : reuse.refuse(taken, document, where);
  }

  private CompletableFuture<Receipt> append(
      Decoding.Taken taken, Document document, Supplier<CompletableFuture<Destination>> where) {
    return Async.start(where)
        .thenComposeAsync(found -> append(taken, document, found), ports.work());
  }

  private CompletableFuture<Receipt> append(
      Decoding.Taken taken, Document document, Destination where) {
    MessageId id = taken.message().id();
    Names.Named named = where.named();
    byte[] sealed = SealedDocument.seal(ports.sealing(), named.keyId(), id.value(), document);
    MessageFacts facts = FactsRecord.facts(taken, named, document);
    return payloads
        .append(id.value(), document.content(), named.keyId(), sealed)
        .thenComposeAsync( // off the producer's own thread, which an append may wait for
            durable -> ports.appender().append(FactsRecord.append(where, facts, ports.sealing())),
            ports.work())
        .thenApply(at -> receipt(facts, at));
  }

  private static Receipt receipt(MessageFacts facts, Appended where) {
    Message message = facts.message();
    return new Receipt(
        message.id(),
        facts.msgId(),
        message.kind(),
        facts.content(),
        facts.bytes(),
        where.partition(),
        where.offset(),
        where.at(),
        message.generatedAt(),
        message.sender(),
        message.receiver(),
        message.copies(),
        List.of());
  }
}
