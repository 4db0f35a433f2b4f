package hub.adapters.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@link KafkaRaftServer} is, a controller and a broker in one process, but the broker starts
 * only when the controller has given up the broker of before.
 *
 * <p>After a kill the two overlap else: the new broker takes over the partitions of the one before,
 * and while it reads which transactions have still to be ended everywhere, the controller finds
 * that the one before is gone and says for a moment that nobody leads them. Kafka 4.3 takes that
 * for "deleted" (KAFKA-20734): it ends the transaction without telling all partitions, and what was
 * written to those is hidden from every reader for ever. The wait costs nothing, the new broker is
 * not let in before that moment anyway.
 */
final class OneNode {
  private static final Logger LOG = LoggerFactory.getLogger(OneNode.class);
  private static final long MOST_SECONDS = 15;

  private final int node;
  private final SharedServer shared;
  private final ControllerServer controller;
  private final BrokerServer broker;

  OneNode(KafkaConfig config) {
    node = config.nodeId();
    var folders = KafkaRaftServer.initializeLogDirs(config, LOG, "");
    Metrics metrics =
        Server.initializeMetrics(config, Time.SYSTEM, folders._1().clusterId().orElseThrow());
    shared =
        new SharedServer(
            config,
            folders._1(),
            Time.SYSTEM,
            metrics,
            CompletableFuture.completedFuture(
                QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
            QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
            new StandardFaultHandlerFactory(),
            ServerSocketFactory.INSTANCE);
    broker = new BrokerServer(shared);
    controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
  }

  void startup() {
    controller.startup();
    awaitEndOfTheOneBefore();
    broker.startup();
  }

  private void awaitEndOfTheOneBefore() {
    Farewell farewell = new Farewell(node);
    try {
      shared.loader().installPublishers(List.of(farewell)).get(MOST_SECONDS, TimeUnit.SECONDS);
      farewell.gone.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.warn("The broker of before is still known; going on without waiting for its end.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      var unused = shared.loader().removeAndClosePublisher(farewell);
    }
  }

  void shutdown() {
    broker.shutdown();
    controller.shutdown();
  }

  void awaitShutdown() {
    broker.awaitShutdown();
    controller.awaitShutdown();
  }

  /** Hears what the controller knows, until it knows no living broker of this number. */
  private static final class Farewell implements MetadataPublisher {
    private final int node;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    Farewell(int node) {
      this.node = node;
    }

    @Override
    public String name() {
      return "farewell";
    }

    @Override
    public void onMetadataUpdate(
        MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
      var before = image.cluster().broker(node);
      if (before == null || before.fenced()) {
        gone.complete(null);
      }
    }

    @Override
    public void close() {
      // it holds nothing
    }
  }
}
