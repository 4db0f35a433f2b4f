package hub.adapters.log;

import java.util.Locale;

/**
 * A broker for a test. In a container where there is a Docker engine, else the embedded one; {@code
 * -Dhub.test.broker=embedded} or {@code container} decides otherwise.
 */
public interface TestBroker extends AutoCloseable {
  String bootstrapServers();

  /** Whether it is the hub's own, as {@link Topics#prepare} wants to know. */
  boolean embedded();

  default Kafka kafka() {
    return new Kafka(bootstrapServers());
  }

  @Override
  void close();

  /** A new broker without topics. Says on standard output which kind it is. */
  static TestBroker start() {
    String asked = System.getProperty("hub.test.broker", "");
    boolean container =
        switch (asked.toLowerCase(Locale.ROOT)) {
          case "embedded" -> false;
          case "container" -> true;
          case "" -> ContainerBroker.possible();
          default ->
              throw new IllegalArgumentException(
                  "hub.test.broker is embedded or container, not " + asked);
        };
    TestBroker broker = container ? ContainerBroker.started() : TemporaryBroker.started();
    System.out.println(
        "Test broker: "
            + (container ? "a container, " : "embedded, ")
            + broker.bootstrapServers()
            + (asked.isEmpty() && !container ? " (no Docker engine)" : ""));
    return broker;
  }

  /** A new broker with the hub's topics. */
  static TestBroker withTopics(int partitions) {
    TestBroker broker = start();
    Topics.prepare(broker.kafka(), partitions, broker.embedded());
    return broker;
  }
}
