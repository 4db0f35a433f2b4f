package hub.adapters.log;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka's own image: what others run. */
record ContainerBroker(KafkaContainer container) implements TestBroker {
  private static final String IMAGE = "apache/kafka:4.3.1";

  static boolean possible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static ContainerBroker started() {
    KafkaContainer container =
        new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    return new ContainerBroker(container);
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public boolean embedded() {
    return false;
  }

  @Override
  public void close() {
    container.stop();
  }
}
