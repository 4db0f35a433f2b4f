package hub.adapters.intake;

import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document that is no message, or none that is taken, into quarantine.
 *
 * <p>Whom it is about is not known, so it is sealed with a key of the day on which it came: what
 * came on a day can be made unreadable together.
 */
final class Unusable {
  /** A MsgId and a type that look like it; anything else might be content. */
  private static final Pattern AN_ID = Pattern.compile("\\{?[0-9A-Fa-f-]{32,38}}?");

  private static final Pattern A_CODE = Pattern.compile("[A-Z_]{1,40}");

  private final Ports ports;
  private final Quarantining quarantining;

  Unusable(Ports ports, Quarantining quarantining) {
    this.ports = ports;
    this.quarantining = quarantining;
  }

  CompletableFuture<Answer> refuse(Decoding.Refused refused, Document document) {
    Reason first = refused.reasons().getFirst();
    UUID id = Quarantining.id(document, first.code());
    return quarantining
        .once(id, () -> append(id, refused, document))
        .thenApply(done -> new Answer.Refused(refused.reasons()));
  }

  private CompletableFuture<Void> append(UUID id, Decoding.Refused refused, Document document) {
    Instant now = ports.clock().instant();
    Reason first = refused.reasons().getFirst();
    Quarantined about =
        new Quarantined(
            id,
            first.code(),
            first.text(),
            refused.reasons(),
            null,
            null,
            only(AN_ID, refused.msgId()),
            only(A_CODE, refused.kind()),
            now);
    return ports
        .named("unusable|" + LocalDate.ofInstant(now, ZoneOffset.UTC))
        .thenComposeAsync(
            named -> quarantining.append(about, named.keyId(), document), ports.work());
  }

  private static @Nullable String only(Pattern allowed, @Nullable String text) {
    return text != null && allowed.matcher(text).matches() ? text : null;
  }
}
