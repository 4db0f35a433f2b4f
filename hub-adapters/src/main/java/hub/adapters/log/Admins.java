package hub.adapters.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How a cluster is asked about itself, with faults that a person understands. */
final class Admins {
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final Duration PAUSE = Duration.ofMillis(50);

  private Admins() {}

  static Admin of(Kafka kafka, String name) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "client.id",
            name,
            "default.api.timeout.ms",
            (int) PATIENCE.toMillis(),
            "request.timeout.ms",
            5_000,
            "reconnect.backoff.max.ms",
            500);
    try {
      return Admin.create(settings);
    } catch (KafkaException e) {
      throw new BrokerFault(
          "The broker address \"" + kafka.bootstrapServers() + "\" cannot be used: host:port,…", e);
    }
  }

  static String noAnswer(Kafka kafka) {
    return "No Kafka broker answers at "
        + kafka.bootstrapServers()
        + " within "
        + PATIENCE.toSeconds()
        + " s. Start it, or name another.";
  }

  /**
   * What the broker answers.
   *
   * @throws ApiException that something is there already, or not there, or in use
   * @throws BrokerFault when it does not answer
   */
  static <T> T get(KafkaFuture<T> future, String whenNotInTime) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof TimeoutException) {
        throw new BrokerFault(whenNotInTime, e);
      }
      if (cause instanceof TopicExistsException
          || cause instanceof UnknownTopicOrPartitionException
          || cause instanceof GroupIdNotFoundException
          || cause instanceof GroupNotEmptyException) {
        throw (ApiException) cause;
      }
      throw new BrokerFault("The broker refuses: " + cause.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static BrokerFault interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new BrokerFault("Interrupted while waiting for the broker.", e);
  }
}
