package hub.adapters.intake;

import hub.adapters.log.Appender;
import hub.adapters.log.Sealing;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What intake needs of the other rooms.
 *
 * @param clock only for when something came to quarantine, and for the day on which age counts:
 *     acceptedAt is the broker's
 * @param work where documents are read and sealed, and where an append may wait for the broker;
 *     never a thread that serves the network, see {@link Workers}
 */
public record Ports(
    Decoding decoding,
    Names names,
    Sealing sealing,
    Appender appender,
    InstantSource clock,
    Executor work) {

  /** Longer than an append may take, so that what is under way ends in any case. */
  private static final long MOST_SECONDS_FOR_A_NAME = 10;

  /** A patient's name, or {@link Appender.Unavailable}. */
  CompletableFuture<Names.Named> named(String patientKey) {
    return Async.start(() -> names.of(patientKey))
        .copy()
        .orTimeout(MOST_SECONDS_FOR_A_NAME, TimeUnit.SECONDS)
        .exceptionally(Ports::unavailable);
  }

  private static Names.Named unavailable(Throwable fault) {
    Throwable cause = Async.cause(fault);
    throw cause instanceof TimeoutException
        ? new Appender.Unavailable("The keys did not come in time.", cause)
        : new CompletionException(cause);
  }
}
