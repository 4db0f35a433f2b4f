package hub.adapters.log;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this JVM: one node that is its own controller, data in a folder, reachable
 * from this machine only. Kafka's own classes are not public, so none is seen outside.
 *
 * <p>What it has acknowledged survives that the process is killed. That it survives a power cut too
 * is up to each topic ({@link Topics}). When the disk is full or broken, Kafka ends the JVM rather
 * than going on without its log.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final String HOST = "127.0.0.1";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";
  private static final int TRIES = 3;

  private final BrokerFolder folder;
  private final OneNode server;
  private final String bootstrapServers;
  private boolean closed;

  private EmbeddedBroker(BrokerFolder folder, OneNode server, String bootstrapServers) {
    this.folder = folder;
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts, and returns when the broker serves.
   *
   * @param data a folder of the broker's own; made when it is not there
   * @param port 0 picks one, which may be another the next time
   * @throws BrokerFault when the folder or the port cannot be used
   */
  public static EmbeddedBroker start(Path data, int port) {
    BrokerFolder folder = BrokerFolder.take(data, NODE, CONTROLLER);
    try {
      for (int left = TRIES; ; left--) {
        try {
          return started(folder, free(port));
        } catch (Exception e) { // Scala does not declare what it throws
          if (left == 1 || !lostPort(e)) {
            throw e;
          }
        }
      }
    } catch (BrokerFault e) {
      folder.close();
      throw e;
    } catch (Exception e) {
      folder.close();
      throw new BrokerFault(
          "The broker in " + folder.path() + " did not start: " + e.getMessage(), e);
    }
  }

  private static EmbeddedBroker started(BrokerFolder folder, int port) {
    OneNode server = new OneNode(config(folder.path(), port, free(0)));
    try {
      server.startup();
      return new EmbeddedBroker(folder, server, HOST + ":" + port);
    } catch (Exception e) {
      stop(server);
      throw e;
    }
  }

  /** A port that was free a moment ago went to somebody else. */
  private static boolean lostPort(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /** What a client is to be given. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops cleanly; clients should be closed before. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    stop(server);
    folder.close();
  }

  private static void stop(OneNode server) {
    try {
      server.shutdown();
      server.awaitShutdown();
    } catch (RuntimeException e) {
      LOG.warn("The broker did not stop cleanly: {}", e.getClass().getName());
    }
  }

  private static int free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokerFault(
          "The broker cannot listen on port " + port + "; something else has it.", e);
    }
  }

  private static KafkaConfig config(Path folder, int port, int controllerPort) {
    String controller = HOST + ":" + controllerPort;
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "" + NODE);
    settings.put("controller.quorum.voters", NODE + "@" + controller);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "listeners", "BROKER://" + HOST + ":" + port + "," + CONTROLLER + "://" + controller);
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    BrokerSettings.addTo(settings);
    return KafkaConfig.fromProps(settings, false);
  }
}
