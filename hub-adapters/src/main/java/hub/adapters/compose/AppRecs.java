package hub.adapters.compose;

import hub.core.head.Code;
import hub.core.head.Head;
import hub.core.head.Party;
import hub.core.message.Ids.Name;
import hub.core.message.MsgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The receipt of one message by one of its receivers [80415]: that it was taken, or each fault for
 * which it was rejected.
 *
 * <p>None is made when it could reach nobody or say nothing true: the sender cannot be told, no
 * receiver can be told, the message is itself an AppRec, or its type, MsgId or GenDate, which a
 * receipt must repeat, could not be read.
 */
public final class AppRecs {
  private AppRecs() {}

  /** Of the one who answers first: the Receiver, else the first copy. */
  public static Optional<byte[]> rejected(Head head, Instant now, List<AppRecError> faults) {
    return Recipient.of(head).stream()
        .findFirst()
        .flatMap(recipient -> rejected(head, recipient, now, faults));
  }

  /**
   * Status 2.
   *
   * @param faults at least one
   */
  public static Optional<byte[]> rejected(
      Head head, Recipient by, Instant now, List<AppRecError> faults) {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a message is rejected for a fault");
    }
    return write(head, by, now, faults);
  }

  /** Status 1: received, read, and ready for whoever handles it. No more is promised by it. */
  public static Optional<byte[]> accepted(Head head, Recipient by, Instant now) {
    return write(head, by, now, List.of());
  }

  private static Optional<byte[]> write(
      Head head, Recipient by, Instant now, List<AppRecError> faults) {
    Code type = head.type();
    String msgId = head.msgId();
    String generated = head.generated();
    Party sender = head.sender();
    if (type == null
        || msgId == null
        || generated == null
        || !Moments.isDateTime(generated)
        || sender == null
        || !sender.isIdentified()
        || head.receipt()) {
      return Optional.empty();
    }
    AppRecWriter.Original original = new AppRecWriter.Original(type, generated, msgId, sender);
    UUID id = id(original, by, faults);
    return Optional.of(
        new AppRecWriter(AppRecVersion.of(head.body())).write(original, by, id, now, faults));
  }

  /** The same for the same answer to the same message, whenever and wherever it is given. */
  private static UUID id(AppRecWriter.Original original, Recipient by, List<AppRecError> faults) {
    Name name =
        Name.of("apprec")
            .and(ids(original.sender()))
            .and(MsgId.of(original.msgId()))
            .and(ids(by.party()))
            .and(by.copy());
    for (AppRecError fault : faults) {
      name = name.and(fault.code()).and(fault.text());
    }
    return name.uuid();
  }

  private static String ids(Party party) {
    return Stream.concat(party.organisation().idents().stream(), party.levelTwo().stream())
        .map(ident -> ident.type().value() + " " + ident.id())
        .collect(Collectors.joining(","));
  }
}
